// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.result;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.RunLineage;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.chart.ChartCanvas;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.result.Clip;
import org.triangulum.ui.result.ResultBody;
import org.triangulum.ui.result.RunActions;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.link.LinkPopup;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.triangulation.source.UsedBy;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;

/** The result behind a number: method, tables, charts, bases, trail, and every finding that uses it. */
public final class ResultPart {
  private final StudyDesk desk;
  private final EHandlerService handlers;
  private final RunActions actions;
  private Pages pages;
  private Composite content;
  private Label title;
  private Label state;
  private StudyWork work;
  private Button refresh;
  private Button copy;
  private Button script;
  private Button link;
  private ResultBody body;
  private UsedBy usedBy;
  private Subject subject;
  private List<Object> shown = List.of();

  @Inject
  public ResultPart(StudyDesk desk, EHandlerService handlers) {
    this.desk = desk;
    this.handlers = handlers;
    this.actions = new RunActions(desk);
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    title = new Label(content, SWT.WRAP);
    title.setFont(new Fonts(content).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    state = new Label(content, SWT.WRAP);
    state.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ButtonRow row = new ButtonRow(content, 1);
    refresh = row.push(Messages.result_refresh, Messages.result_refresh_tip, this::recompute);
    copy = row.push(Messages.result_copy, Messages.result_copy_tip, this::copyTables);
    script = row.push(Messages.result_r, Messages.result_r_tip, this::copyScript);
    link = row.push(Messages.source_link, Messages.result_link_tip, this::link);
    work = new StudyWork(desk, content, 1);
    work.onChange(this::show);
    SashForm sash = new SashForm(content, SWT.VERTICAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    body = new ResultBody(sash, ResultBody.First.CHARTS, this::choose);
    body.setDrag(value -> Optional.ofNullable(subject).flatMap(Subject::run)
        .map(run -> () -> Optional.of(new Payload.OfElement(run.getId(), value))));
    body.setLink(() -> desk.display().asyncExec(this::linkIfPossible));
    usedBy = new UsedBy(sash, desk);
    sash.setWeights(76, 24);
    Keys.onLink(handlers, () -> desk.editable() && subject != null, this::link);
    desk.listen(parent, event -> show());
    desk.listenToWhere(parent, where -> show());
    show();
  }

  /** Later, as the table that was clicked may go when the run behind a reported figure takes its place. */
  private void choose(String value) {
    desk.display().asyncExec(() -> {
      if (subject != null) {
        subject.run().ifPresent(run -> desk.navigator().go(w -> w.atResult(run, value)));
      }
    });
  }

  private Optional<AnalysisResult> result() {
    return subject == null ? Optional.empty() : subject.run().flatMap(desk.open().orElseThrow().view()::result);
  }

  private void show() {
    Optional<OpenStudy> open = desk.open();
    subject = open.flatMap(o -> desk.navigator().where().result().flatMap(
        place -> o.element(StudyElement.class, place.element()).map(e -> Subject.of(e, place.value())))).orElse(null);
    if (subject == null) {
      shown = List.of();
      boolean none = open.isEmpty();
      pages.showEmpty(none ? Messages.no_study : Messages.result_none,
          none ? Messages.no_study_advice : Messages.result_none_advice, "", null);
      return;
    }
    EvidenceContent said = open.get().view().content(subject.element(), subject.place());
    title.setText(subject.title().replace("&", "&&"));
    showState(open.get(), said);
    List<String> told = new ArrayList<>(subject.reported());
    told.addAll(lineage(open.get()));
    List<Object> now = List.of(open.get(), subject.element(), result(), told);
    pages.show(content);
    if (!now.equals(shown)) {
      body.show(told, result(), new ChartImages(open.get().study()));
      shown = now;
    }
    body.choose(subject.value(), said.text());
    usedBy.showNumber(open.get().view(), subject.element());
    content.layout();
  }

  /** How derived, scored and edited columns were made that the result rests on. */
  private List<String> lineage(OpenStudy open) {
    List<String> lines = subject.run().stream().flatMap(run -> RunLineage.of(open.study(), run, open.view().blobs())
        .stream()).flatMap(l -> l.lines().stream()).toList();
    return lines.isEmpty() ? lines : List.of(Messages.result_lineage + "\n" + String.join("\n", lines));
  }

  private void showState(OpenStudy open, EvidenceContent said) {
    Optional<Staleness> staleness = subject.run().flatMap(open.view()::staleness);
    String text = subject.run().isEmpty() ? "" : staleness.map(s -> switch (s.state()) {
      case CURRENT -> Messages.result_current;
      case STALE -> NLS.bind(Messages.result_stale, s.reason());
      case BROKEN -> NLS.bind(Messages.result_broken, s.reason());
    }).orElse(result().isEmpty() ? Messages.result_not_stored : Messages.result_unknown);
    if (said.state() != EvidenceState.FRESH && staleness.filter(s -> !s.current()).isEmpty()) {
      text = NLS.bind(Messages.result_stale, said.stateReason());
    }
    String readOnly = open.readOnlyReason().map(r -> NLS.bind(Messages.read_only, r)).orElse("");
    state.setText((text + (readOnly.isEmpty() ? "" : "\n" + readOnly)).strip().replace("&", "&&"));
    Palette palette = Palette.of(content);
    state.setForeground(staleness.filter(Staleness::current).isPresent() ? palette.muted() : palette.warning());
    boolean old = staleness.filter(s -> s.state() == Staleness.State.STALE).isPresent()
        || subject.run().isPresent() && result().isEmpty();
    refresh.setEnabled(open.editable() && old && !work.running());
    copy.setEnabled(result().filter(r -> !r.tables().isEmpty()).isPresent());
    script.setEnabled(subject.run().isPresent());
    link.setEnabled(open.editable());
  }

  private void recompute() {
    subject.run().ifPresent(run -> actions.refresh(work, List.of(run), fresh -> fresh.problems().values().stream()
        .findFirst().ifPresent(problem -> tell(NLS.bind(Messages.result_broken, problem)))));
  }

  private void copyTables() {
    result().ifPresent(r -> Clip.tables(desk.display(), r.tables()));
  }

  private void copyScript() {
    subject.run().flatMap(actions::script).ifPresentOrElse(text -> Clip.text(desk.display(), text),
        () -> tell(Messages.result_no_r));
  }

  private void tell(String message) {
    state.setText(message.replace("&", "&&"));
    state.setForeground(Palette.of(content).warning());
    content.layout();
  }

  private void linkIfPossible() {
    if (desk.editable() && subject != null) {
      link();
    }
  }

  private void link() {
    OpenStudy open = desk.open().orElseThrow();
    StudyElement target = subject.element();
    String place = subject.place();
    Optional<Finding> current = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
    Point at = link.toDisplay(0, link.getSize().y);
    new LinkPopup<>(content.getShell(), at, Messages.result_link_title, Candidates.findings(open.view(), current),
        (finding, role) -> {
          new Linking(desk).link(finding, target, place, role, open.view().content(target, place).group().orElse(null));
          desk.navigator().go(w -> w.at(finding));
        });
  }

  /** The tables, each with the bands it was parted into, for those who test what is in them. */
  public List<? extends Grid<?>> tables() {
    return body.tables().stream().flatMap(table -> table.grids().stream()).toList();
  }

  /** The charts, likewise. */
  public List<ChartCanvas> charts() {
    return body.charts();
  }

  /** The uses, likewise. */
  public List<ResolvedEvidence> uses() {
    return usedBy.rows();
  }

  /** What is said of the state of the result, likewise. */
  public String state() {
    return state.getText();
  }

  /** What the number says in one sentence, likewise. */
  public String sentence() {
    return body.sentence();
  }

  /** How the number came about, likewise. */
  public Tree trail() {
    return body.trail();
  }

  @Focus
  void focus() {
    if (subject == null) {
      pages.composite().setFocus();
    } else {
      body.focus();
    }
  }
}
