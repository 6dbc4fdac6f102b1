// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;

/** All judgements of an issue, and a line to add one's own; none is ever overwritten. */
final class IssueDetail {
  private final StudyDesk desk;
  private final Composite composite;
  private final Label heading;
  private final Label claim;
  private final Grid<Verdict> verdicts;
  private final Choice<VerdictKind> kind;
  private final Button consensus;
  private final Text rationale;
  private final Button add;
  private final Label blocked;
  private VerdictKind chosen = VerdictKind.AGREEMENT;
  private Issue issue;

  IssueDetail(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    heading = label();
    heading.setFont(new Fonts(composite).bold());
    claim = label();
    verdicts = Grid.ofRows(composite, List.of(
        GridColumn.text(Messages.matrix_rater, 84, IssueDetail::rater),
        GridColumn.text(Messages.matrix_verdict, 152, v -> MatrixText.verdict(v.getKind())),
        GridColumn.text(Messages.matrix_why, 0, v -> MatrixText.orEmpty(v.getRationale())),
        GridColumn.text(Messages.matrix_date, 96, v -> MatrixText.orEmpty(v.getDate()))));
    verdicts.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
    kind = new Choice<>(composite, "", MatrixText::verdict, this::choose);
    kind.set(Arrays.asList(VerdictKind.values()), chosen);
    rationale = new Text(composite, SWT.SINGLE | SWT.BORDER);
    rationale.setMessage(Messages.matrix_rationale);
    rationale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    rationale.addListener(SWT.Modify, e -> enable());
    rationale.addListener(SWT.DefaultSelection, e -> add());
    consensus = new Button(composite, SWT.CHECK);
    consensus.setText(Messages.matrix_consensus);
    consensus.setToolTipText(Messages.matrix_consensus_tip);
    add = new Button(composite, SWT.PUSH);
    add.setText(Messages.matrix_add);
    add.addListener(SWT.Selection, e -> add());
    blocked = label();
  }

  private Label label() {
    Label label = new Label(composite, SWT.WRAP);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 4, 1));
    return label;
  }

  private void choose(VerdictKind newKind) {
    chosen = newKind;
    kind.set(Arrays.asList(VerdictKind.values()), chosen);
  }

  private static String rater(Verdict verdict) {
    if (verdict.isConsensus()) {
      return Messages.matrix_consensus;
    }
    return verdict.getRater() == null ? "–" : verdict.getRater().getKey();
  }

  Composite control() {
    return composite;
  }

  void show(Row row) {
    if (issue != row.issue()) {
      rationale.setText("");
      consensus.setSelection(false);
    }
    issue = row.issue();
    heading.setText((row.issue().getKey() + "  " + row.judgement().basis().word()).replace("&", "&&"));
    say(claim, MatrixText.orEmpty(issue.getClaim()));
    verdicts.setRows(issue.getVerdicts().stream()
        .sorted(Comparator.comparing((Verdict v) -> MatrixText.orEmpty(v.getDate())).reversed()).toList());
    say(blocked, blockedBy().orElse(""));
    enable();
    composite.layout();
  }

  private static void say(Label label, String text) {
    label.setText(text.replace("&", "&&"));
    label.setVisible(!text.isEmpty());
    ((GridData) label.getLayoutData()).exclude = text.isEmpty();
  }

  /** Why no verdict can be added. */
  private Optional<String> blockedBy() {
    OpenStudy open = desk.open().orElseThrow();
    return open.readOnlyReason().map(reason -> NLS.bind(Messages.read_only, reason))
        .or(() -> open.author().isBlank() ? Optional.of(Messages.matrix_nobody) : Optional.empty());
  }

  private void enable() {
    boolean can = issue != null && desk.open().isPresent() && blockedBy().isEmpty();
    kind.control().setEnabled(can);
    rationale.setEnabled(can);
    consensus.setEnabled(can);
    add.setEnabled(can && !rationale.getText().isBlank());
  }

  private void add() {
    if (!add.isEnabled()) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Verdict verdict = StudyFactory.eINSTANCE.createVerdict();
    verdict.setKind(chosen);
    verdict.setRationale(rationale.getText().strip());
    verdict.setDate(LocalDate.now().toString());
    verdict.setConsensus(consensus.getSelection());
    Issue judged = issue;
    boolean added = desk.change(NLS.bind(Messages.change_verdict, judged.getKey(), MatrixText.verdict(chosen)),
        study -> {
          Researcher rater = open.researcher().orElseGet(() -> {
            // Whoever judges belongs to the team from then on.
            Researcher member = StudyFactory.eINSTANCE.createResearcher();
            member.setKey(open.author());
            study.getResearchers().add(member);
            return member;
          });
          verdict.setRater(rater);
          judged.getVerdicts().add(verdict);
        });
    if (added) {
      rationale.setText("");
      consensus.setSelection(false);
    }
  }

  Grid<Verdict> verdicts() {
    return verdicts;
  }

  /** The field for the reason. */
  Text rationale() {
    return rationale;
  }

  /** What is said of why no verdict can be added. */
  Label blocked() {
    return blocked;
  }

  /** The button that adds. */
  Button button() {
    return add;
  }
}
