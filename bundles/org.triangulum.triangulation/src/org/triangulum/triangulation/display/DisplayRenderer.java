// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.DisplayOrder;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointDisplayKind;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.MetaInference;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.PersonAnswers;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/**
 * Shows joint displays (Guetterman, Fetters and Creswell 2015, doi 10.1370/afm.1865) as they are now. A display for
 * planning has no fit to judge; in every other kind fit and meta-inference stand in each row, filled or asked for.
 */
public final class DisplayRenderer {
  private static final int SHOWN_IN_NOTE = 3;
  private final StudyView view;
  private final CellContent cells;

  /** Shows displays of a study as it is now; take a new one after a change. */
  public DisplayRenderer(StudyView view) {
    this.view = view;
    this.cells = new CellContent(view, new PersonAnswers(view.study(), view.blobs()));
  }

  /** A display as a table. */
  public RenderedDisplay of(JointDisplay display) {
    List<Shown> columns = columns(display);
    boolean judged = judged(display.getKind());
    List<Heading> headings = new ArrayList<>();
    headings.add(new Heading(topic(display.getKind()), Role.TOPIC, ""));
    columns.forEach(c -> headings.add(c.heading()));
    if (judged) {
      headings.add(new Heading("Fit", Role.FIT, ""));
    }
    headings.add(new Heading("Meta-inference", Role.META_INFERENCE, ""));
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (JointRow row : ordered(display)) {
      List<Cell> shown = new ArrayList<>();
      shown.add(cells.topic(row));
      columns.forEach(c -> shown.add(c.of(row, notes)));
      if (judged) {
        shown.add(Cell.of(fit(row)));
      }
      shown.add(inference(row));
      rows.add(new Row(orEmpty(row.getId()), shown, ""));
    }
    if (display.getOrder() != DisplayOrder.MANUAL) {
      notes.add(0, order(display));
    }
    if (!orEmpty(display.getNote()).isEmpty()) {
      notes.add(0, display.getNote());
    }
    return new RenderedDisplay(words(display.getKind()), orEmpty(display.getKey()), orEmpty(display.getTitle()),
        orEmpty(display.getPurpose()), headings, rows, notes.stream().distinct().toList());
  }

  /** A column that is shown, whether the display names it or the rows hold what belongs in it. */
  private interface Shown {
    Heading heading();

    Cell of(JointRow row, List<String> notes);
  }

  private List<Shown> columns(JointDisplay display) {
    List<Shown> columns = new ArrayList<>();
    boolean none = display.getColumns().isEmpty();
    if (none || display.getRows().stream().anyMatch(r -> !r.getQuantitative().isEmpty())) {
      columns.add(listed("Numbers", Role.QUANTITATIVE));
    }
    if (none || display.getRows().stream().anyMatch(r -> !r.getQualitative().isEmpty())) {
      columns.add(listed("Words", Role.QUALITATIVE));
    }
    for (JointColumn column : display.getColumns()) {
      columns.add(new Shown() {
        @Override
        public Heading heading() {
          return new Heading(title(column), Role.valueOf(column.getKind().name()),
              column.getGroup() == null ? "" : orEmpty(column.getGroup().getKey()));
        }

        @Override
        public Cell of(JointRow row, List<String> notes) {
          return cells.of(display, row, column, notes);
        }
      });
    }
    return columns;
  }

  private Shown listed(String title, Role role) {
    return new Shown() {
      @Override
      public Heading heading() {
        return new Heading(title, role, "");
      }

      @Override
      public Cell of(JointRow row, List<String> notes) {
        return cells.of(role == Role.QUANTITATIVE ? row.getQuantitative() : row.getQualitative());
      }
    };
  }

  private static String title(JointColumn column) {
    if (!orEmpty(column.getTitle()).isEmpty()) {
      return column.getTitle();
    }
    if (column.getGroup() != null && !orEmpty(column.getGroup().getName()).isEmpty()) {
      return column.getGroup().getName();
    }
    return column.getCode() != null && !orEmpty(column.getCode().getName()).isEmpty() ? column.getCode().getName()
        : orEmpty(column.getKey());
  }

  private List<JointRow> ordered(JointDisplay display) {
    List<JointRow> rows = new ArrayList<>(display.getRows());
    switch (display.getOrder()) {
      case EFFECT -> rows.sort(Comparator.comparingDouble(
          row -> EffectSize.of(row, view).map(e -> -e.size()).orElse(Double.MAX_VALUE)));
      case FREQUENCY -> rows.sort(Comparator.comparingInt(row -> -cells.voices(row)));
      case MANUAL -> { }
    }
    return rows;
  }

  private String order(JointDisplay display) {
    if (display.getOrder() == DisplayOrder.FREQUENCY) {
      return "Rows by how many participants speak, most first";
    }
    List<String> without = display.getRows().stream().filter(r -> EffectSize.of(r, view).isEmpty())
        .map(r -> cells.topic(r).plain()).toList();
    return "Rows by effect size, largest first" + (without.isEmpty() ? "" : "; last, without one: "
        + String.join(", ", without.subList(0, Math.min(SHOWN_IN_NOTE, without.size())))
        + (without.size() > SHOWN_IN_NOTE ? " and " + (without.size() - SHOWN_IN_NOTE) + " more" : ""));
  }

  private static Part fit(JointRow row) {
    String own = orEmpty(row.getOwnFit());
    if (!own.isEmpty()) {
      return Part.text(own);
    }
    return row.getFit() == Fit.UNJUDGED ? Part.of(Kind.PENDING, "not yet judged")
        : Part.text(row.getFit().getLiteral());
  }

  private static Cell inference(JointRow row) {
    List<Part> parts = new ArrayList<>();
    if (!orEmpty(row.getInterpretation()).isEmpty()) {
      parts.add(Part.text(row.getInterpretation()));
    }
    MetaInference inference = row.getMetaInference();
    if (inference != null) {
      String who = inference.getAuthor() == null ? "" : orEmpty(inference.getAuthor().getKey());
      String confidence = inference.getConfidence() == Confidence.UNJUDGED ? ""
          : "confidence " + inference.getConfidence().getLiteral();
      parts.add(Part.text(orEmpty(inference.getText()))
          .by(who.isEmpty() || confidence.isEmpty() ? who + confidence : who + ", " + confidence)
          .from(DisplayParts.reference(inference)));
    }
    return parts.isEmpty() ? Cell.of(Part.of(Kind.PENDING, "not yet drawn")) : new Cell(parts);
  }

  /** Whether fit is judged in a kind of display: what plans a study has no results that could fit. */
  static boolean judged(JointDisplayKind kind) {
    return kind != JointDisplayKind.ITEM_TO_QUESTION && kind != JointDisplayKind.SAMPLING;
  }

  private static String topic(JointDisplayKind kind) {
    return switch (kind) {
      case SIDE_BY_SIDE -> "Topic";
      case STATISTICS_BY_THEMES, THEMES_BY_GROUPS -> "Theme";
      case ITEM_TO_QUESTION -> "Survey item";
      case SAMPLING -> "Followed up";
    };
  }

  /** A kind of display in words. */
  public static String words(JointDisplayKind kind) {
    return switch (kind) {
      case SIDE_BY_SIDE -> "side-by-side display";
      case STATISTICS_BY_THEMES -> "statistics-by-themes display";
      case THEMES_BY_GROUPS -> "groups-by-themes display with scores";
      case ITEM_TO_QUESTION -> "planning display: items and interview questions";
      case SAMPLING -> "sampling display: who was followed up in interviews";
    };
  }
}
