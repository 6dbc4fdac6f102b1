// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.analysis.result.Trail;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** A number, the rule it was computed by, and below it the numbers that went in. */
final class TrailTree {
  private TrailTree() {}

  static Html of(Trail trail) {
    return el("ul", "trail-tree").add(node(trail));
  }

  private static Element node(Trail trail) {
    Element node = el("li").add(el("span", "trail-label").text(trail.label())).text(" ")
        .add(el("span", "trail-value").text(trail.value()));
    if (!trail.operation().isEmpty()) {
      node.text(" ").add(el("span", "trail-operation").text(trail.operation()));
    }
    if (!trail.inputs().isEmpty()) {
      Element inputs = el("ul");
      trail.inputs().forEach(input -> inputs.add(node(input)));
      node.add(inputs);
    }
    return node;
  }
}
