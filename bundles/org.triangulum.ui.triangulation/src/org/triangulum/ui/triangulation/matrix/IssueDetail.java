// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Verdict;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/**
 * The judgements of an issue that the person who works here may see, what the evidence proposes, and the lines for a
 * verdict of one's own; no judgement is ever overwritten.
 */
final class IssueDetail {
  private final Form form;
  private final Label heading;
  private final Label claim;
  private final Label proposed;
  private final Label steps;
  private final Label hidden;
  private final Grid<Verdict> verdicts;
  private final VerdictForm verdict;

  IssueDetail(Composite parent, StudyDesk desk) {
    form = new Form(parent);
    heading = FormRows.label(form.body(), 2);
    heading.setFont(new Fonts(form.body()).bold());
    claim = FormRows.label(form.body(), 2);
    verdict = new VerdictForm(form, new Judging(desk));
    hidden = FormRows.label(form.body(), 2);
    verdicts = Grid.ofRows(form.body(), List.of(
        GridColumn.text(Messages.matrix_rater, 78, IssueDetail::rater),
        GridColumn.<Verdict>text(Messages.matrix_verdict, 142, v -> MatrixText.verdict(v.getKind()))
            .ink((v, palette) -> MatrixGrid.verdict(v.getKind(), palette)),
        GridColumn.text(Messages.matrix_why, 0, IssueDetail::why),
        GridColumn.text(Messages.matrix_date, 84, v -> MatrixText.orEmpty(v.getDate()))));
    proposed = FormRows.label(form.body(), 2);
    steps = FormRows.label(form.body(), 2);
  }

  private static String rater(Verdict verdict) {
    if (verdict.isConsensus()) {
      return Messages.matrix_consensus;
    }
    String rater = verdict.getRater() == null ? "–" : ElementLabel.of(verdict.getRater()).brief();
    return verdict.isBlind() ? NLS.bind(Messages.matrix_blind, rater) : rater;
  }

  private static String why(Verdict verdict) {
    String elements = MatrixText.elements(verdict);
    String why = MatrixText.orEmpty(verdict.getRationale());
    return elements.isEmpty() ? why : why + " (" + elements + ")";
  }

  Control control() {
    return form.control();
  }

  void show(MatrixRow row) {
    Palette palette = Palette.of(form.body());
    String basis = row.hidden() ? Messages.matrix_yours : row.row().judgement().basis().word();
    FormRows.say(heading, row.issue().getKey() + "  " + MatrixText.orEmpty(row.issue().getTitle()) + "  ·  " + basis);
    FormRows.say(claim, MatrixText.orEmpty(row.issue().getClaim()));
    FormRows.say(proposed, (row.judgedOtherwise() ? "≠ " : "")
        + NLS.bind(Messages.matrix_proposes, MatrixText.verdict(row.proposal().verdict())));
    proposed.setForeground(row.judgedOtherwise() ? palette.warning() : palette.muted());
    FormRows.say(steps, row.proposal().explanation().steps().stream().map(step -> "– " + step)
        .collect(Collectors.joining("\n")));
    steps.setForeground(palette.muted());
    FormRows.say(hidden, row.hidden()
        ? NLS.bind(Messages.matrix_hidden, row.row().judgement().raters()) : "");
    hidden.setForeground(palette.accent());
    FormRows.fill(verdicts, seen(row));
    verdict.show(row);
    form.layout();
  }

  /** All verdicts, or only one's own as long as those of others are hidden; newest first. */
  private static List<Verdict> seen(MatrixRow row) {
    List<Verdict> seen = new ArrayList<>(row.hidden() ? List.of() : row.issue().getVerdicts());
    seen.sort(Comparator.comparing((Verdict v) -> MatrixText.orEmpty(v.getDate())).reversed());
    return seen;
  }

  Grid<Verdict> verdicts() {
    return verdicts;
  }

  VerdictForm verdict() {
    return verdict;
  }

  /** What is said of verdicts that are not shown yet; empty where all are. */
  String hidden() {
    return hidden.getText();
  }
}
