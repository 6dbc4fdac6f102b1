// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.scoring.TableScores.ScaleScores;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;

/** How the scores of each person changed between two time points, and whether that is more than unreliability. */
public final class ChangeView {
  private final Composite composite;
  private final Choice<String> before;
  private final Choice<String> after;
  private final Choice<ScaleScores> scale;
  private final Button write;
  private final Label basis;
  private final Grid<ChangeRow> grid;
  private ScoreJob.Change change = ScoreJob.Change.NONE;
  private boolean editable;
  private String wanted = "";

  ChangeView(Composite parent, Consumer<ScoreSetup.Times> times, Consumer<ScoredChanges> writer) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 3;
    composite.setLayout(layout);
    ButtonRow row = new ButtonRow(composite, 1);
    before = new Choice<>(row.composite(), Messages.change_before, t -> t == null ? "" : t,
        t -> times.accept(new ScoreSetup.Times(t, compared().map(ScoredChanges::after).orElse(""))));
    after = new Choice<>(row.composite(), Messages.change_after, t -> t == null ? "" : t,
        t -> times.accept(new ScoreSetup.Times(compared().map(ScoredChanges::before).orElse(""), t)));
    scale = new Choice<>(row.composite(), Messages.inspector_scale, s -> s == null ? "" : s.scale().title(), s -> {
      wanted = s.scale().id();
      fill();
    });
    write = row.push(Messages.change_write, Messages.change_write_tip, () -> compared().ifPresent(writer));
    basis = new Label(composite, SWT.WRAP);
    basis.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    grid = Grid.ofRows(composite, List.of(
        GridColumn.<ChangeRow>text(Messages.change_person, 0, ChangeRow::person).order(null),
        GridColumn.<ChangeRow>text(Messages.change_before, 64, ChangeRow::before).align(SWT.RIGHT).order(null),
        GridColumn.<ChangeRow>text(Messages.change_after, 60, ChangeRow::after).align(SWT.RIGHT).order(null),
        GridColumn.<ChangeRow>text(Messages.change_difference, 84, ChangeRow::difference).align(SWT.RIGHT).order(null),
        GridColumn.<ChangeRow>text(Messages.change_index, 92, ChangeRow::index).align(SWT.RIGHT).order(null),
        GridColumn.<ChangeRow>text(Messages.change_verdict, 140, ChangeRow::words).order(null)
            .ink((r, palette) -> r.verdict() == ChangeScores.Verdict.DETERIORATED ? palette.warning()
                : r.verdict() == ChangeScores.Verdict.NOT_RELIABLE ? palette.muted() : null)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
  }

  private Optional<ScoredChanges> compared() {
    return change.found();
  }

  void show(ScoreJob.Change next, boolean canWrite) {
    change = next;
    editable = canWrite;
    fill();
  }

  private void fill() {
    boolean several = change.times().size() > 1;
    before.set(change.times(), compared().map(ScoredChanges::before).orElse(null));
    after.set(change.times(), compared().map(ScoredChanges::after).orElse(null));
    before.control().setEnabled(several);
    after.control().setEnabled(several);
    List<ScaleScores> scales = compared().map(c -> c.scored().scores().scales()).orElse(List.of());
    // Until somebody chooses, the first with a reliability: it says most.
    ScaleScores shown = scales.stream().filter(s -> s.scale().id().equals(wanted)).findFirst()
        .or(() -> scales.stream().filter(s -> !result(s).references().isEmpty()).findFirst())
        .or(() -> scales.stream().findFirst()).orElse(null);
    scale.set(scales, shown);
    scale.control().setEnabled(scales.size() > 1);
    write.setEnabled(editable && shown != null);
    grid.setRows(shown == null ? List.of() : ChangeRow.of(compared().orElseThrow(), shown));
    basis.setText(shown == null ? change.problem() : basis(result(shown)));
    composite.layout(true, true);
  }

  private ChangeScores.Result result(ScaleScores shown) {
    return compared().orElseThrow().byScale().get(shown.scale().id());
  }

  private static String basis(ChangeScores.Result result) {
    String basis = result.references().isEmpty() ? Messages.change_no_reliability
        : result.references().stream().map(ScoredChanges::basis).collect(Collectors.joining("; "));
    return NLS.bind(Messages.change_basis, result.changes().size(), basis)
        + (result.warnings().isEmpty() ? "" : "\n⚠ " + String.join("\n⚠ ", result.warnings()));
  }

  Composite control() {
    return composite;
  }

  /** The changes, for those who test what is in them. */
  public Grid<ChangeRow> grid() {
    return grid;
  }

  /** What the indexes rest on, or why there are none, likewise. */
  public String basis() {
    return basis.getText();
  }
}
