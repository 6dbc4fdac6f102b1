// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.InstrumentsDesk.Entry;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** Scores a dataset: what is chosen, what would change, how one form gets its scores; then writes them. */
public final class ScoresPart {
  private final StudyDesk desk;
  private final InstrumentsDesk instruments;
  private ScoreSetup setup = ScoreSetup.NONE;
  private Pages pages;
  private Composite content;
  private ScoreChoices choices;
  private Label state;
  private Button changes;
  private Button person;
  private Button times;
  private Button write;
  private Button stop;
  private NoticeStrip notice;
  private final StackLayout stack = new StackLayout();
  private Composite views;
  private PreviewView preview;
  private ScoreInspector inspector;
  private ChangeView change;
  private ScoreJob running;
  private Optional<ScoredDataset> scored = Optional.empty();

  @Inject
  public ScoresPart(StudyDesk desk, InstrumentsDesk instruments) {
    this.desk = desk;
    this.instruments = instruments;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 3;
    content.setLayout(layout);
    choices = new ScoreChoices(content, this::change);
    choices.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    ButtonRow buttons = new ButtonRow(content, 2);
    changes = buttons.toggle(Messages.scores_changes, Messages.scores_changes_tip, () -> view(changes));
    person = buttons.toggle(Messages.scores_person, Messages.scores_person_tip, () -> view(person));
    times = buttons.toggle(Messages.scores_times, Messages.scores_times_tip, () -> view(times));
    write = buttons.push(Messages.scores_write, Messages.scores_write_tip, this::write);
    notice = new NoticeStrip(content, 2);
    state = new Label(content, SWT.WRAP);
    state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    stop = new Button(content, SWT.PUSH | SWT.FLAT);
    stop.setText(Messages.scores_stop);
    stop.addListener(SWT.Selection, e -> stop());
    views = new Composite(content, SWT.NONE);
    views.setLayout(stack);
    views.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    preview = new PreviewView(views);
    inspector = new ScoreInspector(views);
    change = new ChangeView(views, t -> change(setup.withTimes(t)), this::writeChanges);
    changes.setData(preview.control());
    person.setData(inspector.control());
    times.setData(change.control());
    view(changes);
    desk.listen(parent, this::follow);
    instruments.listen(parent, this::takeShown);
    parent.addDisposeListener(e -> cancel());
    takeShown();
    show();
  }

  private void view(Button chosen) {
    List.of(changes, person, times).forEach(button -> button.setSelection(button == chosen));
    stack.topControl = (Control) chosen.getData();
    views.layout();
  }

  private void follow(DeskEvent event) {
    if (event != DeskEvent.CHANGED) {
      setup = ScoreSetup.NONE;
    }
    notice.hide();
    show();
  }

  /** The instrument looked at is the one to score with, unless scoring with it is under way. */
  private void takeShown() {
    instruments.shown().filter(e -> e.definition().filter(d -> !d.scales().isEmpty()).isPresent())
        .filter(e -> !e.key().equals(setup.instrument())).ifPresent(e -> change(setup.withInstrument(e.key())));
  }

  private void change(ScoreSetup next) {
    setup = next;
    notice.hide();
    show();
  }

