// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.reshape;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.data.DataException;
import org.triangulum.data.Lineage;
import org.triangulum.data.shape.Reshaped;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.derive.MakingPane;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.sheet.SheetModel;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/**
 * Makes datasets from the one looked at: what one would hold is seen while it is set up; those there are say whether
 * they still follow from their source.
 */
public final class ReshapePart {
  private static final int DELAY = 250;
  private final StudyDesk desk;
  private final QuantDesk quant;
  private Pages pages;
  private Composite content;
  private ReshapeForm form;
  private MakingPane pane;
  private Button make;
  private Button anew;
  private Button stop;
  private Grid<Row> made;
  private Latest computing;
  private WhileSeen refresh;
  private Dataset dataset;
  private Reshaped seen;
  private String asked = "";

  /**
   * A dataset made from another.
   *
   * @param state why it does not follow from its source any more; empty where it does
   */
  public record Row(Dataset dataset, String state) {}

  @Inject
  public ReshapePart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new FillLayout());
    computing = new Latest(desk.display(), DELAY);
    pane = new MakingPane(content);
    ButtonRow buttons = new ButtonRow(pane.top(), 1);
    make = buttons.push(Messages.reshape_make, Messages.reshape_make_tip, this::make);
    stop = buttons.push(Messages.analysis_stop, Messages.analysis_stop, this::stop);
    pane.addTold();
    form = new ReshapeForm(pane.top(), desk, this::compute);
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ButtonRow below = new ButtonRow(pane.bottom(), 1);
    anew = below.push(Messages.reshape_anew, Messages.reshape_anew_tip, this::anew);
    made = Grid.ofRows(pane.bottom(), columns());
    made.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    made.onOpen(row -> quant.look(row.dataset()));
    refresh = new WhileSeen(content, this::show);
    desk.listen(parent, event -> refill());
    quant.listenToLook(parent, look -> refill());
    parent.addDisposeListener(e -> computing.cancel());
    refill();
  }

  private static List<GridColumn<Row>> columns() {
    return List.of(GridColumn.<Row>text(Messages.intake_dataset, 120, r -> r.dataset().getKey()),
        GridColumn.<Row>text(Messages.derive_lineage, 0, r -> lineage(r.dataset())).order(null),
        GridColumn.<Row>text(Messages.runs_state, 70, r -> r.state().isEmpty() ? Messages.runs_current
            : Messages.runs_stale).ink((r, palette) -> r.state().isEmpty() ? palette.muted() : palette.warning())
            .tipped(Row::state));
  }

  private static String lineage(Dataset dataset) {
    Dataset source = dataset.getDerivation().getSource();
    return (source == null ? "?" : source.getKey()) + " → " + Lineage.words(dataset.getDerivation());
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (quant.dataset().isEmpty()) {
      computing.cancel();
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, "", null);
      return;
    }
    pages.show(content);
    refresh.request();
  }

  private void show() {
    if (quant.dataset().isEmpty()) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    dataset = quant.dataset().get();
    form.show(dataset);
    Reshaping reshaping = new Reshaping(open.view().blobs());
    made.setRows(open.study().getDatasets().stream().filter(d -> d.getDerivation() != null)
        .map(d -> new Row(d, reshaping.state(open.study(), d).reason())).toList());
    anew.setEnabled(desk.editable() && !stale().isEmpty());
    compute();
  }

  private List<Dataset> stale() {
    return made.rows().stream().filter(r -> !r.state().isEmpty() && r.dataset().getDerivation().getSource() != null)
        .map(Row::dataset).toList();
  }

  private String signature(ShapeRequest wanted) {
    StringJoiner text = new StringJoiner("|").add(dataset.getId()).add(wanted.toString());
    dataset.getColumns().forEach(c -> text.add(c.getKey()).add(c.getValues()).add(c.getRole().getLiteral()));
    return text.toString();
  }

  /** Looks at what the new dataset would hold, unless it is seen already. */
  private void compute() {
    ShapeRequest wanted = form.wanted();
    String now = signature(wanted);
    if (now.equals(asked)) {
      buttons();
      return;
    }
    asked = now;
    seen = null;
    if (!form.isBegun()) {
      computing.cancel();
      pane.show(SheetModel.EMPTY, 0);
      pane.tell(Messages.reshape_begin, false);
      buttons();
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Study study = open.study();
    Dataset source = dataset;
    computing.start(Messages.derive_computing,
        progress -> new Reshaping(open.view().blobs()).preview(study, source, wanted, progress), this::show,
        failure -> {
          if (!content.isDisposed()) {
            pane.show(SheetModel.EMPTY, 0);
            pane.tell(failure.getMessage(), true);
            buttons();
          }
        });
    pane.tell(Messages.derive_computing, false);
    buttons();
  }

  private void show(Reshaped found) {
    if (content.isDisposed()) {
      return;
    }
    seen = found;
    pane.show(new TableSheet(found.table()), 1);
    pane.tell(NLS.bind(Messages.reshape_would, new Object[] {dataset.getRowCount(), dataset.getColumns().size(),
        found.table().rows(), found.table().columns().size()}) + String.join("", found.remarks().stream()
        .map(r -> " " + r + ".").toList()), false);
    buttons();
  }

  private void stop() {
    computing.cancel();
    asked = "";
    pane.tell(Messages.analysis_stopped, false);
    buttons();
  }

  private void buttons() {
    make.setEnabled(desk.editable() && seen != null && !form.wanted().name().isEmpty());
    stop.setVisible(computing.running());
  }

  private void make() {
    Dataset source = dataset;
    Reshaped kept = seen;
    edit(open -> {
      Dataset done = new Reshaping(open.view().blobs()).keep(open.editor(), source, kept, "");
      desk.display().asyncExec(() -> quant.look(done));
    });
  }

  private void anew() {
    List<Dataset> all = stale();
    edit(open -> all.forEach(d -> new Reshaping(open.view().blobs()).refresh(open.editor(), d)));
  }

  private interface Making {
    void run(OpenStudy open);
  }

  private void edit(Making work) {
    OpenStudy open = desk.open().orElseThrow();
    BusyIndicator.showWhile(desk.display(), () -> desk.edit(editor -> {
      try {
        work.run(open);
      } catch (DataException e) {
        pane.tell(e.getMessage(), true);
      }
    }));
  }

  /** The fields, for those who test them. */
  public ReshapeForm form() {
    return form;
  }

  /** What would be made, likewise. */
  public Sheet preview() {
    return pane.preview();
  }

  /** What is told, likewise. */
  public String told() {
    return pane.told();
  }

  /** The datasets made from others, likewise. */
  public Grid<Row> made() {
    return made;
  }

  @Focus
  void focus() {
    (content.isVisible() ? form.name() : pages.composite()).setFocus();
  }
}
