// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.EvidenceKind;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.ResultInterval;
import org.triangulum.triangulation.ResultReference;

/** A piece of evidence on a finding's page: words with their surroundings, or a number with what is behind it. */
final class EvidenceCard {
  private static final int CHART_WIDTH = 290;
  private final Material material;
  private final Pieces pieces;
  private final Context context;
  private final SvgChart charts;

  EvidenceCard(Material material, Pieces pieces, Context context, SvgChart charts) {
    this.material = material;
    this.pieces = pieces;
    this.context = context;
    this.charts = charts;
  }

  /** Draws the card. */
  Html of(ResolvedEvidence item) {
    String id = material.anchor(item.link());
    Element card = el("article", "card " + item.role().getLiteral() + " "
        + item.state().name().toLowerCase(Locale.ROOT))
        .id(id).attr("aria-label", Glyphs.word(item.role()) + ": " + item.target().map(Addresses::key).orElse("gone"));
    card.add(item.result().isPresent() ? number(item, item.result().get(), id) : words(item));
    if (item.state() != EvidenceState.FRESH) {
      card.add(state(item));
    }
    if (Words.has(item.link().getRationale())) {
      card.add(el("p", "rationale").attr("dir", "auto").add(el("span", "label").text("Why"))
          .text(" " + item.link().getRationale()));
    }
    item.passage().ifPresent(passage -> card.add(el("details", "context").add(
        el("summary").text("Context"), context.of(passage.document(), passage.start(), passage.end(), 2))));
    return card.add(foot(item, id));
  }

  private Html words(ResolvedEvidence item) {
    if (item.kind() == EvidenceKind.QUOTE || item.kind() == EvidenceKind.CODING) {
      Element figure = el("figure", "quote").add(item.target().filter(Quote.class::isInstance).map(Quote.class::cast)
          .map(Pieces::quote).orElseGet(() -> el("blockquote").attr("dir", "auto").text(item.text())));
      return figure.add(el("figcaption").words(item.attribution()).add(place(item)));
    }
    return el("p", "statement").attr("dir", "auto").text(item.text());
  }

  private Html place(ResolvedEvidence item) {
    return item.passage().<Html>map(passage -> {
      String turn = passage.turn() > 0 ? ", turn " + passage.turn() : "";
      return Html.all(Html.text(" · "), pieces.key(passage.document()), Html.text(turn));
    }).orElse(Html.none());
  }

  private Html number(ResolvedEvidence item, ResultReference reference, String id) {
    Element figure = el("figure", "stat");
    Optional<AnalysisResult> result = reference.result();
    if (Words.has(reference.printed())) {
      figure.add(el("p", "printed").text(reference.printed()));
    }
    result.flatMap(r -> ResultInterval.of(r, reference.valueName())).ifPresent(interval -> figure.add(
        el("p", "interval").text(interval)));
    Optional<ReportedFigure> reported = item.target().filter(ReportedFigure.class::isInstance)
        .map(ReportedFigure.class::cast);
    figure.add(el("figcaption").words(reported.map(ReportedFigure::getWhat)
        .or(() -> reference.run().map(AnalysisRun::getTitle)).filter(Words::has).orElse(item.text())));
    reported.ifPresent(r -> figure.add(origin(r)));
    result.ifPresent(r -> Charts.about(r, reference.valueName()).ifPresent(chart -> figure.add(
        chart(ChartReading.of(r, chart), id, MarkedCategories.of(r, chart, reference.valueName())))));
    result.ifPresent(r -> figure.add(el("p", "method").text(r.method())));
    result.map(r -> r.trail().get(reference.valueName())).ifPresent(trail -> figure.add(
        el("details", "trail").add(el("summary").text("How this number came about"), TrailTree.of(trail))));
    return figure;
  }

  private Html chart(ChartReading reading, String id, Set<Integer> marked) {
    Chart chart = reading.chart();
    String counted = marked.stream().map(chart.categories()::get).collect(Collectors.joining(", "));
    return Html.all(el("div", "chart-box").add(charts.draw(reading, CHART_WIDTH, id + "-chart", marked)),
        marked.isEmpty() ? Html.none() : el("p", "method").text("Counted, in colour: ").words(counted),
        el("details", "data").add(el("summary").text("Numbers of the chart"), Charts.table(chart)));
  }

  /** Where a figure is printed, and the run that recomputes it. */
  private Html origin(ReportedFigure figure) {
    Element line = el("p", "method").text("As printed").words(Words.has(figure.getPlace()) ? " in "
        + figure.getPlace() : "");
    return figure.getRun() == null ? line.text("; not recomputed") : line.text("; recomputed by ")
        .add(pieces.key(figure.getRun()));
  }

  private static Html state(ResolvedEvidence item) {
    boolean gone = item.state() == EvidenceState.GONE;
    return el("p", "state").add(el("span", "glyph").attr("aria-hidden", "true").text(gone ? "⊗" : "⚠"))
        .add(el("strong").text(gone ? " Gone. " : " Changed since it was linked. ")).text(item.stateReason());
  }

  private Html foot(ResolvedEvidence item, String id) {
    Element foot = el("p", "foot");
    item.target().ifPresent(target -> foot.add(pieces.key(target)).text(" "));
    if (item.link().getAuthor() != null) {
      foot.add(el("span", "by").text("linked by ").words(Addresses.key(item.link().getAuthor()))
          .text(date(item.link().getCreated())));
    }
    return foot.add(el("a", "permalink").href("#" + id).attr("aria-label", "Address of this evidence").text("#"));
  }

  private static String date(String time) {
    return time != null && time.length() >= 10 ? ", " + time.substring(0, 10) : "";
  }
}
