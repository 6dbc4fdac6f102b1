// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StanceJudgement;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.convergence.CellEvidence;
import org.triangulum.triangulation.convergence.CellProposal;
import org.triangulum.triangulation.convergence.ConvergenceRatings;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixRow.MatrixCell;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/**
 * What one source says about an issue: what is recorded and what its evidence has, step by step, the evidence itself,
 * which leads to where it comes from, and the lines to record something else with a reason.
 */
final class CellDetail {
  private final Judging judging;
  private final Form form;
  private final Label heading;
  private final Label said;
  private final Label proposed;
  private final Label steps;
  private final Grid<CellEvidence> evidence;
  private final ReasonedChoice<Stance> stance;
  private final CoverageForm coverage;
  private final Label noHistory;
  private final Grid<StanceJudgement> history;
  private Issue issue;
  private CellProposal cell;

  CellDetail(Composite parent, StudyDesk desk) {
    judging = new Judging(desk);
    form = new Form(parent);
    Fonts fonts = new Fonts(form.body());
    heading = FormRows.label(form.body(), 2);
    heading.setFont(fonts.bold());
    said = FormRows.label(form.body(), 2);
    proposed = FormRows.label(form.body(), 2);
    steps = FormRows.label(form.body(), 2);
    evidence = Grid.ofRows(form.body(), List.of(
        GridColumn.<CellEvidence>text("", 24, e -> Glyphs.of(e.stance()))
            .ink((e, palette) -> MatrixGrid.stance(e.stance(), palette)).tipped(CellEvidence::why),
        GridColumn.text(Messages.matrix_evidence, 84, e -> ElementLabel.of(e.target()).brief()),
        GridColumn.<CellEvidence>text(Messages.matrix_says, 0, CellDetail::text)
            .ink((e, palette) -> e.content().state() == EvidenceState.FRESH ? null : palette.warning())));
    evidence.onSelect((item, column) -> go(desk, item));
    evidence.onOpen(item -> go(desk, item));
    evidence.dragRows();
    PayloadDrag.from(evidence.control(), () -> Payload.of(evidence.selectedRows().stream()
        .map(e -> (Payload) new Payload.OfElement(e.target().getId(), e.place())).toList()));
    stance = new ReasonedChoice<>(form.body(), Messages.matrix_stance, Stance.VALUES, MatrixText::stance,
        (value, reason) -> judging.judge(
            ratings -> ratings.stand(issue, cell.source(), value, reason, cell.proposal())), form::layout);
    coverage = new CoverageForm(form, judging);
    noHistory = FormRows.label(form.body(), 2);
    history = Grid.ofRows(form.body(), List.of(
        GridColumn.text(Messages.matrix_date, 84, j -> ElementLabel.orEmpty(j.getDate())),
        GridColumn.text(Messages.matrix_rater, 48,
            j -> j.getRater() == null ? "–" : ElementLabel.of(j.getRater()).brief()),
        GridColumn.<StanceJudgement>text(Messages.matrix_stance, 84, j -> MatrixText.stance(j.getStance()))
            .ink((j, palette) -> MatrixGrid.stance(j.getStance(), palette)),
        GridColumn.text(Messages.matrix_proposed, 84, j -> MatrixText.stance(j.getProposal())),
        GridColumn.text(Messages.matrix_why, 0, j -> ElementLabel.orEmpty(j.getRationale()))));
  }

  private static String text(CellEvidence item) {
    EvidenceContent content = item.content();
    String words = content.attribution().isEmpty() ? content.text()
        : "“" + content.text() + "” " + content.attribution();
    return switch (content.state()) {
      case FRESH -> words;
      case STALE -> Messages.card_stale + " " + words;
      case GONE -> Messages.card_gone + " " + content.stateReason();
    };
  }

  private static void go(StudyDesk desk, CellEvidence item) {
    item.content().passage().ifPresentOrElse(
        passage -> desk.navigator().go(w -> w.at(passage.document(), passage.start(), passage.end())),
        () -> desk.navigator().go(w -> w.atResult(item.target(), item.place())));
  }

  Control control() {
    return form.control();
  }

  void show(MatrixRow row, Source source) {
    MatrixCell shown = row.cell(source).orElseThrow();
    Cell recorded = shown.recorded();
    issue = row.issue();
    cell = shown.proposed();
    boolean editable = judging.readOnly().isEmpty();
    Palette palette = Palette.of(form.body());
    FormRows.say(heading, issue.getKey() + "  " + MatrixText.source(source));
    FormRows.say(said, MatrixText.cell(recorded) + (recorded.note().isEmpty() ? "" : ": " + recorded.note()));
    FormRows.say(proposed, (shown.mark().isEmpty() ? "" : "≠ ") + MatrixText.proposed(cell));
    proposed.setForeground(shown.mark().isEmpty() ? palette.muted() : palette.warning());
    FormRows.say(steps, cell.proposal().explanation().steps().stream().map(step -> "– " + step)
        .collect(Collectors.joining("\n")));
    steps.setForeground(palette.muted());
    FormRows.fill(evidence, cell.evidence());
    boolean proposes = cell.differs() && cell.proposal().stance() != Stance.NONE;
    stance.show(issue.getId() + source.getId(), proposes ? cell.proposal().stance() : cell.recorded(), editable);
    coverage.show(issue, cell.coverage(), editable);
    List<StanceJudgement> judgements = ConvergenceRatings.judgements(issue, source);
    FormRows.say(noHistory, judgements.isEmpty() ? Messages.matrix_no_history : Messages.matrix_history);
    noHistory.setForeground(palette.muted());
    FormRows.fill(history, judgements);
    form.layout();
  }

  Grid<CellEvidence> evidence() {
    return evidence;
  }

  ReasonedChoice<Stance> stance() {
    return stance;
  }

  CoverageForm coverage() {
    return coverage;
  }

  Grid<StanceJudgement> history() {
    return history;
  }

  /** The steps to what is proposed, one a line. */
  String explanation() {
    return steps.getText();
  }
}
