// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.QuoteText;

/** Small pieces that look alike on every page, with links relative to the page they stand on. */
final class Pieces {
  private final Material material;
  private final String up;

  /**
   * Pieces of one page.
   *
   * @param up from the page to the dossier's folder: empty or {@code ../}
   */
  Pieces(Material material, String up) {
    this.material = material;
    this.up = up;
  }

  /** An address of the dossier seen from this page. */
  String to(String address) {
    return up + address;
  }

  /** The element's key as a link where the element has a place, as text where it has none. */
  Html key(StudyElement element) {
    return link(element, Addresses.key(element), "key");
  }

  /** What elements belong to, each once: parts without a key, such as a verdict,
      stand under the element around them. */
  Html owners(Collection<? extends StudyElement> elements) {
    Set<StudyElement> owners = new LinkedHashSet<>();
    for (EObject element : elements) {
      while (element != null && !(element instanceof KeyedElement keyed && Words.has(keyed.getKey()))) {
        element = element.eContainer();
      }
      if (element instanceof KeyedElement owner && !(owner instanceof Study)) {
        owners.add(owner);
      }
    }
    return keys(owners);
  }

  /** A link to the element. */
  Html link(StudyElement element, String label, String classes) {
    return material.addresses().of(element)
        .<Html>map(address -> el("a", classes).href(to(address)).words(label))
        .orElseGet(() -> el("span", classes).words(label));
  }

  /** Key and title of a finding as one link. */
  Html finding(Finding finding) {
    return finding(finding, material.addresses().of(finding).orElseThrow());
  }

  /** The same to a place in the finding's page. */
  Html finding(Finding finding, String address) {
    return el("a", "finding-link").href(to(address))
        .add(el("span", "key").words(Addresses.key(finding))).text(" ").words(Words.orEmpty(finding.getTitle()));
  }

  /** Keys separated by commas. */
  Html keys(Collection<? extends StudyElement> elements) {
    Element list = el("span", "keys");
    String gap = "";
    for (StudyElement element : elements) {
      list.text(gap).add(key(element));
      gap = ", ";
    }
    return list;
  }

  /** The group's letter in its colour, with its name for those who do not see it. */
  Html badge(ParticipantGroup group) {
    return el("span", "badge " + groupClass(group)).attr("title", Words.orEmpty(group.getName()))
        .add(el("span").attr("aria-hidden", "true").text(letter(group)))
        .add(el("span", "unseen").words(Words.orEmpty(group.getName())));
  }

  /** The group's letter in its colour and its name. */
  Html group(ParticipantGroup group) {
    return el("span", "group-name").add(el("span", "badge " + groupClass(group)).attr("aria-hidden", "true")
        .text(letter(group))).text(" ").words(Words.orEmpty(group.getName()));
  }

  /** Badges in a row. */
  Html badges(Collection<ParticipantGroup> groups) {
    return el("span", "badges").addAll(groups.stream().map(this::badge).toList());
  }

  /** Class that carries the group's colour. */
  String groupClass(ParticipantGroup group) {
    return "g" + material.groups().indexOf(group);
  }

  /** Glyph and word of a role. */
  static Html role(EvidenceRole role) {
    return el("span", "role " + role.getLiteral()).add(el("span", "glyph").attr("aria-hidden", "true")
        .text(Glyphs.of(role)))
        .text(" " + Glyphs.word(role));
  }

  /** Glyph and count of a role, with the word for those who do not see the glyph. */
  static Html count(EvidenceRole role, int count) {
    return el("span", "count " + role.getLiteral() + (count == 0 ? " zero" : ""))
        .attr("title", count + " " + Glyphs.word(role))
        .add(el("span", "glyph").attr("aria-hidden", "true").text(Glyphs.of(role))).text(count + "")
        .add(el("span", "unseen").text(" " + Glyphs.word(role)));
  }

  /** A small label. */
  static Html chip(String text) {
    return el("span", "chip").text(text);
  }

  /** A chip with a name before its value. */
  static Html chip(String name, String value) {
    return el("span", "chip").add(el("span", "chip-name").text(name)).text(" " + value);
  }

  /** A list of term and description. */
  static Element facts(List<Html[]> rows) {
    Element list = el("dl", "facts");
    for (Html[] row : rows) {
      list.add(el("div").add(el("dt").add(row[0]), el("dd").add(row[1])));
    }
    return list;
  }

  /** The words of a quote as displayed; what was left out, put in or emphasised shows. */
  static Html quote(Quote quote) {
    return quote(QuoteText.of(quote));
  }

  /** The same as one place of the report shows it. */
  static Html quote(QuoteText text) {
    Element words = el("blockquote").attr("dir", "auto");
    for (QuoteText.Part part : text.parts()) {
      switch (part.kind()) {
        case VERBATIM -> words.text(part.text());
        case EMPHASIS -> words.add(el("em").text(part.text()));
        case OMISSION, INSERTION -> words.add(el("span", "edit").text(part.text()));
      }
    }
    return words;
  }

  /** A button that copies the text of an element; without scripts there is none. */
  static Html copy(String id) {
    return el("button", "copy").attr("type", "button").attr("data-copy", id).text("Copy");
  }

  /** A note in place of what is not there. */
  static Html empty(String text) {
    return el("p", "empty").text(text);
  }

  static String letter(ParticipantGroup group) {
    String letter = Words.has(group.getLetter()) ? group.getLetter() : Addresses.key(group);
    return letter.substring(0, letter.offsetByCodePoints(0, 1));
  }
}
