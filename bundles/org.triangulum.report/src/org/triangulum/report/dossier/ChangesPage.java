// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.store.JournalEntry;

/** The journal, newest first: when, who, what, why. */
record ChangesPage(Material material) implements Page {
  private static final int MOST = 2000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  @Override
  public String address() {
    return "changes.html";
  }

  @Override
  public String title() {
    return "Changes";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    List<JournalEntry> entries = new ArrayList<>(material.report().journal());
    Collections.reverse(entries);
    Element page = el("div").add(el("h1").text(title()));
    if (entries.isEmpty()) {
      return page.add(Pieces.empty("The study was given without its journal, so its changes cannot be shown."));
    }
    page.add(el("p", "lede")
        .text("Every change of the study, newest first; times in UTC. Each entry holds the hash of the one "
        + "before it, so a changed past shows."));
    if (entries.size() > MOST) {
      page.add(el("p", "note").text("The newest " + Numbers.count(MOST) + " of " + Numbers.count(entries.size())
          + " are shown; the study file holds all."));
    }
    page.add(new Filter("changes").text("text", "Words")
        .choice("author", "Person", entries.stream().map(JournalEntry::author).distinct().sorted().toList())
        .build(Math.min(MOST, entries.size())));
    Element body = el("tbody", "filtered");
    entries.stream().limit(MOST).forEach(entry -> body.add(row(entry)));
    return page.add(Tables.of(title(), "changes", List.of("#No.", "When", "Who", "What", "Why", "Hash"), body));
  }

  private static Html row(JournalEntry entry) {
    String what = switch (entry.kind()) {
      case "undo" -> "Undid no. " + entry.target() + ": ";
      case "redo" -> "Did again no. " + entry.target() + ": ";
      default -> "";
    };
    String hash = Words.orEmpty(entry.hash());
    return el("tr").id("change-" + entry.sequence()).attr("data-item", "")
        .attr("data-author", Words.orEmpty(entry.author()))
        .add(el("th", "num").attr("scope", "row").text(entry.sequence() + ""), el("td", "time")
        .text(TIME.format(entry.time())),
            el("td").words(Words.orEmpty(entry.author())), el("td").text(what).words(Words.orEmpty(entry.label())),
            el("td").words(Words.orEmpty(entry.reason())),
            el("td").add(el("code", "hash").attr("title", hash).text(hash.substring(0, Math.min(8, hash.length())))));
  }
}
