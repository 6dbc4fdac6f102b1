// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.FindingEvidence;

/** For and against at a glance: roles in rows, groups in columns, silence marked. */
final class Balance {
  private final Material material;
  private final Pieces pieces;

  Balance(Material material, Pieces pieces) {
    this.material = material;
    this.pieces = pieces;
  }

  Html of(FindingEvidence evidence) {
    boolean loose = !evidence.of(null).isEmpty();
    Element head = el("tr").add(el("td"));
    for (ParticipantGroup group : material.groups()) {
      head.add(el("th").attr("scope", "col").add(pieces.group(group)));
    }
    if (loose) {
      head.add(el("th").attr("scope", "col").text("No group"));
    }
    head.add(el("th").attr("scope", "col").text("All"));
    Element body = el("tbody");
    for (EvidenceRole role : EvidenceRole.values()) {
      Element row = el("tr", role.getLiteral()).add(el("th").attr("scope", "row").add(Pieces.role(role)));
      for (ParticipantGroup group : material.groups()) {
        row.add(cell(evidence, group, role));
      }
      if (loose) {
        row.add(number(evidence.of(null, role).size()));
      }
      body.add(row.add(number(evidence.count(role))));
    }
    return Tables.scroll("Evidence by role and group", el("table", "balance").id("balance").add(
        el("caption", "unseen").text("Pieces of evidence by role and group"), el("thead").add(head), body));
  }

  private Html cell(FindingEvidence evidence, ParticipantGroup group, EvidenceRole role) {
    int count = evidence.of(group, role).size();
    boolean silent = evidence.of(group).isEmpty();
    Element cell = el("td", "num" + (silent ? " silent" : count == 0 ? " zero" : ""));
    if (silent) {
      CellKind kind = new Silence(evidence.finding(), group).whole();
      return cell.attr("title", kind.word()).add(el("span").attr("aria-hidden", "true").text(kind.glyph()),
          el("span", "unseen").text(kind.word()));
    }
    return count == 0 ? cell.text("0")
        : cell.add(el("a").href("#group-" + material.addresses().anchor(group) + "-" + role.getLiteral())
        .text(count + ""));
  }

  private static Html number(int count) {
    return el("td", count == 0 ? "num zero" : "num").text(count + "");
  }
}
