// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import static org.triangulum.report.html.Element.el;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** Tables as one HTML page without script, to paste into a word processor or to print. */
final class HtmlTables implements TableFormat {
  private static final int CHART_WIDTH = 360;
  private static final String STYLE = "body{font:15px/1.45 Arial,Helvetica,sans-serif;color:#1f2328;margin:2rem}"
      + "table{border-collapse:collapse;margin:.8rem 0}th,td{border:1px solid #b4bec9;padding:.4rem .6rem;"
      + "text-align:left;vertical-align:top}thead th{background:#e7eaee}p{margin:.3rem 0}"
      + ".asked{color:#a8330a}.quiet{color:#57606a}svg{max-width:24rem;height:auto}";

  @Override
  public List<String> write(String title, List<RenderedDisplay> tables, OutputStream out) throws IOException {
    SvgChart charts = new SvgChart(Map.of());
    Element body = el("body").add(el("h1").text(title));
    if (tables.isEmpty()) {
      body.add(el("p").text("The study has no such table."));
    }
    for (int t = 0; t < tables.size(); t++) {
      body.add(table(tables.get(t), charts, "t" + t));
    }
    Element page = el("html").attr("lang", "en").add(el("head").add(el("meta").attr("charset", "utf-8"),
        el("meta").attr("http-equiv", "Content-Security-Policy")
            .attr("content", "default-src 'none'; style-src 'unsafe-inline'"),
        el("title").text(title), el("style").text(STYLE)), body);
    out.write(("<!DOCTYPE html>\n" + page + "\n").getBytes(StandardCharsets.UTF_8));
    return List.of();
  }

  private static Html table(RenderedDisplay display, SvgChart charts, String id) {
    Element head = el("tr");
    for (Heading heading : display.headings()) {
      head.add(el("th").attr("scope", "col").words(heading.title()));
    }
    Element body = el("tbody");
    for (int r = 0; r < display.rows().size(); r++) {
      Row row = display.rows().get(r);
      Element line = el("tr");
      for (int c = 0; c < row.cells().size(); c++) {
        boolean topic = display.headings().get(c).role() == Role.TOPIC;
        Element cell = topic ? el("th").attr("scope", "row") : el("td");
        cell.addAll(parts(row.cells().get(c), charts, id + "-" + r + "-" + c));
        if (c == 0 && !row.mark().isEmpty()) {
          cell.add(el("p", "quiet").text(row.mark()));
        }
        line.add(cell);
      }
      body.add(line);
    }
    Element section = el("section").add(el("h2").words((display.key() + " " + display.title()).strip()),
        el("p", "quiet").words(display.kind() + (display.purpose().isEmpty() ? "" : ". " + display.purpose())));
    if (!display.standing().isEmpty()) {
      section.add(el("p", "asked").text("○ " + String.join("; ", display.standing())));
    }
    section.add(el("table").add(el("thead").add(head), body));
    display.notes().forEach(note -> section.add(el("p", "quiet").words(note)));
    return section;
  }

  private static List<Html> parts(Cell cell, SvgChart charts, String id) {
    List<Html> shown = new ArrayList<>();
    for (int p = 0; p < cell.parts().size(); p++) {
      Part part = cell.parts().get(p);
      if (part.chart().isPresent()) {
        shown.add(charts.draw(part.chart().get(), CHART_WIDTH, id + "-" + p));
      } else {
        boolean missing = part.kind() == Kind.PENDING || part.kind() == Kind.NOTHING;
        String style = part.kind() == Kind.PENDING ? "asked" : missing ? "quiet" : "";
        shown.add((style.isEmpty() ? el("p") : el("p", style)).text(missing ? "○ " : "").words(part.plain()));
      }
    }
    return shown;
  }
}
