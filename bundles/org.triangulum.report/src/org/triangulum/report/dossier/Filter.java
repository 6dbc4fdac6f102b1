// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/**
 * A row of choices that narrows the items of a page. Without script it is not shown and the page is the full list. The
 * choices stand in the address, so a narrowed list can be cited: {@code findings.html?group=S&coverage=one-strand}.
 */
final class Filter {
  private final Element form;

  Filter(String what) {
    form = el("form", "filter").attr("role", "search").attr("aria-label", "Narrow the " + what);
  }

  Filter text(String name, String label) {
    form.add(el("label").text(label).add(el("input").attr("type", "search").attr("name", name)
        .attr("autocomplete", "off")));
    return this;
  }

  Filter choice(String name, String label, List<String> values) {
    return choice(name, label, values, values.stream().map(v -> v.replace('-', ' ')).toList());
  }

  Filter choice(String name, String label, List<String> values, List<String> texts) {
    Element select = el("select").attr("name", name).add(el("option").attr("value", "").text("any"));
    for (int i = 0; i < values.size(); i++) {
      select.add(el("option").attr("value", values.get(i)).text(texts.get(i)));
    }
    form.add(el("label").text(label).add(select));
    return this;
  }

  /** A choice of order; each value names a data attribute of the items. */
  Filter order(List<String> values, List<String> texts) {
    Element select = el("select").attr("name", "sort");
    for (int i = 0; i < values.size(); i++) {
      select.add(el("option").attr("value", values.get(i)).text(texts.get(i)));
    }
    form.add(el("label").text("Order").add(select));
    return this;
  }

  /** A value inside an address that narrows a list. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Html build(int count) {
    return form.add(el("button").attr("type", "reset").text("Clear"),
        el("output", "tally").attr("data-all", count + "").text(count + " of " + count));
  }
}
