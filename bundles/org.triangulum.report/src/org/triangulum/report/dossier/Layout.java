// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** What surrounds every page: head, contents, search, banner, footer. */
final class Layout {
  /** Nothing is loaded but the dossier's own style and script; nothing is sent anywhere. */
  private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; "
      + "base-uri 'none'; form-action 'none'";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private final Material material;
  private final List<Contents> contents;

  /**
   * An entry of the contents.
   *
   * @param part heading it stands under; empty for none
   * @param address of the page
   * @param label shown
   * @param count shown behind the label; empty for none
   */
  record Contents(String part, String address, String label, String count) {}

  Layout(Material material, List<Contents> contents) {
    this.material = material;
    this.contents = List.copyOf(contents);
  }

  /** A day in UTC. */
  static String date(Instant time) {
    return DATE.format(time);
  }

  byte[] page(Page page) {
    String up = page.address().contains("/") ? "../" : "";
    String study = Words.has(material.study().getTitle()) ? material.study().getTitle() : "Study";
    Element html = el("html").attr("lang", "en").add(head(page, up, study),
        el("body").attr("data-up", up).add(
            el("a", "skip").href("#main").text("Skip to the text"),
            top(up, study), contents(page, up),
            el("main").id("main").attr("tabindex", "-1").add(banner(), page.body()),
            footer(study)));
    return ("<!DOCTYPE html>\n" + html + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private Html head(Page page, String up, String study) {
    return el("head").add(el("meta").attr("charset", "utf-8"),
        el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY),
        el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
        el("meta").attr("name", "referrer").attr("content", "no-referrer"),
        el("meta").attr("name", "color-scheme").attr("content", "light dark"),
        el("meta").attr("name", "generator").attr("content", "Triangulum"),
        el("title").text(page.title().equals(study) ? study : page.title() + " · " + study),
        el("link").attr("rel", "stylesheet").href(up + "dossier.css"),
        el("script").attr("src", up + "dossier.js").flag("defer"));
  }

  private Html top(String up, String study) {
    return el("header", "top").add(
        el("a", "study").href(up + "index.html").words(study),
        el("button", "fold").attr("type", "button").attr("aria-expanded", "false").attr("aria-controls", "contents")
            .text("Contents"),
        el("div", "search").attr("role", "search").add(
            el("label", "unseen").attr("for", "search").text("Search everything"),
            el("input").id("search").attr("type", "search").attr("placeholder", "Search everything   /")
                .attr("autocomplete", "off").attr("spellcheck", "false").attr("role", "combobox")
                .attr("aria-expanded", "false").attr("aria-controls", "hits").attr("aria-autocomplete", "list"),
            el("div", "hits").id("hits").attr("role", "listbox").attr("aria-label", "Found").flag("hidden"),
            el("p", "unseen").id("hits-status").attr("role", "status")));
  }

  private Html contents(Page page, String up) {
    Element nav = el("nav", "contents").id("contents").attr("aria-label", "Contents");
    Element box = el("div", "contents-box");
    for (String part : contents.stream().map(Contents::part).distinct().toList()) {
      Element list = el("ul");
      contents.stream().filter(entry -> entry.part().equals(part))
          .forEach(entry -> list.add(el("li").add(link(entry, page, up))));
      if (!part.isEmpty()) {
        box.add(el("p", "part").id("part-" + part).text(part));
        list.attr("aria-labelledby", "part-" + part);
      }
      box.add(list);
    }
    return nav.add(box);
  }

  private static Html link(Contents entry, Page page, String up) {
    Element link = el("a").href(up + entry.address()).text(entry.label());
    if (entry.address().equals(page.section())) {
      link.attr("aria-current", entry.address().equals(page.address()) ? "page" : "true");
    }
    return entry.count().isEmpty() ? link : link.text(" ").add(el("span", "number").text(entry.count()));
  }

  private Html banner() {
    return material.study().isIllustrative()
        ? el("p", "banner").attr("role", "note").add(el("strong").text("Sample study."))
            .text(" Its quotes are invented to show how a dossier works; nobody said them.")
        : Html.none();
  }

  private Html footer(String study) {
    return el("footer").add(el("p").text("Dossier of ").words(study).text(", written "
        + date(material.report().written()) + " by Triangulum. Every page and every piece of evidence has an "
        + "address that stays the same; cite it with the date."));
  }
}