  private void show() {
    cancel();
    scored = Optional.empty();
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDatasets().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.scores_no_data,
          open.isEmpty() ? Messages.no_study_advice : Messages.scores_no_data_advice, "", null);
      return;
    }
    pages.show(content);
    List<Entry> entries = instruments.scoring();
    Optional<Dataset> dataset = open.get().element(Dataset.class, setup.dataset());
    Optional<Entry> entry = entries.stream().filter(e -> e.key().equals(setup.instrument())).findFirst();
    choices.show(setup, List.copyOf(open.get().study().getDatasets()), dataset, entries, entry);
    if (dataset.isEmpty() || entry.isEmpty()) {
      say(Messages.scores_begin, false);
      fill(ScoreJob.Change.NONE);
      return;
    }
    say(Messages.scores_running, true);
    running = new ScoreJob(open.get().path(), setup, entry.get(), instruments.registered().scorers(), desk.display(),
        this::done);
    running.schedule(ScoreJob.DELAY);
    write.setEnabled(false);
  }

  private void say(String words, boolean job) {
    state.setText(words);
    stop.setVisible(job);
    ((GridData) views.getLayoutData()).exclude = false;
    content.layout(true, true);
  }

  private void done(ScoreJob.Result result) {
    if (result.job() != running || state.isDisposed()) {
      return;
    }
    running = null;
    scored = result.scored();
    say(result.scored().map(s -> NLS.bind(Messages.scores_done, new Object[] {s.forms().rows(),
        s.scores().scales().size(), DatasetScores.how(s)})).orElse(result.problem()), false);
    fill(result.change());
  }

  private void fill(ScoreJob.Change changed) {
    preview.show(scored);
    change.show(changed, desk.editable());
    write.setEnabled(desk.editable() && scored.isPresent());
    views.setVisible(scored.isPresent());
    scored.ifPresent(s -> inspector.show(s, naming(s)));
  }

  /** Subject, then time point: what people call a form by. */
  private List<DataColumn> naming(ScoredDataset dataset) {
    OpenStudy open = desk.open().orElseThrow();
    Dataset here = open.element(Dataset.class, dataset.dataset().getId()).orElseThrow();
    DatasetReader reader = new DatasetReader(open.view().blobs());
    return List.of(ColumnRole.SUBJECT, ColumnRole.TIME_POINT).stream().flatMap(role -> here.getColumns().stream()
        .filter((Column c) -> c.getRole() == role).limit(1)).map(reader::column).toList();
  }

  private void write() {
    scored.ifPresent(s -> {
      OpenStudy open = desk.open().orElseThrow();
      DatasetScores scores = new DatasetScores(open.view().blobs(), instruments.registered().scorers());
      new ScoreWriting(desk).run(Messages.scores_writing, (editor, progress) -> scores.write(editor, here(open, s),
          progress)).ifPresent(columns -> told(NLS.bind(Messages.scores_written, s.scores().scales().size(),
          s.dataset().getKey())));
    });
  }

  private void writeChanges(ScoredChanges found) {
    OpenStudy open = desk.open().orElseThrow();
    ScoredChanges changed = new ScoredChanges(here(open, found.scored()), found.before(), found.after(),
        found.byScale());
    new ScoreWriting(desk).run(Messages.scores_writing, (editor, progress) -> new DatasetChanges(open.view().blobs())
        .write(editor, changed, progress)).ifPresent(columns -> told(NLS.bind(Messages.change_written,
        new Object[] {columns, found.before(), found.after(), found.scored().dataset().getKey()})));
  }

  /** After the change is told, which hides what was said before. */
  private void told(String said) {
    desk.display().asyncExec(() -> desk.display().asyncExec(() -> notice.say(said, Messages.undo, desk::undo)));
  }

  /** The same scores for the elements of the study on the desk in place of those that the job read. */
  private static ScoredDataset here(OpenStudy open, ScoredDataset read) {
    Dataset dataset = open.element(Dataset.class, read.dataset().getId()).orElseThrow();
    StudyInstruments held = new StudyInstruments();
    Instrument instrument = open.element(Instrument.class, read.instrument().getId())
        .or(() -> held.find(open.study(), read.scoring().definition().id(), read.scoring().definition().version()))
        .orElse(read.instrument());
    return new ScoredDataset(dataset, instrument, read.request(), read.scoring(),
        read.forms(), read.scores(), read.differences(), read.warnings());
  }

  private void stop() {
    cancel();
    say(Messages.scores_stopped, false);
    fill(ScoreJob.Change.NONE);
  }

  private void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  /** What would change, for those who test what is in it. */
  public Grid<ScorePreview> grid() {
    return preview.grid();
  }

  /** How the scores changed, likewise. */
  public ChangeView change() {
    return change;
  }

  /** How one form gets its scores, likewise. */
  public ScoreInspector inspector() {
    return inspector;
  }

  /** What is said about the scores, likewise. */
  public String stateText() {
    return state.getText();
  }

  /** What a careful reader must know, likewise. */
  public String warningsText() {
    return preview.warnings();
  }

  /** Scores this dataset with this instrument. */
  public void score(String dataset, String instrument) {
    change(setup.withDataset(dataset).withInstrument(instrument));
  }

  @Focus
  void focus() {
    (content.isVisible() ? preview.grid().control() : pages.composite()).setFocus();
  }
}
