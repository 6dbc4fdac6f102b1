// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.History;
import org.triangulum.instruments.edit.Place;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.ui.study.Latest;

/**
 * The definition being written, what is chosen of it, and what the check says of it. It outlives the part that shows
 * it. Used on the user interface thread only.
 */
public final class EditorSession {
  private static final int DELAY = 250;
  private final Supplier<Scorers> scorers;
  private final Latest check;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private History history;
  private String name = "";
  private Path file;
  private Place chosen = Place.ROOT;
  private InstrumentCheck.Report report;
  private DefinitionFile offered;

  /** A session with nothing in it. */
  public EditorSession(Display display, Supplier<Scorers> scorers) {
    this.scorers = scorers;
    check = new Latest(display, DELAY);
  }

  /** Whether there is something to edit. */
  public boolean begun() {
    return history != null;
  }

  /** The definition as it is now. */
  public Draft draft() {
    return history.now();
  }

  /** What was done, to be taken back. */
  public History history() {
    return history;
  }

  /** Offers an instrument to be copied; whoever shows the session asks first where something would be lost. */
  public void offer(DefinitionFile copied) {
    offered = copied;
    tell();
  }

  /** What was offered and not taken yet; it is taken now. */
  Optional<DefinitionFile> offered() {
    DefinitionFile taken = offered;
    offered = null;
    return Optional.ofNullable(taken);
  }

  /** Begins with a text that is in no file yet. */
  public void begin(String newName, String text) {
    begin(newName, text, null, null);
  }

  /**
   * Begins with a file.
   *
   * @throws IOException when it cannot be read or is too large
   */
  public void open(Path path) throws IOException {
    if (Files.size(path) > DefinitionReader.LARGEST) {
      throw new IOException(path.getFileName() + ": more than " + DefinitionReader.LARGEST + " bytes");
    }
    String text = Files.readString(path);
    begin(path.getFileName().toString(), text, text, path);
  }

  /** Begins where another session ended, with what was not stored. */
  void resume(String newName, String text, Path path) {
    String stored = null;
    try {
      stored = path == null ? null : Files.readString(path);
    } catch (IOException e) {
      ILog.of(getClass()).info(path + " is gone", e);
    }
    begin(newName, text, stored, path);
  }

  private void begin(String newName, String text, String stored, Path path) {
    name = newName;
    file = path;
    history = new History(Draft.of(text), stored);
    report = null;
    chosen = Place.ROOT;
    changed();
  }

  /** Changes the definition in one step. */
  public void edit(String label, Function<Draft, Draft> change) {
    Draft before = history.now();
    history.to(label, change.apply(before));
    if (history.now() != before) {
      changed();
    }
  }

  /** Takes the last step back. */
  public void undo() {
    history.undo();
    changed();
  }

  /** Takes the last undo back. */
  public void redo() {
    history.redo();
    changed();
  }

  /**
   * Writes the definition.
   *
   * @throws IOException when that is not possible; what the file held stays
   */
  public void save(Path path) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(next, draft().text());
    Files.move(next, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    file = path;
    name = path.getFileName().toString();
    history.saved();
    tell();
  }

  /** The file it is in. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What to call it. */
  public String name() {
    return name;
  }

  /** Where the part stands that is looked at. */
  public Place chosen() {
    return chosen;
  }

  /** Looks at a part. */
  public void choose(Place place) {
    if (!place.equals(chosen)) {
      chosen = place;
      tell();
    }
  }

  /** What the check says of the draft as it was a moment ago; empty before it has run. */
  public Optional<InstrumentCheck.Report> report() {
    return Optional.ofNullable(report);
  }

  /** All problems, golden cases that did not come out among them. */
  public List<Problem> problems() {
    return report == null ? List.of() : new CheckedProblems(draft(), report).all();
  }

  /** The definition, where it has no errors. */
  public Optional<Definition> definition() {
    return report().flatMap(r -> r.file().definition());
  }

  /** The definition as read now. */
  public DefinitionFile read() {
    return new DefinitionReader().read(name, draft().text());
  }

  private void changed() {
    while (!chosen.steps().isEmpty() && draft().readable() && draft().find(chosen).isEmpty()) {
      chosen = chosen.parent();
    }
    tell();
    String text = draft().text();
    String called = name;
    check.start(Messages.check_job, progress -> new InstrumentCheck(scorers.get())
        .check(new DefinitionReader().read(called, text)), found -> {
          report = found;
          tell();
        }, e -> ILog.of(getClass()).error("Check of " + called, e));
  }

  /** The scorers that plug-ins bring. */
  public Scorers scorers() {
    return scorers.get();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** Is told when something is different until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }
}
