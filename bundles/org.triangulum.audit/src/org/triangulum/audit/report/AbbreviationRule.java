// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;

/** Abbreviations that are spelled in several ways. */
public final class AbbreviationRule extends FigureRule {
  private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d:./-])"
      + "(?:\\p{Lu}[\\p{Lu}\\p{Ll}]{0,5}[:.&/-]?){1,6}\\p{Lu}"
      + "\\.?(?![\\p{L}\\d])");
  private static final int SHORTEST_FOR_SLIPS = 5;

  /** The rule as services make it. */
  public AbbreviationRule() {
    super("abbreviation-variants", Severity.INFO,
        "An abbreviation that is spelled in several ways: with and without signs, with small letters, or with a letter "
            + "missing.", "");
  }

  private record Use(String spelling, int first, int last, int count) {}

  @Override
  public List<AuditIssue> check(ReportReading report) {
    Map<String, Map<String, Use>> byLetters = new TreeMap<>();
    Matcher m = ABBREVIATION.matcher(report.text().text());
    while (m.find()) {
      String spelling = m.group().replaceFirst("\\.$", m.group().indexOf('.') < m.group().length() - 1 ? "." : "");
      String letters = spelling.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
      long capitals = spelling.chars().filter(Character::isUpperCase).count();
      boolean initials = spelling.indexOf('.') >= 0 && letters.length() < 3;
      if (!initials && letters.length() >= 2 && capitals >= 2 && capitals * 2 > letters.length()
          && letters.length() <= 10) {
        int at = m.start();
        byLetters.computeIfAbsent(letters, l -> new TreeMap<>()).merge(spelling, new Use(spelling, at, m.end(), 1),
            (a, b) -> new Use(a.spelling, a.first, a.last, a.count + 1));
      }
    }
    slips(byLetters);
    List<AuditIssue> issues = new ArrayList<>();
    byLetters.values().stream().filter(v -> v.size() > 1).forEach(v -> add(report, new ArrayList<>(v.values()),
        issues));
    issues.sort(Comparator.comparingInt(i -> i.place().orElseThrow().start()));
    return issues;
  }

  /** A rare long abbreviation that lacks a letter of a frequent one is a slip of it. */
  private static void slips(Map<String, Map<String, Use>> byLetters) {
    for (String rare : List.copyOf(byLetters.keySet())) {
      for (String usual : List.copyOf(byLetters.keySet())) {
        boolean slip = rare.length() >= SHORTEST_FOR_SLIPS - 1 && usual.length() == rare.length() + 1
            && usual.length() >= SHORTEST_FOR_SLIPS && lacksOne(rare, usual) && byLetters.containsKey(rare)
            && byLetters.containsKey(usual) && count(byLetters.get(usual)) >= 5 * count(byLetters.get(rare));
        if (slip) {
          byLetters.get(usual).putAll(byLetters.remove(rare));
        }
      }
    }
  }

  private static boolean lacksOne(String rare, String usual) {
    int at = 0;
    while (at < rare.length() && rare.charAt(at) == usual.charAt(at)) {
      at++;
    }
    // without its first letter it may be a word of its own
    return at > 0 && rare.substring(at).equals(usual.substring(at + 1));
  }

  private static int count(Map<String, Use> uses) {
    return uses.values().stream().mapToInt(Use::count).sum();
  }

  private void add(ReportReading report, List<Use> uses, List<AuditIssue> issues) {
    uses.sort(Comparator.comparingInt((Use u) -> -u.count).thenComparing(Use::spelling));
    Use other = uses.get(1);
    issues.add(issue(report, other.first, other.last, new Finding(uses.get(0).spelling + " is spelled in " + uses.size()
        + " ways: " + uses.stream().map(u -> u.spelling + " (" + u.count + ", first on line " + report.text().lineAt(
        u.first) + ")").collect(Collectors.joining(", ")), uses.get(0).spelling, uses.stream().skip(1)
        .map(Use::spelling).collect(Collectors.joining(", ")), "", Certainty.LIKELY)));
  }
}
