// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.source;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;

/** The findings that rest on a passage, document or number; choosing one goes to it. */
public final class UsedBy {
  private final Composite composite;
  private final Label heading;
  private final Grid<ResolvedEvidence> grid;

  /** An empty list. */
  public UsedBy(Composite parent, StudyDesk desk) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    heading = new Label(composite, SWT.NONE);
    heading.setFont(new Fonts(composite).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    grid = Grid.ofRows(composite, List.of(
        GridColumn.<ResolvedEvidence>text(Messages.used_role, 36, u -> Glyphs.of(u.role())).align(SWT.CENTER)
            .ink((u, palette) -> palette.role(u.role())),
        GridColumn.<ResolvedEvidence>text(Messages.used_finding, 0,
            u -> u.finding().getKey() + "  " + u.finding().getTitle()),
        GridColumn.<ResolvedEvidence>text(Messages.used_evidence, 62,
            u -> u.target().map(t -> ElementLabel.of(t).brief()).orElse(""))));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onSelect((use, column) -> desk.navigator().go(w -> w.at(use.finding())));
  }

  /** The widget. */
  public Composite control() {
    return composite;
  }

  /** Shows who uses any of these quotes. */
  public void showQuotes(StudyView view, List<Quote> quotes) {
    show(quotes.stream().flatMap(q -> view.usesOf(q).stream()).distinct().toList(), Messages.used_passage);
  }

  /** Shows who uses anything in a document. */
  public void showDocument(StudyView view, Document document) {
    show(view.usesOf(document), Messages.used_document);
  }

  /** Shows who uses a number. */
  public void showNumber(StudyView view, StudyElement element) {
    show(view.usesOf(element), Messages.used_number);
  }

  private void show(List<ResolvedEvidence> uses, String what) {
    heading.setText(uses.isEmpty() ? NLS.bind(Messages.used_by_none, what)
        : NLS.bind(Messages.used_by, what, uses.size()));
    grid.setRows(uses);
    composite.layout();
  }

  /** What is shown. */
  public List<ResolvedEvidence> rows() {
    return grid.rows();
  }
}
