// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Strand;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** The convergence matrix as a table: issues by sources, with the verdict and its reason. */
public final class ConvergenceSheet {
  private ConvergenceSheet() {}

  /** The matrix of a study. */
  public static RenderedDisplay of(StudyView view) {
    ConvergenceMatrix matrix = view.convergence();
    List<Heading> headings = new ArrayList<>(List.of(new Heading("Issue", Role.TOPIC, "")));
    for (Source source : matrix.sources()) {
      headings.add(new Heading(orEmpty(source.getName()).isEmpty() ? orEmpty(source.getKey()) : source.getName(),
          source.getStrand() == Strand.QUANTITATIVE ? Role.QUANTITATIVE : Role.QUALITATIVE,
          source.getGroup() == null ? "" : orEmpty(source.getGroup().getKey())));
    }
    headings.add(new Heading("Verdict", Role.FIT, ""));
    headings.add(new Heading("Rationale", Role.META_INFERENCE, ""));
    List<Row> rows = new ArrayList<>();
    for (ConvergenceMatrix.Row row : matrix.rows()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(DisplayParts.named(row.issue()))));
      row.cells().forEach(cell -> cells.add(cell(cell)));
      cells.add(Cell.of(row.judgement().kind().map(k -> Part.text(Glyphs.word(k)))
          .orElse(Part.of(Kind.PENDING, row.judgement().basis().word()))));
      cells.add(rationale(row));
      rows.add(new Row(orEmpty(row.issue().getId()), cells, ""));
    }
    return new RenderedDisplay("convergence matrix", "", "Convergence matrix", "", headings, rows, List.of());
  }

  private static Cell cell(ConvergenceMatrix.Cell cell) {
    List<Part> parts = new ArrayList<>(List.of(Part.text((cell.glyph() + " " + cell.word()).strip())));
    if (!cell.note().isEmpty()) {
      parts.add(Part.text(cell.note()));
    }
    return new Cell(parts);
  }

  private static Cell rationale(ConvergenceMatrix.Row row) {
    List<Part> parts = new ArrayList<>();
    row.issue().getVerdicts().forEach(verdict -> {
      String who = Optional.ofNullable(verdict.getRater()).map(r -> ElementLabel.of(r).brief()).orElse("");
      if (!orEmpty(verdict.getRationale()).isEmpty()) {
        parts.add(Part.text(verdict.getRationale()).by(who));
      }
    });
    return new Cell(parts);
  }
}
