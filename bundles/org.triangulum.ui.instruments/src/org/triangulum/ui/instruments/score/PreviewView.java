// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Lines;

/** What writing the scores would change, and what a careful reader must know. */
final class PreviewView {
  private final SashForm composite;
  private final Grid<ScorePreview> grid;
  private final StyledText warnings;

  PreviewView(Composite parent) {
    composite = new SashForm(parent, SWT.VERTICAL);
    grid = Grid.ofRows(composite, List.of(
        GridColumn.<ScorePreview>text(Messages.preview_scale, 150, ScorePreview::scale).order(null),
        GridColumn.<ScorePreview>text(Messages.preview_scored, 122, ScorePreview::scored).order(null),
        GridColumn.<ScorePreview>text(Messages.preview_bands, 150, ScorePreview::bands).order(null)
            .drawn((gc, area, r, palette) -> Lines.paint(gc, area, r.bands(), 2)).tipped(ScorePreview::bands),
        GridColumn.<ScorePreview>text(Messages.preview_change, 0, ScorePreview::change).order(null)
            .ink((r, palette) -> r.changes() ? palette.warning() : palette.muted())
            .drawn((gc, area, r, palette) -> Lines.paint(gc, area, r.change(), 2))
            .tipped(ScorePreview::change)));
    grid.setLines(2);
    warnings = new StyledText(composite, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    warnings.setMargins(6, 4, 6, 4);
    composite.setWeights(68, 32);
  }

  void show(Optional<ScoredDataset> scored) {
    grid.setRows(scored.map(ScorePreview::of).orElse(List.of()));
    warnings.setText(scored.map(s -> s.warnings().isEmpty() ? Messages.scores_no_warnings
        : "⚠ " + String.join("\n⚠ ", s.warnings())).orElse(""));
  }

  SashForm control() {
    return composite;
  }

  Grid<ScorePreview> grid() {
    return grid;
  }

  String warnings() {
    return warnings.getText();
  }
}
