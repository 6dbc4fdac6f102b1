// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;

/** What one source says about an issue, and the evidence of it; choosing evidence goes to where it comes from. */
final class CellDetail {
  private final Composite composite;
  private final Label heading;
  private final Label said;
  private final Grid<Item> evidence;

  /** A piece of evidence with what it says. */
  record Item(StudyElement element, EvidenceContent content) {}

  CellDetail(Composite parent, StudyDesk desk) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    heading = new Label(composite, SWT.WRAP);
    heading.setFont(new Fonts(composite).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    said = new Label(composite, SWT.WRAP);
    said.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    evidence = Grid.ofRows(composite, List.of(
        GridColumn.text(Messages.matrix_evidence, 74, item -> ElementLabel.of(item.element()).brief()),
        GridColumn.<Item>text(Messages.matrix_says, 0, CellDetail::text)
            .ink((item, palette) -> item.content().state() == EvidenceState.FRESH ? null : palette.warning())));
    evidence.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    evidence.onSelect((item, column) -> go(desk, item));
    evidence.onOpen(item -> go(desk, item));
  }

  private static String text(Item item) {
    EvidenceContent content = item.content();
    String words = content.attribution().isEmpty() ? content.text()
        : "“" + content.text() + "” " + content.attribution();
    return switch (content.state()) {
      case FRESH -> words;
      case STALE -> Messages.card_stale + " " + words;
      case GONE -> Messages.card_gone + " " + content.stateReason();
    };
  }

  private static void go(StudyDesk desk, Item item) {
    item.content().passage().ifPresentOrElse(
        passage -> desk.navigator().go(w -> w.at(passage.document(), passage.start(), passage.end())),
        () -> desk.navigator().go(w -> w.atResult(item.element(), "")));
  }

  Composite control() {
    return composite;
  }

  Grid<Item> evidence() {
    return evidence;
  }

  void show(Row row, Cell cell) {
    heading.setText((row.issue().getKey() + "  " + MatrixText.source(cell.source())).replace("&", "&&"));
    String note = cell.note().isEmpty() ? "" : ": " + cell.note();
    said.setText((MatrixText.cell(cell) + note).replace("&", "&&"));
    List<Item> items = new ArrayList<>();
    List<StudyElement> elements = cell.position().map(p -> List.<StudyElement>copyOf(p.getEvidence()))
        .orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      items.add(new Item(elements.get(i), cell.evidence().get(i)));
    }
    boolean other = !items.equals(evidence.rows());
    if (other) {
      evidence.setRows(items);
    }
    evidence.control().setVisible(!items.isEmpty());
    composite.layout();
  }
}
