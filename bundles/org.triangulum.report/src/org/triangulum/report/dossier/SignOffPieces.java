// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.StateDifference;

/** What changed since a finding was signed off. */
final class SignOffPieces {
  private SignOffPieces() {}

  /** The differences, folded away: what was added, removed and changed, each with what it said then and says now. */
  static Html differences(SignOffCheck check, Pieces pieces) {
    Element list = el("ul", "differences");
    check.differences().forEach(d -> list.add(line(d, pieces)));
    return el("details", "more").add(el("summary").text(Words.count(check.differences().size(), "difference",
        "differences") + " since the sign-off"), list);
  }

  private static Html line(StateDifference difference, Pieces pieces) {
    Element line = el("li").add(el("span", "label").text(switch (difference.kind()) {
      case ADDED -> "+ added";
      case REMOVED -> "− removed";
      case CHANGED -> "± changed";
    })).text(" ");
    difference.element().ifPresentOrElse(e -> line.add(pieces.link(e, difference.name(), "key")),
        () -> line.words(difference.name()));
    if (!difference.then().isEmpty() && !difference.then().equals(difference.now())) {
      line.text(" ").add(el("del").words(difference.then()));
    }
    if (!difference.now().isEmpty()) {
      line.text(" ").add(el("ins").words(difference.now()));
    }
    return line;
  }
}
