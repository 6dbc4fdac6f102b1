// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Instrument;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.InstrumentsDesk.Entry;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.editor.EditorWindow;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WordFilter;

/** All instruments: those of the study, those that plug-ins bring, and what could not be used and why. */
public final class InstrumentsPart {
  private final StudyDesk desk;
  private final InstrumentsDesk instruments;
  private Text filter;
  private Button add;
  private Button export;
  private NoticeStrip notice;
  private Grid<InstrumentRow> grid;
  private MasterDetail pair;
  private Pages detail;
  private DefinitionView view;
  private StudyItemsView own;
  private Sharing sharing;
  private String shownState = "";

  @Inject
  public InstrumentsPart(StudyDesk desk, InstrumentsDesk instruments) {
    this.desk = desk;
    this.instruments = instruments;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    Composite content = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    ButtonRow buttons = new ButtonRow(content, 1);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.instruments_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    add = buttons.push(Messages.instruments_add, Messages.instruments_add_tip, this::add);
    buttons.push(Messages.instruments_edit, Messages.instruments_edit_tip, this::edit);
    export = buttons.push(Messages.instruments_export, Messages.instruments_export_tip,
        () -> instruments.shown().flatMap(Entry::file).ifPresent(sharing::askWhere));
    buttons.push(Messages.install, Messages.install_tip, () -> sharing.askWhich());
    notice = new NoticeStrip(content, 1);
    sharing = new Sharing(content.getShell(), notice);
    pair = new MasterDetail(content);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid = Grid.ofRows(pair.composite(), columns());
    grid.setStrong(InstrumentRow.Head.class::isInstance);
    grid.onSelect((row, column) -> choose(row));
    detail = new Pages(pair.composite());
    view = new DefinitionView(detail.composite());
    own = new StudyItemsView(detail.composite(), this::define, entry -> instruments.look(entry.key()));
    pair.set(grid.control(), 40);
    pair.setAny(true);
    desk.listen(parent, event -> {
      notice.hide();
      refill();
      if (!state().equals(shownState)) {
        show();
      }
    });
    instruments.listen(parent, () -> {
      if (grid.rows().stream().noneMatch(this::isShown)) {
        refill();
      }
      show();
    });
    instruments.listenToPlugins(parent, this::refill);
    refill();
    show();
  }

  private static List<GridColumn<InstrumentRow>> columns() {
    return List.of(
        GridColumn.<InstrumentRow>text(Messages.instruments_title, 0, InstrumentRow::title).order(null),
        GridColumn.<InstrumentRow>text(Messages.instruments_version, 76, InstrumentRow::version).order(null),
        GridColumn.<InstrumentRow>text(Messages.instruments_from, 150, InstrumentRow::from).order(null)
            .ink((row, palette) -> row instanceof InstrumentRow.Broken ? palette.warning() : palette.muted()));
  }

  private void choose(InstrumentRow row) {
    if (row instanceof InstrumentRow.Known known) {
      instruments.look(known.entry().key());
    } else if (row instanceof InstrumentRow.Broken broken) {
      detail.showEmpty(NLS.bind(Messages.instruments_broken, broken.problem().contributor()),
          (broken.problem().name().isEmpty() ? "" : broken.problem().name() + "\n") + broken.problem().message(), "",
          null);
      add.setEnabled(false);
    }
  }

  private void refill() {
    WordFilter words = WordFilter.of(filter.getText());
    List<InstrumentRow> rows = new ArrayList<>();
    section(rows, Messages.instruments_study, instruments.ofStudy(), words);
    section(rows, Messages.instruments_plugins, instruments.contributed(), words);
    List<InstrumentRow> broken = instruments.registered().problems().stream()
        .map(p -> (InstrumentRow) new InstrumentRow.Broken(p)).toList();
    if (!broken.isEmpty()) {
      rows.add(new InstrumentRow.Head(NLS.bind(Messages.instruments_unusable, broken.size())));
      rows.addAll(broken);
    }
    grid.setRows(rows);
    mark();
    enable();
  }

  private static void section(List<InstrumentRow> rows, String title, List<Entry> entries, WordFilter words) {
    List<InstrumentRow> found = entries.stream().map(e -> (InstrumentRow) new InstrumentRow.Known(e))
        .filter(row -> words.accepts(row.title() + " " + row.from() + " " + row.version())).toList();
    if (!found.isEmpty()) {
      rows.add(new InstrumentRow.Head(NLS.bind(title, found.size())));
      rows.addAll(found);
    }
  }

