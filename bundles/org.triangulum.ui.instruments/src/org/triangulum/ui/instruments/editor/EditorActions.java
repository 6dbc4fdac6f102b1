// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.triangulum.instruments.archive.PluginArchive;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;

/** What is done with a whole definition: begin, open, save, give away, add to the study. */
final class EditorActions {
  private static final String BLANK = """
      format: 1
      id: new-instrument
      version: "1"
      title: New instrument
      wording: own
      """;
  private final StudyDesk desk;
  private final InstrumentsDesk instruments;
  private final EditorSession session;
  private final DefinitionFiles files = new DefinitionFiles();
  private final Composite owner;
  private final NoticeStrip notice;

  EditorActions(StudyDesk desk, InstrumentsDesk instruments, Composite owner, NoticeStrip notice) {
    this.desk = desk;
    this.instruments = instruments;
    this.session = instruments.editing();
    this.owner = owner;
    this.notice = notice;
  }

  /** Stores what is still being typed in a field or in the text. */
  void commit() {
    Control focus = owner.getDisplay().getFocusControl();
    if (focus instanceof Text || focus instanceof StyledText) {
      focus.notifyListeners(SWT.FocusOut, new Event());
    }
  }

  /** Goes on when nothing is lost by it, or a person says so. */
  private void leaving(Runnable next) {
    commit();
    if (session.begun() && session.history().dirty() && session.history().undoLabel().isPresent()) {
      notice.ask(NLS.bind(Messages.unsaved, session.name()), Messages.discard, () -> {
        notice.hide();
        next.run();
      }, Messages.keep);
    } else {
      notice.hide();
      next.run();
    }
  }

  void blank() {
    leaving(() -> session.begin(Messages.new_name, BLANK));
  }

  /** Begins with a copy of an instrument. */
  void copy(DefinitionFile file) {
    leaving(() -> {
      String title = file.definition().map(Definition::title).orElse(file.name());
      session.begin(title, file.text());
      notice.say(NLS.bind(Messages.copied, title), Messages.close, notice::hide);
    });
  }

  /** Fills a menu with instruments to copy and files opened before. */
  void fillNew(Menu menu) {
    Menus.item(menu, Messages.blank, true, this::blank);
    Menu copies = Menus.cascade(menu, Messages.copy_of, true);
    List<InstrumentsDesk.Entry> entries = new java.util.ArrayList<>(instruments.ofStudy());
    entries.addAll(instruments.contributed());
    entries.stream().filter(entry -> entry.file().isPresent()).forEach(entry ->
        Menus.item(copies, NLS.bind(Messages.copy_entry, new Object[] {entry.title(), entry.version(),
            entry.inStudy().isPresent() ? Messages.of_study : entry.contributor()}).replace("&", "&&"), true,
            () -> copy(entry.file().orElseThrow())));
  }

  void fillOpen(Menu menu) {
    Menus.item(menu, Messages.open_file, true, this::askOpen);
    List<Path> recent = files.recent();
    if (!recent.isEmpty()) {
      Menus.line(menu);
    }
    recent.forEach(path -> Menus.item(menu, path.toString().replace("&", "&&"), true, () -> open(path)));
  }

  private void askOpen() {
    FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN);
    dialog.setFilterExtensions(new String[] {"*.yaml;*.yml;*.json", "*.*"});
    Optional.ofNullable(dialog.open()).ifPresent(path -> open(Path.of(path)));
  }

  void open(Path path) {
    leaving(() -> {
      try {
        session.open(path);
        files.opened(path);
      } catch (IOException e) {
        notice.say(NLS.bind(Messages.not_opened, path.getFileName(), e.getMessage()), Messages.close, notice::hide);
      }
    });
  }

  void save() {
    session.file().ifPresentOrElse(this::save, this::askSave);
  }

  void askSave() {
    commit();
    FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.yaml"});
    dialog.setOverwrite(true);
    dialog.setFileName(session.file().map(path -> path.getFileName().toString()).orElseGet(() ->
        session.draft().text(org.triangulum.instruments.edit.Place.of("id")) + ".yaml"));
    Optional.ofNullable(dialog.open()).ifPresent(path -> save(Path.of(path)));
  }

  void save(Path path) {
    commit();
    try {
      session.save(path);
      files.opened(path);
      files.keep(session);
      notice.say(NLS.bind(Messages.saved, path.getFileName()), Messages.close, notice::hide);
    } catch (IOException e) {
      notice.say(NLS.bind(Messages.not_saved, path.getFileName(), e.getMessage()), Messages.close, notice::hide);
    }
  }

  void askExport() {
    commit();
    DefinitionFile file = session.read();
    if (file.definition().isEmpty()) {
      say(file);
      return;
    }
    FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.zip"});
    dialog.setOverwrite(true);
    Definition definition = file.definition().get();
    dialog.setFileName(definition.id() + "-" + definition.version() + ".zip");
    Optional.ofNullable(dialog.open()).ifPresent(path -> export(Path.of(path)));
  }

  void export(Path path) {
    commit();
    DefinitionFile file = session.read();
    try {
      new PluginArchive(file).write(path);
      notice.say(NLS.bind(Messages.exported, path.getFileName()), Messages.close, notice::hide);
    } catch (DefinitionException e) {
      say(file);
    } catch (IOException e) {
      notice.say(NLS.bind(Messages.not_saved, path.getFileName(), e.getMessage()), Messages.close, notice::hide);
    }
  }

  private void say(DefinitionFile file) {
    notice.say(NLS.bind(Messages.not_checked, file.errors().size(), file.errors().get(0)), Messages.close,
        notice::hide);
  }

  void addToStudy() {
    commit();
    DefinitionFile file = session.read();
    if (file.definition().isEmpty()) {
      say(file);
      return;
    }
    Definition definition = file.definition().get();
    if (!desk.editable()) {
      notice.say(Messages.no_study, Messages.close, notice::hide);
      return;
    }
    if (new StudyInstruments().find(desk.open().orElseThrow().study(), definition.id(), definition.version())
        .isPresent()) {
      notice.say(NLS.bind(Messages.there_already, definition.title(), definition.version()), Messages.close,
          notice::hide);
      return;
    }
    boolean done = desk.edit(editor -> {
      try {
        new StudyInstruments().add(editor, file);
      } catch (DefinitionException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    });
    if (done) {
      notice.say(NLS.bind(Messages.added, definition.title()), Messages.undo, () -> {
        notice.hide();
        desk.undo();
      });
    }
  }

  DefinitionFiles files() {
    return files;
  }
}
