// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.Share;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TextShares;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.BinomialTest;
import org.triangulum.stats.Proportion;

/** Claims of more than expected that the numbers do not support. */
public final class MoreThanExpectedRule extends WordRule {
  private static final Pattern CLAIM = Pattern.compile("(?i)\\b(?:more|higher|greater|larger)[- ](?:\\w+ ){0,2}?than[- "
      + "](?:would be |"
      + "might be |was |were )?(?:to be )?expected|\\bhigher[- ]than[- ]expected|\\bmore "
      + "(?:often|common|frequent)(?:ly)? than "
      + "(?:in|would be expected in) the (?:general )?population");
  private static final Pattern NORM = Pattern.compile("(?i)(\\d{1,2}(?:\\.\\d+)?)\\s?(?:%|per ?cent)[^.;%]{0,90}?\\b"
      + "(abnormal|borderline|clinical|expected|cut-?off|general population|high|low|population|norm)\\w*");
  private static final Pattern EXPECTED = Pattern.compile("(?i)expected (?:rate |share |proportion )?(?:of )?(?:about "
      + ")?"
      + "(\\d{1,2}(?:\\.\\d+)?)\\s?(?:%|per ?cent)");
  private static final double ALPHA = 0.05;

  /** The rule as services make it. */
  public MoreThanExpectedRule() {
    super("more-than-expected", Severity.WARNING,
        "A claim of more than expected whose counts, by an exact binomial test against the rate that the report gives, "
            + "may "
            + "well be chance.", Citations.CLOPPER);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Sentence sentence : report.text().sentences()) {
      Matcher claim = CLAIM.matcher(sentence.text());
      if (claim.find() && !sentence.text().matches("(?i).*\\bp\\s*[=<].*")) {
        check(report, sentence, claim, issues);
      }
    }
    return issues;
  }

  private void check(ReportReading report, Sentence sentence, Matcher claim, List<AuditIssue> issues) {
    Matcher own = EXPECTED.matcher(sentence.text());
    List<ShareSet> shares = TextShares.in(sentence);
    if (own.find() && !shares.isEmpty()) {
      double rate = Double.parseDouble(own.group(1)) / 100;
      Share share = shares.get(0).shares().get(0);
      double p = p(share, shares.get(0).bases().get(0).n(), rate);
      if (p >= ALPHA) {
        add(report, sentence, claim, List.of(said(share, shares.get(0).bases().get(0).n(), p)), 1, rate, issues);
      }
      return;
    }
    Optional<double[]> rate = Optional.empty();
    String category = "";
    for (Sentence near : report.text().sentences()) {
      Matcher norm = NORM.matcher(near.text());
      boolean sameSection = report.text().section(near.start()) == report.text().section(sentence.start());
      while (sameSection && near.start() <= sentence.start() && norm.find()) {
        String word = norm.group(2).toLowerCase(Locale.ROOT);
        if (sentence.text().toLowerCase(Locale.ROOT).contains(word) || rate.isEmpty()) {
          rate = Optional.of(new double[] {Double.parseDouble(norm.group(1)) / 100});
          category = word;
          if (sentence.text().toLowerCase(Locale.ROOT).contains(word)) {
            break;
          }
        }
      }
    }
    Optional<TableGrid> grid = table(report, sentence);
    if (rate.isPresent() && grid.isPresent() && sentence.text().toLowerCase(Locale.ROOT).contains(category)) {
      table(report, sentence, claim, grid.get(), category, rate.get()[0], issues);
    }
  }

  /** The table that the sentence names, else the nearest one before it in its section. */
  private static Optional<TableGrid> table(ReportReading report, Sentence sentence) {
    ReportText text = report.text();
    return report.tablesNamedIn(sentence).stream().findFirst().or(() -> report.grids().stream().filter(g -> g.table()
        .start() < sentence.start() && text.section(g.table().start()) == text.section(sentence.start()))
        .reduce((a, b) -> b));
  }

  private void table(ReportReading report, Sentence sentence, Matcher claim, TableGrid grid, String category,
      double rate, List<AuditIssue> issues) {
    List<String> unsupported = new ArrayList<>();
    int all = 0;
    boolean word = grid.figureColumns().stream().anyMatch(c -> grid.columnLabel(c).toLowerCase(Locale.ROOT)
        .matches(".*\\b" + category + "\\b.*"));
    String topic = sentence.text().toLowerCase(Locale.ROOT);
    for (ShareSet set : report.shares(grid)) {
      Optional<Base> base = set.best();
      for (Share share : set.shares()) {
        boolean meant = share.label().toLowerCase(Locale.ROOT).matches(".*\\b" + category + "\\b.*") && word;
        if (meant && base.isPresent() && (!namesRow(grid, topic) || topic.contains(rowWord(share.label())))) {
          all++;
          double p = p(share, base.get().n(), rate);
          if (p >= ALPHA) {
            unsupported.add(said(share, base.get().n(), p));
          }
        }
      }
    }
    if (!unsupported.isEmpty()) {
      add(report, sentence, claim, unsupported, all, rate, issues);
    }
  }

  /** Whether the sentence speaks of one row of the table alone. */
  private static boolean namesRow(TableGrid grid, String topic) {
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      String word = rowWord(grid.rowLabel(row));
      if (word.length() > 4 && topic.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String rowWord(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[,( ].*", "");
  }

  private static double p(Share share, long base, double rate) {
    return share.count() > base ? 0 : BinomialTest.of(new Proportion(share.count(), base), rate).greater();
  }

  private static String said(Share share, long base, double p) {
    return String.format(Locale.ROOT, "%s: %d of %d, p = %.3f", share.label(), share.count(), base, p);
  }

  private void add(ReportReading report, Sentence sentence, Matcher claim, List<String> unsupported, int all,
      double rate, List<AuditIssue> issues) {
    issues.add(issue(report, sentence.start() + claim.start(), sentence.start() + claim.end(), new Finding("\""
        + claim.group() + "\" is not supported by " + unsupported.size() + " of " + all + " counts: against "
        + Math.round(rate * 1000) / 10.0 + "% each may well be chance", "p < 0.05", unsupported.stream().limit(4)
        .collect(Collectors.joining("; ")), "exact binomial, one-sided, P(X ≥ count | n, " + rate + "): "
        + String.join("; ", unsupported), Certainty.LIKELY)));
  }
}
