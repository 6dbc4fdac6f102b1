// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Tables that scroll inside the page where they are wider than it. */
final class Tables {
  private Tables() {}

  /**
   * A table with a row of headings.
   *
   * @param label what it shows, for those who do not see it
   * @param columns headings; those that begin with # stand over numbers
   */
  static Element of(String label, List<String> columns, Element body) {
    return of(label, "", columns, body);
  }

  /** The same with a class of its own. */
  static Element of(String label, String classes, List<String> columns, Element body) {
    Element head = el("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      head.add(column.isEmpty() ? el("td") : heading(Html.text(number ? column.substring(1) : column), number));
    }
    return scroll(label, el("table", classes).add(el("thead").add(head), body));
  }

  /** A heading of a column. */
  static Element heading(Html content, boolean number) {
    return el("th", number ? "num" : "").attr("scope", "col").add(content);
  }

  /** A box that scrolls sideways and can be reached by keyboard. */
  static Element scroll(String label, Html content) {
    return scroll(label, "", content);
  }

  /** The same with a class of its own. */
  static Element scroll(String label, String classes, Html content) {
    return el("div", ("scroll " + classes).strip()).attr("tabindex", "0").attr("role", "group")
        .attr("aria-label", label)
        .add(content);
  }
}
