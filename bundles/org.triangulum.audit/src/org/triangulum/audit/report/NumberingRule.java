// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Caption;

/** Tables and figures numbered twice, or not at all. */
public final class NumberingRule extends WordRule {
  /** The rule as services make it. */
  public NumberingRule() {
    super("numbering", Severity.WARNING,
        "A number of a table, figure or appendix that is given twice or left out; numbering that begins anew, so that "
            + "a "
            + "number names several.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (String kind : List.of("Table", "Figure", "Box", "Appendix")) {
      check(report, kind, report.text().captions().stream().filter(c -> c.kind().equals(kind)).toList(), issues);
    }
    return issues;
  }

  private void check(ReportReading report, String kind, List<Caption> captions, List<AuditIssue> issues) {
    Caption before = null;
    List<Caption> anew = new ArrayList<>();
    for (Caption caption : captions) {
      if (before != null && whole(before) > 0 && whole(caption) > 0) {
        int step = whole(caption) - whole(before);
        if (step > 1) {
          String missing = step == 2 ? kind + " " + (whole(before) + 1) + " is" : kind + "s " + (whole(before) + 1)
              + " to " + (whole(caption) - 1) + " are";
          issues.add(issue(report, caption.start(), caption.end(), new Finding(missing + " missing between "
              + before.name() + " (line " + report.text().lineAt(before.start()) + ") and " + caption.name(),
              kind + " " + (whole(before) + 1), caption.name(), whole(before) + " + 1 = " + (whole(before) + 1)
              + " ≠ " + whole(caption), Certainty.LIKELY)));
        } else if (step == 0 && !same(before, caption) && whole(caption) > 1) {
          twice(report, before, caption, issues);
        } else if (step < 0 || step == 0 && !same(before, caption)) {
          anew.add(caption);
        }
      } else if (before != null && before.number().equalsIgnoreCase(caption.number()) && !same(before, caption)) {
        twice(report, before, caption, issues);
      } else if (before == null && whole(caption) > 1) {
        issues.add(issue(report, caption.start(), caption.end(), new Finding("The first " + kind.toLowerCase(
            Locale.ROOT) + " is " + caption.name(), kind + " 1", caption.name(), "", Certainty.POSSIBLE,
            Severity.INFO)));
      }
      before = caption;
    }
    if (!anew.isEmpty()) {
      again(report, kind, captions, anew, issues);
    }
  }

  private static boolean same(Caption one, Caption other) {
    // A caption that a page break repeats.
    return one.title().equals(other.title()) || other.title().toLowerCase(Locale.ROOT).contains("continued");
  }

  private void twice(ReportReading report, Caption before, Caption caption, List<AuditIssue> issues) {
    issues.add(issue(report, caption.start(), caption.end(), new Finding("There are two of " + caption.name()
        + ", the other on line " + report.text().lineAt(before.start()), "a number of its own", caption.name(), "",
        Certainty.CERTAIN)));
  }

  private static int whole(Caption caption) {
    return caption.number().matches("\\d{1,4}") ? Integer.parseInt(caption.number()) : -1;
  }

  private void again(ReportReading report, String kind, List<Caption> captions, List<Caption> anew,
      List<AuditIssue> issues) {
    Map<String, List<Caption>> byNumber = new LinkedHashMap<>();
    captions.forEach(c -> byNumber.computeIfAbsent(c.number(), n -> new ArrayList<>()).add(c));
    String several = byNumber.values().stream().filter(l -> l.size() > 1).map(l -> l.get(0).name() + " (lines "
        + l.stream().map(c -> Integer.toString(report.text().lineAt(c.start()))).collect(Collectors.joining(", "))
        + ")").collect(Collectors.joining("; "));
    Caption first = anew.get(0);
    issues.add(issue(report, first.start(), first.end(), new Finding("The numbering of " + kind.toLowerCase(
        Locale.ROOT) + "s begins anew, so that a number names several: " + several,
        "numbers that name one each, such as 3.1", first.name(), "", Certainty.CERTAIN)));
  }
}
