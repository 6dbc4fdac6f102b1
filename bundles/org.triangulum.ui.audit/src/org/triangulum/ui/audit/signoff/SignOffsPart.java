// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.signoff;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.SignOff;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffCheck.Outcome;
import org.triangulum.triangulation.SignOffs;
import org.triangulum.triangulation.StateDifference;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** Findings with who signed them off; whether that still holds, and what was added, removed and changed since. */
public final class SignOffsPart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Text note;
  private Button sign;
  private MasterDetail pair;
  private Grid<Row> grid;
  private Grid<StateDifference> differences;
  private Label heading;

  /**
   * A finding and a sign-off of it.
   *
   * @param signOff the latest of one person; null where nobody signed
   * @param check whether it holds; null where nobody signed
   */
  public record Row(Finding finding, SignOff signOff, SignOffCheck check) {}

  @Inject
  public SignOffsPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    note = new Text(content, SWT.BORDER);
    note.setMessage(Messages.signoff_note);
    note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    sign = new Button(content, SWT.PUSH | SWT.FLAT);
    sign.setText(Messages.signoff_sign);
    sign.addListener(SWT.Selection, e -> sign());
    note.addListener(SWT.DefaultSelection, e -> sign());
    pair = new MasterDetail(content);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    grid = Grid.ofRows(pair.composite(), columns());
    grid.onSelect((row, column) -> showDifferences());
    grid.onOpen(row -> Jump.to(desk, row.finding()));
    Composite detail = new Composite(pair.composite(), SWT.NONE);
    GridLayout column = new GridLayout();
    column.marginHeight = 0;
    column.marginWidth = 0;
    detail.setLayout(column);
    heading = new Label(detail, SWT.WRAP);
    heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    differences = Grid.ofRows(detail, differenceColumns());
    differences.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    differences.onOpen(d -> d.element().ifPresent(e -> Jump.to(desk, e)));
    pair.set(grid.control(), 50);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    seen.request();
  }

  private static List<GridColumn<Row>> columns() {
    return List.of(
        GridColumn.<Row>text(Messages.signoff_finding, 0, r -> ElementLabel.of(r.finding()).key() + "  "
            + ElementLabel.of(r.finding()).label()),
        GridColumn.<Row>text(Messages.signoff_by, 60, r -> r.signOff() == null ? "" : r.signOff().getBy() == null
            ? "?" : ElementLabel.of(r.signOff().getBy()).brief()),
        GridColumn.<Row>text(Messages.signoff_date, 90, r -> r.signOff() == null ? ""
            : ElementLabel.orEmpty(r.signOff().getDate())),
        GridColumn.<Row>text(Messages.signoff_state, 150, SignOffsPart::state)
            .ink((r, palette) -> r.check() != null && r.check().outcome() != Outcome.HOLDS ? palette.warning()
                : palette.muted()).order(Comparator.comparing(SignOffsPart::state)));
  }

  private static List<GridColumn<StateDifference>> differenceColumns() {
    return List.of(
        GridColumn.<StateDifference>text("", 80, SignOffsPart::word).ink((d, palette) -> palette.warning()),
        GridColumn.<StateDifference>text(Messages.difference_part, 150, StateDifference::name),
        GridColumn.<StateDifference>text(Messages.difference_then, 0, StateDifference::then)
            .ink((d, palette) -> palette.muted()),
        GridColumn.text(Messages.difference_now, 0, SignOffsPart::now));
  }

  private static String now(StateDifference difference) {
    return difference.kind() == StateDifference.Kind.CHANGED && difference.then().equals(difference.now())
        ? Messages.difference_data : difference.now();
  }

  private static String word(StateDifference difference) {
    return switch (difference.kind()) {
      case ADDED -> Messages.difference_added;
      case REMOVED -> Messages.difference_removed;
      case CHANGED -> Messages.difference_changed;
    };
  }

  private static String state(Row row) {
    if (row.check() == null) {
      return Messages.signoff_unsigned;
    }
    return switch (row.check().outcome()) {
      case HOLDS -> Messages.signoff_holds;
      case CHANGED -> Messages.signoff_changed;
      case UNBOUND -> Messages.signoff_unbound;
    };
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getFindings().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.signoff_none, open.isEmpty()
          ? Messages.no_study_advice : Messages.signoff_none_advice, "", null);
      return;
    }
    pages.show(content);
    Optional<Finding> chosen = grid.selected().map(Row::finding);
    grid.setRows(rows(open.get()));
    if (grid.selected().isEmpty()) {
      grid.rows().stream().filter(r -> chosen.filter(r.finding()::equals).isPresent()).findFirst()
          .ifPresent(grid::select);
    }
    note.setEnabled(desk.reviewable());
    showDifferences();
    content.layout();
  }

  private static List<Row> rows(OpenStudy open) {
    List<Row> rows = new ArrayList<>();
    for (Finding finding : open.study().getFindings()) {
      if (finding.getStatus() != FindingStatus.WITHDRAWN) {
        List<SignOff> latest = SignOffs.latest(open.study(), finding);
        latest.forEach(s -> rows.add(new Row(finding, s, open.view().check(s))));
        if (latest.isEmpty()) {
          rows.add(new Row(finding, null, null));
        }
      }
    }
    return rows;
  }

  private void showDifferences() {
    Optional<Row> row = grid.selected();
    sign.setEnabled(desk.reviewable() && row.isPresent());
    sign.setToolTipText(row.map(r -> NLS.bind(Messages.signoff_sign_tip, ElementLabel.of(r.finding()).brief()))
        .orElse(Messages.signoff_choose));
    pair.setAny(row.isPresent());
    differences.setRows(row.map(Row::check).map(SignOffCheck::differences).orElse(List.of()));
    heading.setText(row.map(this::explain).orElse("").replace("&", "&&"));
    heading.setForeground(Palette.of(content).muted());
    heading.getParent().layout();
  }

  private String explain(Row row) {
    if (row.check() == null) {
      return NLS.bind(Messages.signoff_explain_unsigned, ElementLabel.of(row.finding()).brief());
    }
    String said = ElementLabel.orEmpty(row.signOff().getNote());
    String what = switch (row.check().outcome()) {
      case HOLDS -> NLS.bind(Messages.signoff_explain_holds, row.signOff().getParts().size());
      case UNBOUND -> Messages.signoff_explain_unbound;
      case CHANGED -> row.check().differences().isEmpty() ? Messages.signoff_explain_changed
          : NLS.bind(Messages.signoff_explain_differences, row.check().differences().size());
    };
    return said.isEmpty() ? what : what + "  “" + said + "”";
  }

  private void sign() {
    grid.selected().filter(r -> sign.isEnabled()).ifPresent(row -> desk.review(editor -> {
      OpenStudy open = desk.open().orElseThrow();
      open.authorship().requireReviewer("sign-offs");
      new SignOffs(editor, open.view().blobs(), open.authorship().clock()).sign(row.finding(),
          open.authorship().require("A sign-off"), note.getText().strip());
      note.setText("");
    }));
  }

  /** The findings with their sign-offs, for those who test what is in it. */
  public Grid<Row> grid() {
    return grid;
  }

  /** What changed since the sign-off chosen, likewise. */
  public Grid<StateDifference> differences() {
    return differences;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
