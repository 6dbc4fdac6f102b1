// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.reshape;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.data.Lineage;
import org.triangulum.data.shape.Reshaped;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.derive.MadeRow;
import org.triangulum.ui.quant.derive.MakingPane;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.WhileSeen;

/**
 * Makes datasets from the one looked at: what one would hold is seen while it is set up; those there are say whether
 * they still follow from their source.
 */
public final class ReshapePart {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private ReshapeForm form;
  private MakingPane pane;
  private Button make;
  private Button anew;
  private Grid<MadeRow<Dataset>> made;
  private WhileSeen refresh;
  private Dataset dataset;
  private Reshaped seen;
  private String asked = "";

  @Inject
  public ReshapePart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    pane = new MakingPane(parent, desk);
    ButtonRow buttons = new ButtonRow(pane.top(), 1);
    make = buttons.push(Messages.reshape_make, Messages.reshape_make_tip, this::make);
    pane.addStop(buttons, this::stopped);
    pane.addTold();
    form = new ReshapeForm(pane.top(), desk, this::compute);
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ButtonRow below = new ButtonRow(pane.bottom(), 1);
    anew = below.push(Messages.reshape_anew, Messages.reshape_anew_tip, this::anew);
    made = pane.addMade(Messages.intake_dataset, Dataset::getKey, ReshapePart::lineage);
    made.onOpen(row -> quant.look(row.made()));
    refresh = new WhileSeen(pane.content(), this::show);
    desk.listen(parent, event -> refill());
    quant.listenToLook(parent, look -> refill());
    refill();
  }

  private static String lineage(Dataset dataset) {
    Dataset source = dataset.getDerivation().getSource();
    return (source == null ? "?" : source.getKey()) + " → " + Lineage.words(dataset.getDerivation());
  }

  private void refill() {
    if (pane.showFor(quant.dataset())) {
      refresh.request();
    }
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
        .map(d -> new MadeRow<>(d, reshaping.state(open.study(), d).reason())).toList());
    anew.setEnabled(desk.editable() && !stale().isEmpty());
    compute();
  }

  private List<Dataset> stale() {
    return made.rows().stream().filter(r -> !r.state().isEmpty() && r.made().getDerivation().getSource() != null)
        .map(MadeRow::made).toList();
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
      pane.showNothing(Messages.reshape_begin);
      buttons();
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Study study = open.study();
    Dataset source = dataset;
    pane.compute(progress -> new Reshaping(open.view().blobs()).preview(study, source, wanted, progress), this::show,
        this::buttons);
    buttons();
  }

  private void show(Reshaped found) {
    seen = found;
    pane.show(new TableSheet(found.table()), 1);
    pane.tell(NLS.bind(Messages.reshape_would, new Object[] {dataset.getRowCount(), dataset.getColumns().size(),
        found.table().rows(), found.table().columns().size()}) + String.join("", found.remarks().stream()
        .map(r -> " " + r + ".").toList()), false);
    buttons();
  }

  private void stopped() {
    asked = "";
    buttons();
  }

  private void buttons() {
    make.setEnabled(desk.editable() && seen != null && !form.wanted().name().isEmpty());
  }

  private void make() {
    Dataset source = dataset;
    Reshaped kept = seen;
    pane.edit(open -> {
      Dataset done = new Reshaping(open.view().blobs()).keep(open.editor(), source, kept, "");
      desk.display().asyncExec(() -> quant.look(done));
    });
  }

  private void anew() {
    List<Dataset> all = stale();
    pane.edit(open -> all.forEach(d -> new Reshaping(open.view().blobs()).refresh(open.editor(), d)));
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
  public Grid<MadeRow<Dataset>> made() {
    return made;
  }

  @Focus
  void focus() {
    pane.focus(form.name());
  }
}
