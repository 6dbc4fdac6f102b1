// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.CaseFlag;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.FlagDecision;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.CaseMatrix.ThemeCell;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/** A case matrix as a table. */
public final class CaseSheet {
  private final DisplayParts parts;
  private final int quotes;

  /**
   * Shows matrices.
   *
   * @param quotes how many quotes a row shows at most; how many more there are is said
   */
  public CaseSheet(StudyView view, int quotes) {
    this.parts = new DisplayParts(view);
    this.quotes = quotes;
  }

  /** A matrix as a table; who proposes to flag whom stands behind what people decided. */
  public RenderedDisplay of(CaseMatrix matrix, List<DeviantCases.Proposal> proposals) {
    List<Heading> headings = new ArrayList<>(List.of(new Heading("Participant", Role.TOPIC, ""),
        new Heading("Group", Role.TEXT, "")));
    matrix.attributes().forEach(a -> headings.add(new Heading(a, Role.TEXT, "")));
    for (Column variable : matrix.variables()) {
      headings.add(new Heading(orEmpty(variable.getLabel()).isEmpty() ? orEmpty(variable.getKey())
          : variable.getLabel(), Role.QUANTITATIVE, ""));
    }
    for (Code theme : matrix.themes()) {
      headings.add(new Heading(orEmpty(theme.getName()).isEmpty() ? orEmpty(theme.getKey()) : theme.getName(),
          Role.QUALITATIVE, ""));
    }
    headings.add(new Heading("Quotes", Role.QUALITATIVE, ""));
    headings.add(new Heading("Deviant case", Role.FIT, ""));
    List<Row> rows = new ArrayList<>();
    for (CaseMatrix.Row row : matrix.rows()) {
      rows.add(row(row, proposals.stream().filter(p -> p.subject() == row.subject()).toList()));
    }
    return new RenderedDisplay("case matrix", "", "Case matrix", "", headings, rows, List.of());
  }

  private Row row(CaseMatrix.Row row, List<DeviantCases.Proposal> proposals) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Part.text(ElementLabel.of(row.subject()).brief()).from(DisplayParts.reference(row.subject()))));
    cells.add(row.group().map(g -> Cell.of(Part.text(orEmpty(g.getName()).isEmpty() ? orEmpty(g.getKey())
        : g.getName()))).orElse(new Cell(List.of())));
    row.values().forEach(v -> cells.add(v.isEmpty() ? new Cell(List.of()) : Cell.of(Part.text(v))));
    row.answers().forEach(answers -> cells.add(answers(answers)));
    row.talk().forEach(talk -> cells.add(theme(talk)));
    cells.add(quotes(row.quotes()));
    cells.add(flags(row.flags(), proposals));
    boolean deviant = row.flags().stream().anyMatch(f -> f.getDecision() == FlagDecision.DEVIANT);
    return new Row(orEmpty(row.subject().getId()), cells, deviant ? "deviant case" : "");
  }

  private static Cell answers(List<Answer> answers) {
    return answers.isEmpty() ? Cell.of(Part.of(Kind.NOTHING, "not linked to an answer"))
        : new Cell(answers.stream().map(a -> {
          Part part = Part.of(a.text().isEmpty() ? Kind.NOTHING : Kind.NUMBER,
              a.text().isEmpty() ? "no answer: " + a.missing().getLiteral() : a.text())
              .from(DisplayParts.reference(a.column()));
          return a.number().isPresent() ? part.number(a.number().getAsDouble()) : part;
        }).toList());
  }

  private static Cell theme(ThemeCell talk) {
    List<Part> shown = new ArrayList<>();
    for (FrameworkCell summary : talk.summaries()) {
      shown.add(Part.text(orEmpty(summary.getSummary())).from(DisplayParts.reference(summary)));
    }
    int passages = talk.passages().size();
    if (passages > 0) {
      shown.add(Part.of(Kind.COUNT, passages + (passages == 1 ? " segment" : " segments")
          + (talk.tone().isEmpty() ? "" : " " + talk.tone())).number(passages));
    }
    return shown.isEmpty() ? Cell.of(Part.of(Kind.NOTHING, "not coded")) : new Cell(shown);
  }

  private Cell quotes(List<Quote> said) {
    List<Part> shown = new ArrayList<>();
    said.stream().limit(quotes).forEach(q -> shown.add(parts.of(q, "").get(0)));
    if (said.size() > quotes) {
      shown.add(Part.text(said.size() - quotes + " more"));
    }
    return shown.isEmpty() ? Cell.of(Part.of(Kind.NOTHING, "not quoted")) : new Cell(shown);
  }

  private static Cell flags(List<CaseFlag> flags, List<DeviantCases.Proposal> proposals) {
    List<Part> shown = new ArrayList<>();
    for (CaseFlag flag : flags) {
      String who = flag.getAuthor() == null ? "" : orEmpty(flag.getAuthor().getKey());
      shown.add(Part.text((flag.getDecision() == FlagDecision.NOT_DEVIANT ? "not deviant"
          : flag.getDecision() == FlagDecision.DEVIANT ? "deviant" : "open")
          + (orEmpty(flag.getReason()).isEmpty() ? "" : ": " + flag.getReason())).by(who));
    }
    proposals.stream().filter(p -> !p.decided()).forEach(p -> shown.add(Part.of(Kind.PENDING, "proposed: "
        + p.explanation())));
    return new Cell(shown);
  }
}
