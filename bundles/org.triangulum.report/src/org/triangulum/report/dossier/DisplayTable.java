// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.Locale;
import java.util.Optional;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Reference;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;
import org.triangulum.triangulation.display.RenderedDisplay.State;

/** A rendered table as HTML: what is missing stands in it, what has changed since says so, sources are links. */
final class DisplayTable {
  private static final int CHART_WIDTH = 360;
  private final Material material;
  private final SvgChart charts;
  private final Pieces pieces;

  DisplayTable(Material material, SvgChart charts) {
    this.material = material;
    this.charts = charts;
    this.pieces = new Pieces(material, "");
  }

  /** The table with what is open above it and its notes below. */
  Html of(RenderedDisplay display, String id) {
    return of(display, id, "");
  }

  /** The same with a class of its own. */
  Html of(RenderedDisplay display, String id, String classes) {
    Element head = el("tr");
    for (Heading heading : display.headings()) {
      Element cell = el("th").attr("scope", "col");
      group(heading.group()).ifPresent(g -> cell.add(pieces.badge(g)).text(" "));
      head.add(cell.words(heading.title()));
    }
    Element body = el("tbody");
    for (int r = 0; r < display.rows().size(); r++) {
      body.add(row(display, display.rows().get(r), id + "-" + r));
    }
    Element block = el("div");
    if (!display.standing().isEmpty()) {
      block.add(el("p", "state").text("○ " + String.join("; ", display.standing()) + "."));
    }
    block.add(display.rows().isEmpty() ? Pieces.empty("No rows yet.")
        : Tables.scroll(display.title(), el("table", ("joint " + classes).strip()).add(el("thead").add(head), body)));
    display.notes().forEach(note -> block.add(el("p", "note").words(note + (note.endsWith(".") ? "" : "."))));
    return block;
  }

  private Html row(RenderedDisplay display, Row row, String id) {
    Element line = el("tr", row.mark().isEmpty() ? "" : "marked");
    for (int c = 0; c < row.cells().size(); c++) {
      boolean topic = display.headings().get(c).role() == Role.TOPIC;
      Element cell = topic ? el("th").attr("scope", "row")
          : el("td", "as-" + display.headings().get(c).role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      for (int p = 0; p < row.cells().get(c).parts().size(); p++) {
        cell.add(part(row.cells().get(c).parts().get(p), id + "-" + c + "-" + p, topic));
      }
      if (c == 0 && !row.mark().isEmpty()) {
        cell.add(el("p").add(Pieces.chip(row.mark())));
      }
      line.add(cell);
    }
    return line;
  }

  private Html part(Part part, String id, boolean topic) {
    boolean missing = part.kind() == Kind.PENDING || part.kind() == Kind.NOTHING;
    Element block = el("div", "part" + (missing ? " missing" : "") + (part.kind() == Kind.PENDING ? " pending" : ""));
    if (part.kind() == Kind.CHART && part.chart().isPresent()) {
      return block.add(charts.draw(part.chart().get(), CHART_WIDTH, id));
    }
    Optional<StudyElement> source = part.source().flatMap(this::element);
    if (part.kind() == Kind.QUOTE) {
      block.add(el("span", "inline-quote").attr("dir", "auto").text(part.text()));
    } else if (topic && source.flatMap(material.addresses()::of).isPresent()) {
      block.add(pieces.link(source.get(), part.text(), "topic"));
    } else {
      block.text(missing ? "○ " : "").words(part.text());
    }
    if (!part.attribution().isEmpty()) {
      block.text(" ").add(el("span", "quiet").words(part.attribution()));
    }
    if (source.isPresent() && !topic && (part.kind() == Kind.QUOTE || part.kind() == Kind.NUMBER)) {
      block.text(" ").add(pieces.key(source.get()));
    }
    if (part.state() != State.LIVE) {
      block.text(" ").add(el("span", part.state() == State.FROZEN ? "quiet" : "state").text(
          part.state() == State.FROZEN ? "frozen" : "⚠ " + part.stateNote()));
    }
    return block;
  }

  private Optional<StudyElement> element(Reference reference) {
    return material.element(reference.id());
  }

  private Optional<ParticipantGroup> group(String key) {
    return key.isEmpty() ? Optional.empty()
        : material.groups().stream().filter(g -> key.equals(g.getKey())).findFirst();
  }
}