  private void mark() {
    grid.rows().stream().filter(this::isShown).findFirst().ifPresent(grid::select);
  }

  private boolean isShown(InstrumentRow row) {
    return row instanceof InstrumentRow.Known known
        && instruments.shown().filter(shown -> known.entry().key().equals(shown.key())).isPresent();
  }

  /** What decides how the instrument looked at is shown: whether it has a definition, and how much else. */
  private String state() {
    return instruments.shown().map(e -> e.key() + e.definition().map(Definition::name).orElse("")
        + e.inStudy().map(i -> i.getItems().size()).orElse(0)).orElse("");
  }

  private void show() {
    shownState = state();
    Optional<Entry> shown = instruments.shown();
    if (shown.isEmpty()) {
      detail.showEmpty(Messages.instruments_none, Messages.instruments_none_advice, "", null);
    } else if (shown.get().file().isEmpty()) {
      Instrument instrument = shown.get().inStudy().orElseThrow();
      own.show(instrument, alike(instrument), desk.editable());
      detail.show(own.control());
    } else if (shown.get().definition().isEmpty()) {
      detail.showEmpty(shown.get().title(), NLS.bind(Messages.instruments_errors, shown.get().file().orElseThrow()
          .errors().stream().map(Object::toString).collect(Collectors.joining("\n"))), "", null);
    } else {
      view.show(shown.get().file().orElseThrow(), Optional.of(shown.get().contributor()).filter(c -> !c.isEmpty()),
          instruments.registered().scorers());
      detail.show(view.control());
    }
    mark();
    enable();
  }

  /** The instrument of a plug-in that goes by the same abbreviation, in its newest version. */
  private Optional<Entry> alike(Instrument instrument) {
    return instruments.contributed().stream().filter(entry -> entry.definition().orElseThrow().abbreviation()
        .equalsIgnoreCase(instrument.getKey())).reduce((first, last) -> last);
  }

  private void define() {
    Optional<Instrument> instrument = instruments.shown().flatMap(Entry::inStudy);
    Set<String> taken = instruments.contributed().stream().map(e -> e.definition().orElseThrow().id())
        .collect(Collectors.toSet());
    instrument.ifPresent(held -> {
      boolean done = desk.edit(editor -> {
        try {
          new StudyInstruments().define(editor, held, taken);
        } catch (DefinitionException e) {
          throw new IllegalArgumentException(e.getMessage(), e);
        }
      });
      if (done) {
        told(NLS.bind(Messages.own_defined, held.getName()));
      }
    });
  }

  private void enable() {
    Optional<Definition> definition = instruments.shown().flatMap(Entry::definition);
    export.setEnabled(definition.isPresent());
    add.setEnabled(desk.editable() && definition.isPresent() && new StudyInstruments()
        .find(desk.open().orElseThrow().study(), definition.get().id(), definition.get().version()).isEmpty());
  }

  private void edit() {
    EditorWindow.raise();
    instruments.shown().flatMap(Entry::file).ifPresent(instruments.editing()::offer);
  }

  /** Writes the instrument looked at as a plug-in that others can install. */
  public void export(Path target) {
    instruments.shown().flatMap(Entry::file).ifPresent(file -> sharing.export(file, target));
  }

  /** Opens the Install dialog for an archive that somebody gave away. */
  public void install(Path archive) {
    sharing.install(archive);
  }

  private void add() {
    instruments.shown().flatMap(Entry::file).ifPresent(file -> {
      boolean done = desk.edit(editor -> {
        try {
          instruments.look(new StudyInstruments().add(editor, file).getId());
        } catch (DefinitionException e) {
          throw new IllegalArgumentException(e.getMessage(), e);
        }
      });
      if (done) {
        told(NLS.bind(Messages.instruments_added, file.definition().orElseThrow().title()));
      }
    });
  }

  /** After the change is told, which hides what was said before. */
  private void told(String said) {
    desk.display().asyncExec(() -> desk.display().asyncExec(() -> notice.say(said, Messages.undo, desk::undo)));
  }

  /** The list, for those who test what is in it. */
  public Grid<InstrumentRow> grid() {
    return grid;
  }

  /** The items of one without a definition, likewise. */
  public StudyItemsView own() {
    return own;
  }

  /** What the part says happened, likewise. */
  public String notice() {
    return notice.text();
  }

  /** What is shown of the chosen one, likewise. */
  public DefinitionView view() {
    return view;
  }

  @Focus
  void focus() {
    grid.control().setFocus();
  }
}
