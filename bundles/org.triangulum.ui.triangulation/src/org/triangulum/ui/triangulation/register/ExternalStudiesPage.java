// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.register;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.LinkPopup;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.NoticeStrip;

/** Studies by others: citation, their own n and limits; linked to findings as evidence, and dragged there. */
final class ExternalStudiesPage implements RegisterPage {
  private final StudyDesk desk;
  private final Composite composite;
  private final NoticeStrip notice;
  private final Button add;
  private final Button link;
  private final Button delete;
  private final MasterDetail pair;
  private final Grid<ExternalStudy> grid;
  private final Form form;
  private final Field key;
  private final Field citation;
  private final Field sample;
  private final Field limits;
  private final Field summary;
  private ExternalStudy shown;

  ExternalStudiesPage(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    composite.setLayout(layout);
    ButtonRow row = new ButtonRow(composite, 1);
    add = row.push(Messages.register_study_add, Messages.register_study_add_tip, this::add);
    link = row.push(Messages.source_link, Messages.register_study_link_tip, this::link);
    delete = row.push(Messages.register_study_delete, Messages.register_study_delete_tip, this::delete);
    notice = new NoticeStrip(composite, 1);
    pair = new MasterDetail(composite);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid = Grid.ofRows(pair.composite(), List.of(
        GridColumn.text(Messages.register_key, 90, ExternalStudy::getKey),
        GridColumn.text(Messages.register_citation, 0, s -> ElementLabel.orEmpty(s.getCitation())),
        GridColumn.text(Messages.register_sample, 160, s -> ElementLabel.orEmpty(s.getSample())),
        GridColumn.<ExternalStudy>text(Messages.work_findings, 90, this::findings)
            .ink((s, palette) -> uses(s).isEmpty() ? palette.muted() : null)));
    grid.onSelect((chosen, column) -> detail(chosen));
    grid.onKey(SWT.NONE, SWT.DEL, rows -> delete());
    grid.dragRows();
    PayloadDrag.from(grid.control(), () -> Payload.of(grid.selectedRows().stream()
        .map(s -> (Payload) new Payload.OfElement(s.getId(), "")).toList()));
    form = new Form(pair.composite());
    key = form.field(Messages.register_key, SWT.SINGLE, "");
    citation = form.field(Messages.register_citation, SWT.MULTI, Messages.register_citation_hint);
    sample = form.field(Messages.register_sample, SWT.MULTI, Messages.register_sample_hint);
    limits = form.field(Messages.register_limits, SWT.MULTI, Messages.register_limits_hint);
    summary = form.field(Messages.register_summary, SWT.MULTI, Messages.register_summary_hint);
    pair.set(grid.control(), 55);
  }

  private List<Finding> uses(ExternalStudy study) {
    return desk.open().map(o -> o.study().getFindings().stream().filter(f -> f.getEvidence().stream()
        .anyMatch(l -> l.getTarget() == study)).toList()).orElse(List.of());
  }

  private String findings(ExternalStudy study) {
    List<Finding> uses = uses(study);
    return uses.isEmpty() ? Messages.register_unlinked
        : uses.stream().map(Finding::getKey).collect(Collectors.joining(" "));
  }

  @Override
  public void show(OpenStudy open) {
    List<ExternalStudy> rows = open.study().getExternalStudies();
    grid.setRows(rows);
    Optional<ExternalStudy> row = grid.selected().or(() -> Optional.ofNullable(shown).filter(rows::contains))
        .or(() -> rows.stream().findFirst());
    pair.setAny(row.isPresent());
    row.ifPresent(s -> {
      grid.select(s);
      detail(s);
    });
    add.setEnabled(open.editable());
    link.setEnabled(canLink());
    delete.setEnabled(canLink());
  }

  private void detail(ExternalStudy study) {
    boolean other = shown != study;
    shown = study;
    field(key, other, study.getKey(), (s, typed) -> s.setKey(typed.isEmpty() ? s.getKey() : typed));
    field(citation, other, study.getCitation(), ExternalStudy::setCitation);
    field(sample, other, study.getSample(), ExternalStudy::setSample);
    field(limits, other, study.getLimits(), ExternalStudy::setLimits);
    field(summary, other, study.getSummary(), ExternalStudy::setSummary);
    form.layout();
  }

  private void field(Field field, boolean other, String value, BiConsumer<ExternalStudy, String> setter) {
    ExternalStudy of = shown;
    field.show(value, desk.editable(), other, typed -> change(NLS.bind(Messages.change_external, of.getKey()),
        study -> setter.accept(of, typed)));
  }

  private boolean change(String label, Consumer<Study> change) {
    return desk.edit(editor -> {
      desk.open().orElseThrow().authorship().requireTeam(Messages.register_external_plural);
      editor.run(label, "", change);
    });
  }

  private void add() {
    int number = desk.open().orElseThrow().study().getExternalStudies().size() + 1;
    while (taken("Study " + number)) {
      number++;
    }
    ExternalStudy made = StudyFactory.eINSTANCE.createExternalStudy();
    made.setKey("Study " + number);
    if (change(NLS.bind(Messages.change_external_add, made.getKey()), study -> study.getExternalStudies().add(made))) {
      show(desk.open().orElseThrow());
      grid.select(made);
      detail(made);
      citation.control().setFocus();
    }
  }

  private boolean taken(String wanted) {
    return desk.open().orElseThrow().study().getExternalStudies().stream().anyMatch(s -> wanted.equals(s.getKey()));
  }

  private void delete() {
    if (!canLink()) {
      return;
    }
    ExternalStudy gone = grid.selected().orElseThrow();
    int uses = uses(gone).size();
    Runnable perform = () -> {
      if (change(NLS.bind(Messages.change_external_delete, gone.getKey()),
          study -> desk.open().orElseThrow().editor().delete(gone))) {
        notice.say(NLS.bind(Messages.register_deleted, gone.getKey()), Messages.register_undo, desk::undo);
      }
    };
    if (uses == 0) {
      perform.run();
    } else {
      notice.ask(NLS.bind(Messages.register_delete_ask, gone.getKey(), uses), Messages.register_study_delete, perform,
          Messages.register_keep);
    }
  }

  boolean canLink() {
    return desk.editable() && grid.selected().isPresent();
  }

  /** Links the study chosen to a finding. */
  void link() {
    OpenStudy open = desk.open().orElseThrow();
    ExternalStudy target = grid.selected().orElseThrow();
    Optional<Finding> current = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
    new LinkPopup<>(composite.getShell(), link.toDisplay(0, link.getSize().y),
        NLS.bind(Messages.register_link_title, target.getKey()), Candidates.findings(open.view(), current),
        (finding, role) -> {
          new Linking(desk).link(finding, target, "", role, null);
          desk.navigator().go(w -> w.at(finding));
        });
  }

  @Override
  public Control control() {
    return composite;
  }

  @Override
  public String title(OpenStudy open) {
    return NLS.bind(Messages.register_studies, open.study().getExternalStudies().size());
  }

  Grid<ExternalStudy> grid() {
    return grid;
  }
}
