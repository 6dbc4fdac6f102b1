// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.CellFigure;
import org.triangulum.audit.figure.Share;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TableShares;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;

/** Percentages of those to whom a question applied, given as percentages of all. */
public final class NotApplicableRule extends WordRule {
  private static final Pattern LIMITED = Pattern.compile("(?i)(\\d{1,3}(?:\\.\\d+)?)\\s?% of (?:the "
      + ")?(?:applicable|valid|"
      + "those (?:to whom|for whom|who (?:answered|responded|had)|with)|[\\p{L}]+ (?:to whom|for whom|who had|with) "
      + "(?:[\\p{L}]+ ){0,4}?(?:experience|appl))");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)not applicable|\\bn/?a\\b|missing|no answer|don'?t "
      + "know|not asked|"
      + "unsure|not stated|no response");
  private static final Pattern TOLD = Pattern.compile("(?i)applicable|valid|of those (?:who|to whom|for "
      + "whom)|excluding|"
      + "exclud|who answered|who responded|with (?:prior|previous)");

  /** The rule as services make it. */
  public NotApplicableRule() {
    super("not-applicable-excluded", Severity.WARNING,
        "A percentage of those to whom a question applied that is repeated as a percentage of all, or a table whose "
            + "percentages leave the column \"not applicable\" out of their base without saying so.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    report.grids().forEach(g -> table(report, g, issues));
    for (Sentence sentence : report.text().sentences()) {
      Matcher m = LIMITED.matcher(sentence.text());
      while (m.find()) {
        repeated(report, sentence, m.group(1), issues);
      }
    }
    return issues;
  }

  private void repeated(ReportReading report, Sentence limited, String percent, List<AuditIssue> issues) {
    // What the figure is about stands in its paragraph as well as in its sentence.
    ReportText text = report.text();
    Set<String> about = Words.content(text.words(text.blocks().get(limited.block())));
    Pattern figure = Pattern.compile("(?<![\\d.])" + Pattern.quote(percent) + "\\s?%(?! of (?:the )?applicable)");
    for (Sentence other : text.sentences()) {
      Matcher m = figure.matcher(other.text());
      if (other.block() != limited.block() && m.find()) {
        String clause = other.text().substring(m.start(), Math.min(other.text().length(), m.end() + 90))
            .replaceFirst("(?<=.{12})[.;,(].*", "");
        Set<String> shared = Words.content(clause);
        shared.retainAll(about);
        if (!LIMITED.matcher(clause).find() && !TOLD.matcher(clause).find() && shared.stream().filter(w ->
            w.length() > 5).count() > 0) {
          issues.add(issue(report, other.start() + m.start(), Math.min(other.end(), other.start() + m.start()
              + clause.length()), new Finding(percent + "% is given as a share of all, but line " + text.lineAt(limited
              .start()) + " has it as a share of those to whom it applied", percent + "% of those to whom it applied",
              percent + "% without its base", "the same figure, about " + String.join(", ", shared),
              Certainty.LIKELY)));
        }
      }
    }
  }

  private void table(ReportReading report, TableGrid grid, List<AuditIssue> issues) {
    if (TOLD.matcher(grid.table().caption().map(c -> c.title()).orElse("")).find()) {
      return;
    }
    List<Integer> outside = grid.figureColumns().stream().filter(c -> OUTSIDE.matcher(grid.columnLabel(c)).find())
        .toList();
    List<Integer> rowsOutside = new ArrayList<>();
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      if (OUTSIDE.matcher(grid.rowLabel(row)).find()) {
        rowsOutside.add(row);
      }
    }
    if (outside.isEmpty() && rowsOutside.isEmpty()) {
      return;
    }
    for (ShareSet set : new TableShares(grid, List.of()).sets()) {
      List<Share> inside = set.shares().stream().filter(s -> !OUTSIDE.matcher(s.label()).find()).toList();
      long base = inside.stream().mapToLong(Share::count).sum();
      long left = left(grid, outside, rowsOutside, inside);
      boolean leaves = inside.size() > 1 && left > 0 && inside.stream().allMatch(s -> s.rounded(base))
          && inside.stream().anyMatch(s -> !s.fits(base + left));
      if (leaves) {
        Share first = inside.get(0);
        issues.add(issue(report, grid.table().start(), grid.table().end(), new Finding("The percentages of "
            + grid.table().name() + " have the base " + base + ", which leaves out " + left
            + " without an answer that counts; nothing says so", first.right(base + left) + " of " + (base + left)
            + ", or a word that " + base + " is the base", first.percent().value().toPlainString() + "%", "100 × "
            + first.count() + " / " + base + " = " + first.right(base) + "; 100 × " + first.count() + " / "
            + (base + left) + " = " + first.right(base + left), Certainty.LIKELY)));
        return;
      }
    }
  }

  private static long left(TableGrid grid, List<Integer> columns, List<Integer> rows, List<Share> inside) {
    long left = 0;
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      int r = row;
      boolean counted = inside.stream().anyMatch(s -> grid.table().rows().get(r).stream().anyMatch(c -> c.start()
          == s.start()));
      if (counted) {
        left += columns.stream().map(c -> grid.figure(r, c)).flatMap(Optional::stream).filter(CellFigure::isCount)
            .mapToLong(f -> f.main().longValueExact()).sum();
      }
    }
    for (int row : rows) {
      left += grid.figureColumns().stream().map(c -> grid.figure(row, c)).flatMap(Optional::stream)
          .filter(CellFigure::isCount).mapToLong(f -> f.main().longValueExact()).findFirst().orElse(0);
    }
    return left;
  }
}
