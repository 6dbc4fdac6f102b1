// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.analysis.run.TestFamily;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFileException;
import org.triangulum.triangulation.ResultPlace;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.link.LinkPopup;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.result.Clip;
import org.triangulum.ui.result.ResultBody;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.widget.Pages;

/** An analysis being set up on the left, its result on the right: computed anew at each change, saved when asked. */
public final class AnalysisPart {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final EHandlerService handlers;
  private final Catalogue catalogue = Catalogue.discovered();
  private final SavedRuns saved;
  private final LiveRun live;
  private Pages pages;
  private Composite content;
  private Setup setup;
  private WideOrNarrow arrangement;
  private ResultBar bar;
  private ResultBody body;
  private AnalysisInput input;
  private Optional<AnalysisResult> result = Optional.empty();
  private String chosen = "";
  private Draft asked;

  @Inject
  public AnalysisPart(StudyDesk desk, QuantDesk quant, EHandlerService handlers) {
    this.desk = desk;
    this.quant = quant;
    this.handlers = handlers;
    saved = new SavedRuns(desk, catalogue);
    live = new LiveRun(desk.display());
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new FillLayout());
    SashForm sash = new SashForm(content, SWT.HORIZONTAL);
    setup = new Setup(sash, desk, quant, catalogue, saved);
    Composite right = new Composite(sash, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    right.setLayout(layout);
    bar = new ResultBar(right, new Doings());
    body = new ResultBody(right, ResultBody.First.TABLES, this::choose);
    body.setDrag(this::dragged);
    body.setLink(this::linkIfPossible);
    body.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    arrangement = new WideOrNarrow(sash, setup::height);
    Keys.onLink(handlers, this::mayLink, new Doings()::link);
    new UndoKeys(desk, quant).put(handlers);
    desk.listen(parent, this::follow);
    desk.listenToWhere(parent, this::go);
    quant.listen(parent, this::show);
    parent.addDisposeListener(e -> live.cancel());
    go(desk.navigator().where());
    show();
  }

  /** Data may have changed, or the run be gone: ask again. */
  private void follow(DeskEvent event) {
    if (event != DeskEvent.CHANGED) {
      chosen = "";
    }
    asked = null;
    show();
  }

  /** A saved result that a person went to is what is asked now. */
  private void go(Where where) {
    Optional<Where.ResultPlace> place = where.result().filter(p -> where.latest() == Where.Kind.RESULT);
    desk.open().ifPresent(open -> place.flatMap(p -> open.element(AnalysisRun.class, p.element())).ifPresent(run -> {
      chosen = place.get().value();
      quant.change(d -> saved.draft(open, run));
      mark();
    }));
  }

