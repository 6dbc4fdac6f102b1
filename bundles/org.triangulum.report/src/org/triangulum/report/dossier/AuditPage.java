// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.Locale;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Severity;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** What the audit found, gravest first; what was let stand and why; the rules; and what was signed off. */
record AuditPage(Material material) implements Page {

  @Override
  public String address() {
    return "audit.html";
  }

  @Override
  public String title() {
    return "Audit";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    AuditOutcome outcome = material.audit();
    List<AuditIssue> issues = outcome.open();
    AuditParts parts = new AuditParts(material, outcome);
    Element page = el("div").add(el("h1").text(title()));
    if (issues.isEmpty()) {
      page.add(el("p", "lede").text("No rule has anything to say" + (outcome.accepted().isEmpty() ? ""
          : " that is not accepted") + ". A clean audit means that links resolve and figures agree; it does not mean "
          + "that the findings are right."));
    } else {
      page.add(summary(issues));
      open(page, issues);
    }
    return page.addAll(parts.all());
  }

  private void open(Element page, List<AuditIssue> issues) {
    page.add( new Filter("audit issues").text("text", "Words")
        .choice("severity", "Severity", List.of("error", "warning", "info"))
        .choice("rule", "Rule", issues.stream().map(AuditIssue::rule).distinct().sorted().toList())
        .build(issues.size()));
    for (Severity severity : Severity.values()) {
      List<AuditIssue> part = issues.stream().filter(i -> i.severity() == severity).toList();
      if (!part.isEmpty()) {
        Element list = el("ul", "rows audit");
        part.forEach(issue -> list.add(row(issue)));
        page.add(el("section", "filtered").add(el("h2").add(severity(severity)).text(" ")
            .add(el("span", "number").text(part.size() + "")), list));
      }
    }
  }

  static Html summary(List<AuditIssue> issues) {
    Element line = el("p", "summary");
    for (Severity severity : Severity.values()) {
      line.add(severity(severity)).text(" " + issues.stream().filter(i -> i.severity() == severity).count() + "   ");
    }
    return line;
  }

  static Html severity(Severity severity) {
    String glyph = switch (severity) {
      case ERROR -> "✕";
      case WARNING -> "⚠";
      case INFO -> "i";
    };
    String word = severity.name().toLowerCase(Locale.ROOT);
    return el("span", "severity " + word).add(el("span", "glyph").attr("aria-hidden", "true").text(glyph))
        .text(" " + word);
  }

  private Html row(AuditIssue issue) {
    Pieces pieces = new Pieces(material, "");
    Element row = el("li", "row").attr("data-item", "").attr("data-rule", issue.rule())
        .attr("data-severity", issue.severity().name().toLowerCase(Locale.ROOT))
        .add(el("p").words(issue.message()));
    Element foot = el("p", "quiet").text(issue.rule());
    if (!issue.objects().isEmpty()) {
      foot.text(" · ").add(pieces.owners(issue.objects()));
    }
    if (Words.has(issue.arithmetic())) {
      row.add(el("p", "arithmetic").words(issue.arithmetic()));
    }
    if (Words.has(issue.expected())) {
      foot.text(" · expected ").words(issue.expected());
    }
    if (Words.has(issue.found())) {
      foot.text(" · found ").words(issue.found());
    }
    return row.add(foot);
  }
}
