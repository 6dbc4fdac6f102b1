// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Sentence;

/** One quantity that is printed differently in two places. */
public final class SameQuantityRule extends WordRule {
  private static final Pattern FIGURE = Pattern.compile("(?<![\\d.,\\p{L}\\[-])(?!(?:19|"
      + "20)\\d\\d\\b)\\d[\\d,]*(?:\\.\\d+)?"
      + "(?=\\s?%|\\b)(?![.,]\\d|-\\p{L}|\\s?\\(\\p{L}\\)|\\])");
  /** With fewer words the words must be the very same. */
  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_SAME = 4;
  private static final int NEIGHBOURS = 3;
  private static final double ALIKE = 0.75;
  private static final int MOST_FIGURES = 6;

  /** The rule as services make it. */
  public SameQuantityRule() {
    super("printed-differently", Severity.WARNING,
        "Two sentences in the same words, or a group with its number of cases, that print different figures.", "");
  }

  private record Masked(Sentence sentence, List<String> figures, Set<String> words, List<Integer> starts) {}

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    sentences(report, issues);
    new NamedCounts(report).contradictions().forEach(c -> issues.add(issue(report, c.later().start(), c.later().end(),
        new Finding("\"" + c.later().name() + "\" is given as " + c.later().count() + ", on line " + report.text()
            .lineAt(c.first().start()) + " as " + c.first().count(), Long.toString(c.first().count()),
            Long.toString(c.later().count()), c.first().count() + " ≠ " + c.later().count(), c.later().certainty()))));
    return issues;
  }

  private void sentences(ReportReading report, List<AuditIssue> issues) {
    List<Masked> all = report.text().sentences().stream().map(SameQuantityRule::masked).filter(m -> !m.figures.isEmpty()
        && m.figures.size() <= MOST_FIGURES && m.words.size() >= FEWEST_SAME).toList();
    Map<String, Integer> uses = new HashMap<>();
    all.forEach(m -> m.words.forEach(w -> uses.merge(w, 1, Integer::sum)));
    Map<String, List<Integer>> byRareWord = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Masked masked = all.get(i);
      double alike = masked.words.size() < FEWEST_WORDS ? 1 : ALIKE;
      // Sentences so alike share at least one of their rarest words, so that only those need be compared.
      List<String> rare = masked.words.stream().sorted(Comparator.comparing((String w) -> uses.get(w))
          .thenComparing(w -> w)).limit((long) (masked.words.size() * (1 - alike)) + 1).toList();
      Set<Integer> near = new TreeSet<>();
      rare.forEach(w -> near.addAll(byRareWord.getOrDefault(w, List.of())));
      for (int other : near) {
        Set<String> shared = new HashSet<>(masked.words);
        shared.retainAll(all.get(other).words);
        int union = masked.words.size() + all.get(other).words.size() - shared.size();
        if (shared.size() >= alike * union && all.get(other).figures.size() == masked.figures.size()) {
          compare(report, all.get(other), masked, told, issues);
        }
      }
      int index = i;
      rare.forEach(w -> byRareWord.computeIfAbsent(w, k -> new ArrayList<>()).add(index));
    }
  }

  private static Masked masked(Sentence sentence) {
    List<String> figures = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    String prose = sentence.text().replaceAll("(?i)\\((?:see|table|figure|section)[^)]*\\)", "").replaceAll(
        "(?i)\\b(?:tables?|figures?|sections?|question|chapter|item|appendix|page)\\s+[\\d.]+", "");
    Matcher m = FIGURE.matcher(prose);
    while (m.find()) {
      figures.add(m.group());
      starts.add(m.start());
    }
    return new Masked(sentence, figures, Words.content(prose), starts);
  }

  private void compare(ReportReading report, Masked one, Masked other, Set<String> told, List<AuditIssue> issues) {
    for (int i = 0; i < one.figures.size(); i++) {
      String a = one.figures.get(i);
      String b = other.figures.get(i);
      boolean differ = !a.equals(b) && !rounded(a, b) && !rounded(b, a);
      if (differ && told.add(a + " " + b + " " + one.words)) {
        boolean version = version(report.text().sentences(), one.sentence, other.sentence);
        issues.add(issue(report, other.sentence.start(), other.sentence.end(), new Finding("This sentence prints " + b
            + " where line " + report.text().lineAt(one.sentence.start()) + " prints " + a + " in nearly the same words"
            + (version ? "; both stand in what seem to be two versions of one text" : ""), a, b, a + " ≠ " + b,
            version ? Certainty.POSSIBLE : Certainty.LIKELY, version ? Severity.INFO : Severity.WARNING)));
      }
    }
  }

  /** Whether several of the sentences around both are the same, as in two versions of a protocol. */
  private static boolean version(List<Sentence> sentences, Sentence one, Sentence other) {
    int i = sentences.indexOf(one);
    int j = sentences.indexOf(other);
    int same = 0;
    for (int step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
      boolean inside = i + step >= 0 && j + step < sentences.size() && step != 0;
      same += inside && sentences.get(i + step).text().equals(sentences.get(j + step).text()) ? 1 : 0;
    }
    return same >= NEIGHBOURS;
  }

  /** Whether the first is the second rounded. */
  private static boolean rounded(String a, String b) {
    double x = Double.parseDouble(a.replace(",", ""));
    double y = Double.parseDouble(b.replace(",", ""));
    int decimals = a.indexOf('.') < 0 ? 0 : a.length() - a.indexOf('.') - 1;
    return b.length() > a.length() && String.format(Locale.ROOT, "%." + decimals + "f", y).equals(String.format(
        Locale.ROOT, "%." + decimals + "f", x));
  }
}