  private void show() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      live.cancel();
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    Draft draft = quant.draft();
    Optional<Analysis> analysis = catalogue.find(draft.analysis());
    if (analysis.isEmpty()) {
      pages.showEmpty(NLS.bind(Messages.analysis_unknown, draft.analysis()), Messages.analysis_unknown_advice, "",
          null);
      return;
    }
    pages.show(content);
    setup.show(draft, analysis.get());
    arrangement.arrange();
    if (!draft.equals(asked)) {
      ask(open.get(), draft, analysis.get());
    }
    state();
  }

  private void ask(OpenStudy open, Draft draft, Analysis analysis) {
    asked = draft;
    result = Optional.empty();
    List<String> problems;
    try {
      input = saved.input(open, draft);
      problems = saved.problems(draft, analysis, input);
    } catch (AnalysisException | StudyFileException e) {
      live.cancel();
      tell(List.of(e.getMessage()));
      return;
    }
    if (!problems.isEmpty()) {
      live.cancel();
      tell(problems);
      return;
    }
    Study study = open.study();
    StoredRuns runs = saved.runs(open);
    live.start(analysis.title(), input, (in, progress) -> runs.run(study, draft.analysis(), in, progress),
        outcome -> take(open, outcome));
  }

  private void take(OpenStudy open, LiveRun.Outcome outcome) {
    if (content.isDisposed() || desk.open().orElse(null) != open) {
      return;
    }
    result = outcome.result();
    if (result.isPresent()) {
      body.show(List.of(), result, new ChartImages(open.study()));
      mark();
      state();
    } else {
      tell(outcome.problem().lines().toList());
    }
  }

  /** Says why there is no result. */
  private void tell(List<String> reasons) {
    body.show(reasons, Optional.empty(), null);
    body.choose("", Messages.analysis_cannot);
    state();
  }

  private void choose(String value) {
    chosen = value;
    mark();
    state();
  }

  private void mark() {
    result.ifPresent(r -> {
      Optional<ResultPlace> known = ResultPlace.find(r, chosen);
      String title = catalogue.get(r.analysis()).title();
      body.choose(known.isPresent() ? chosen : "", known.map(k -> NLS.bind(Messages.analysis_number, new Object[] {
          title, k.label(), k.printed()})).orElse(title));
    });
  }

  private void state() {
    bar.show(live.running(), run(), result, desk.editable(), source());
  }

  /** The saved result that the number chosen was taken from: its row is named after it. */
  private Optional<AnalysisRun> source() {
    return desk.open().flatMap(open -> result.flatMap(r -> TestFamily.source(open.study(), r, chosen)));
  }

  private Optional<AnalysisRun> run() {
    return quant.draft().run().flatMap(id -> desk.open().flatMap(o -> o.element(AnalysisRun.class, id)));
  }

  private Optional<AnalysisRun> save() {
    Optional<AnalysisRun> known = run();
    if (known.isPresent() || result.isEmpty()) {
      return known;
    }
    Optional<AnalysisRun> made = saved.save(quant.draft(), input, result.get());
    made.ifPresent(r -> {
      asked = quant.draft().savedAs(r.getId());
      quant.saved(asked);
    });
    return made;
  }

  private boolean mayLink() {
    return desk.editable() && result.isPresent();
  }

  private void linkIfPossible() {
    if (mayLink()) {
      new Doings().link();
    }
  }

  /** What is dragged away is evidence, so it is saved when it is dropped. */
  private Optional<Supplier<Optional<Payload>>> dragged(String place) {
    return desk.editable() && (run().isPresent() || result.isPresent())
        ? Optional.of(() -> save().map(run -> new Payload.OfElement(run.getId(), place))) : Optional.empty();
  }

  /** What the buttons do. */
  private final class Doings implements ResultBar.Actions {
    @Override
    public void keep() {
      save();
    }

    @Override
    public void copyTables() {
      result.ifPresent(r -> Clip.tables(desk.display(), r.tables()));
    }

    @Override
    public void copyScript() {
      saved.copyScript(quant.draft(), input).ifPresent(bar::say);
    }

    @Override
    public void openSource() {
      source().ifPresent(run -> desk.navigator().go(w -> w.atResult(run, "")));
    }

    @Override
    public void stop() {
      live.cancel();
      body.show(List.of(), Optional.empty(), null);
      body.choose("", Messages.analysis_stopped);
      state();
    }

    @Override
    public void link() {
      OpenStudy open = desk.open().orElseThrow();
      Optional<Finding> current = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
      String value = result.filter(r -> ResultPlace.find(r, chosen).isPresent()).map(r -> chosen).orElse("");
      new LinkPopup<>(content.getShell(), bar.belowLink(), Messages.analysis_link_title,
          Candidates.findings(open.view(), current), (finding, role) -> save().ifPresent(run ->
              new Linking(desk).link(finding, run, value, role, open.view().content(run, value).group()
                  .orElse(null))));
    }
  }

  /** What is shown of the result, for those who test it. */
  public ResultBody body() {
    return body;
  }

  /** The result; empty while there is none, likewise. */
  public Optional<AnalysisResult> result() {
    return result;
  }

  /** The variables chosen, a list for each role, likewise. */
  public List<Table> variables() {
    return setup.variables();
  }

  /** The saved results chosen, likewise. */
  public Table runs() {
    return setup.runs();
  }

  /** What is said of the state, likewise. */
  public String stateText() {
    return bar.said();
  }

  @Focus
  void focus() {
    (content.isVisible() ? setup.method() : pages.composite()).setFocus();
  }
}
