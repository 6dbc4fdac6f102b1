// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.AuditOutcome.Tally;
import org.triangulum.audit.AuditRule;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.AuditRecord;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.RuleCount;
import org.triangulum.model.study.SignOff;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;

/** Parts of the audit page beside the open issues. */
final class AuditParts {
  private final Material material;
  private final AuditOutcome outcome;
  private final Pieces pieces;

  AuditParts(Material material, AuditOutcome outcome) {
    this.material = material;
    this.outcome = outcome;
    this.pieces = new Pieces(material, "");
  }

  List<Html> all() {
    List<Html> parts = new ArrayList<>();
    if (!outcome.accepted().isEmpty()) {
      parts.add(accepted());
    }
    parts.add(signOffs());
    parts.add(trend());
    parts.add(rules());
    return parts;
  }

  private Html accepted() {
    Element list = el("ul", "rows audit");
    outcome.accepted().forEach((issue, let) -> list.add(accepted(issue, let)));
    return el("section").id("accepted").add(el("h2").text("Accepted ").add(el("span", "number")
        .text(outcome.accepted().size() + "")), el("p", "note").text("Issues that somebody looked at and let stand. "
        + "An issue comes back as soon as an object it is about changes."), list);
  }

  private Html accepted(AuditIssue issue, AcceptedIssue let) {
    return el("li", "row").add(el("p").words(issue.message()),
        el("p").add(el("span", "label").text("Let stand by ")).words(let.getBy() == null ? "nobody named"
            : Addresses.key(let.getBy())).text(" " + Words.orEmpty(let.getDate()) + ": ").words(let.getReason()),
        el("p", "quiet").add(AuditPage.severity(issue.severity())).text(" · " + issue.rule() + " · ")
            .add(pieces.owners(issue.objects())));
  }

  private Html signOffs() {
    Element body = el("tbody");
    int signed = 0;
    for (Finding finding : material.study().getFindings()) {
      for (SignOff signOff : SignOffs.latest(material.study(), finding)) {
        body.add(signOff(finding, material.view().check(signOff)));
        signed++;
      }
    }
    Element section = el("section").id("sign-offs").add(el("h2").text("Sign-offs ")
        .add(el("span", "number").text(signed + "")));
    return signed == 0 ? section.add(Pieces.empty("No finding has been signed off."))
        : section.add(Tables.of("Sign-offs", "sign-offs", List.of("Finding", "By", "Date", "State"), body));
  }

  private Html signOff(Finding finding, SignOffCheck check) {
    SignOff signOff = check.signOff();
    Element state = el("td").text(switch (check.outcome()) {
      case HOLDS -> "✓ holds: nothing of the " + signOff.getParts().size() + " things it rests on has changed";
      case CHANGED -> "⚠ changed since";
      case UNBOUND -> "not bound to a state of the finding";
    });
    if (!check.differences().isEmpty()) {
      state.add(SignOffPieces.differences(check, pieces));
    }
    if (Words.has(signOff.getNote())) {
      state.add(el("p", "quiet").words(signOff.getNote()));
    }
    return el("tr").add(el("th").attr("scope", "row").add(pieces.finding(finding)),
        el("td").words(signOff.getBy() == null ? "nobody named" : Addresses.key(signOff.getBy())),
        el("td", "time").text(Words.orEmpty(signOff.getDate())), state);
  }

  private Html trend() {
    List<AuditRecord> recorded = AuditTrend.recorded(material.study(), "");
    Element section = el("section").id("trend").add(el("h2").text("Trend"));
    if (recorded.isEmpty()) {
      return section.add(Pieces.empty("No earlier audit is on record to compare with."));
    }
    Element body = el("tbody");
    recorded.forEach(a -> body.add(row(Words.orEmpty(a.getExecuted()).replaceFirst("T.*", ""),
        AuditTrend.open(a, Severity.ERROR), AuditTrend.open(a, Severity.WARNING), AuditTrend.open(a, Severity.INFO),
        a.getCounts().stream().mapToInt(RuleCount::getAccepted).sum())));
    body.add(row("now", (int) outcome.count(Severity.ERROR), (int) outcome.count(Severity.WARNING),
        (int) outcome.count(Severity.INFO), outcome.accepted().size()));
    return section.add(Tables.of("Trend", List.of("Audit", "#Errors", "#Warnings", "#Info", "#Accepted"), body));
  }

  private static Html row(String name, int... counts) {
    Element row = el("tr").add(el("th").attr("scope", "row").text(name));
    for (int count : counts) {
      row.add(el("td", count == 0 ? "num zero" : "num").text(count + ""));
    }
    return row;
  }

  private Html rules() {
    Map<String, Tally> tallies = outcome.tallies().stream().collect(Collectors.toMap(Tally::rule, Function.identity(),
        (a, b) -> a, TreeMap::new));
    Element body = el("tbody");
    for (AuditRule rule : Auditor.registered().rules()) {
      Tally tally = tallies.remove(rule.id());
      body.add(row(tally == null ? new Tally(rule.id(), rule.severity(), 0, 0) : tally, rule.description()));
    }
    // The audit may have been made with rules of plug-ins, which are not known here.
    tallies.values().forEach(tally -> body.add(row(tally, "Rule of a plug-in, or one that could not be run.")));
    return el("section").id("rules").add(el("h2").text("Rules "), Tables.of("Rules", "rules",
        List.of("Rule", "Looks for", "#Open", "#Accepted"), body));
  }

  private static Html row(Tally tally, String description) {
    return el("tr").add(el("th").attr("scope", "row").text(tally.rule().replace('-', ' ')),
        el("td").text(description), el("td", tally.open() == 0 ? "num zero" : "num").text(tally.open() + ""),
        el("td", tally.accepted() == 0 ? "num zero" : "num").text(tally.accepted() + ""));
  }
}
