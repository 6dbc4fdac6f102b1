// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.People;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.PrintedFigure;

/** Persons that are called by the name of the unit that they belong to. */
public final class UnitRenamedRule extends WordRule {
  private static final Pattern SHARE = Pattern.compile("(?i)(?<![\\d.])(\\d{1,2}(?:\\.\\d+)?)\\s?(?:%|per ?cent) of "
      + "(?:the |all |"
      + "these |our )?(families|households|couples|schools|teams|units|classes|organi[sz]ations|agencies|villages|"
      + "clinics|practices)\\b(?! members| workers| staff)");
  private static final int LARGEST_UNITS = 400;

  /** The rule as services make it. */
  public UnitRenamedRule() {
    super("unit-renamed", Severity.WARNING,
        "A percentage of families, teams or other units that no number of such units in the report can give, but a "
            + "number of persons can: persons are called families.", Citations.GRIM);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    Map<String, PrintedFigure> blamed = new LinkedHashMap<>();
    List<Sentence> sentences = report.text().sentences();
    for (Sentence sentence : sentences) {
      Matcher m = SHARE.matcher(sentence.text());
      while (m.find()) {
        check(report, sentence, m, blamed, issues);
      }
    }
    for (Sentence sentence : sentences) {
      Matcher m = SHARE.matcher(sentence.text());
      while (m.find()) {
        repeated(report, sentence, m, blamed, issues);
      }
    }
    issues.sort(Comparator.comparingInt(i -> i.place().orElseThrow().start()));
    return issues;
  }

  private void check(ReportReading report, Sentence sentence, Matcher m, Map<String, PrintedFigure> blamed,
      List<AuditIssue> issues) {
    PrintedFigure printed = PrintedFigure.of(m.group(1));
    String unit = m.group(2).toLowerCase(Locale.ROOT);
    Set<Long> units = new TreeSet<>();
    report.people().stream().filter(p -> p.noun().equals(unit) && p.count() > 1 && p.count() < LARGEST_UNITS)
        .forEach(p -> units.add(p.count()));
    if (units.isEmpty() || units.stream().anyMatch(n -> possible(printed, n))) {
      return;
    }
    Optional<People> persons = report.people().stream().filter(p -> PERSONS.matcher(p.noun()).matches()
        && !units.contains(p.count()) && p.count() > units.iterator().next() && possible(printed, p.count()))
        .min((a, b) -> Integer.compare(Math.abs(a.start() - sentence.start()), Math.abs(b.start() - sentence.start())));
    String all = units.stream().map(String::valueOf).collect(Collectors.joining(", "));
    blamed.put(m.group(1) + " " + unit, printed);
    add(report, sentence, m, m.group(1) + "% of " + unit + " cannot be: the report counts " + all + " " + unit
        + persons.map(p -> "; the figure fits \"" + p.words() + "\", persons").orElse("; perhaps persons were counted"),
        units.stream().map(n -> "nearest of " + n + ": " + nearest(printed, n)).collect(Collectors.joining("; ")),
        persons.isPresent() ? Certainty.LIKELY : Certainty.POSSIBLE, issues);
  }

  /** The same figure, rounded, elsewhere. */
  private void repeated(ReportReading report, Sentence sentence, Matcher m, Map<String, PrintedFigure> blamed,
      List<AuditIssue> issues) {
    String unit = m.group(2).toLowerCase(Locale.ROOT);
    BigDecimal printed = new BigDecimal(m.group(1));
    if (!blamed.containsKey(m.group(1) + " " + unit)) {
      blamed.forEach((name, figure) -> {
        if (name.endsWith(" " + unit) && figure.value().scale() > printed.scale()
            && figure.value().setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0) {
          add(report, sentence, m, m.group(1) + "% of " + unit + " is " + figure.value() + "% rounded, which cannot be "
              + "a "
              + "share of " + unit, figure.value() + " rounds to " + printed, Certainty.LIKELY, issues);
        }
      });
    }
  }

  private void add(ReportReading report, Sentence sentence, Matcher m, String message, String arithmetic,
      Certainty certainty, List<AuditIssue> issues) {
    issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding(message, "a share "
        + "of "
        + "the " + m.group(2).toLowerCase(Locale.ROOT) + ", or the name of the persons", m.group().strip(), arithmetic,
        certainty)));
  }

  private static final Pattern PERSONS = Pattern.compile("family members|participants?|respondents?|people|persons?|"
      + "individuals?|adults?|parents?|children|pupils?|students?|staff members|staff|workers?|employees|patients?|n");

  private static boolean possible(PrintedFigure percent, long n) {
    return percent.counts(n, RoundingMode.HALF_UP).isPresent() || percent.counts(n, RoundingMode.DOWN).isPresent();
  }

  private static String nearest(PrintedFigure percent, long n) {
    long count = percent.value().multiply(BigDecimal.valueOf(n)).divide(BigDecimal.valueOf(100), 0,
        RoundingMode.HALF_UP).longValue();
    return count + "/" + n + " = " + BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(n),
        percent.value().scale() + 1, RoundingMode.HALF_UP) + "%";
  }
}
