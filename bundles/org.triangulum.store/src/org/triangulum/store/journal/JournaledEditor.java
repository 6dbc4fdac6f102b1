// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Removal;
import org.triangulum.store.StudyChange;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFileException;

/** The editor of a study: each change in memory goes with a row of the journal, or neither happens. */
public final class JournaledEditor implements StudyEditor {
  private static final System.Logger LOG = System.getLogger(JournaledEditor.class.getName());

  private final ElementIndex index;
  private final ChangeRecorder recorder;
  private final Journal journal;
  private final List<Consumer<StudyChange>> listeners = new CopyOnWriteArrayList<>();
  /** Who did what here without being of the team. */
  private final Map<Long, Researcher> restricted = new HashMap<>();
  private final Supplier<Optional<Researcher>> account;
  private Supplier<Optional<Researcher>> person;
  private UndoHistory history;
  private boolean running;
  private boolean broken;

  /**
   * An editor of the study of an index; the recorder is attached to that study.
   *
   * @param journal where the transactions go
   * @param author of the session: who works here until somebody says otherwise
   */
  public JournaledEditor(ElementIndex index, ChangeRecorder recorder, Journal journal, String author) {
    this.index = index;
    this.recorder = recorder;
    this.journal = journal;
    account = () -> index.study().getResearchers().stream().filter(r -> author.equals(r.getKey())).findFirst();
    person = account;
  }

  @Override
  public void workAs(Optional<Researcher> somebody) {
    person = () -> somebody.filter(p -> p.eContainer() == study());
  }

  @Override
  public Study study() {
    return index.study();
  }

  @Override
  public long run(String label, String reason, Consumer<Study> change) {
    start();
    Optional<Researcher> maker = person.get();
    Access access = maker.map(Researcher::getAccess).orElse(Access.TEAM);
    Recording recording = new Recording(recorder, index, !listeners.isEmpty());
    JournalEntry entry = null;
    try {
      journal.begin();
      try (recording) {
        recorder.begin(recording);
        change.accept(study());
        maker.ifPresent(m -> AccessGuard.check(m, access, recording.changes()));
        Changes changes = recording.finish();
        if (changes != null) {
          entry = journal.append(UndoHistory.DO, 0, label, reason, changes);
        }
      } finally {
        recorder.end();
      }
      journal.commit();
    } catch (RuntimeException | Error e) {
      recorder.silently(recording::revert);
      rollback(e);
      throw e;
    } finally {
      running = false;
    }
    if (entry == null) {
      return 0;
    }
    if (access != Access.TEAM) {
      restricted.put(entry.sequence(), maker.orElseThrow());
    }
    finished(entry, recording.touched());
    return entry.sequence();
  }

  private void start() {
    if (running) {
      throw new IllegalStateException("A change of the study is running already");
    }
    if (broken) {
      throw new StudyFileException("The study in memory is no longer what the file holds; close and open it again");
    }
    running = true;
  }

  private void rollback(Throwable cause) {
    try {
      journal.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private void finished(JournalEntry entry, Set<String> touched) {
    if (history != null) {
      history.add(entry);
    }
    if (listeners.isEmpty()) {
      return;
    }
    StudyChange change = new StudyChange(entry.sequence(), entry.label(), touched);
    for (Consumer<StudyChange> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "A listener failed after transaction " + entry.sequence(), e);
      }
    }
  }

  @Override
  public void delete(Collection<? extends StudyElement> elements) {
    refuseOutsideRun();
    new Deletion(study(), recorder).delete(elements);
  }

  @Override
  public Removal removal(Collection<? extends StudyElement> elements) {
    return new Deletion(study(), recorder).preview(elements);
  }

  @Override
  public void redirect(Map<? extends StudyElement, ? extends StudyElement> replacements) {
    refuseOutsideRun();
    References.redirect(study(), replacements);
  }

  private void refuseOutsideRun() {
    if (!running) {
      throw new IllegalStateException("Deleting and redirecting belong inside a run");
    }
  }

  @Override
  public void undo() {
    repeat(UndoHistory.UNDO, history().undoable().orElseThrow(
        () -> new IllegalStateException("There is nothing to undo")));
  }

  @Override
  public void redo() {
    repeat(UndoHistory.REDO, history().redoable().orElseThrow(
        () -> new IllegalStateException("There is nothing to redo")));
  }

  private void repeat(String kind, JournalEntry target) {
    person.get().filter(p -> !mayRepeat(target)).ifPresent(p -> {
      throw AccessGuard.notOwn(p);
    });
    start();
    boolean forward = kind.equals(UndoHistory.REDO);
    Set<String> touched = null;
    Changes changes = null;
    JournalEntry entry;
    try {
      changes = journal.changes(target.sequence());
      journal.begin();
      entry = journal.append(kind, target.sequence(), target.label(), "", Changes.NONE);
      broken = true;
      touched = replay(changes, forward);
      journal.commit();
      broken = false;
    } catch (RuntimeException | Error e) {
      rollback(e);
      if (touched != null) {
        replay(changes, !forward);
        broken = false;
      }
      throw e;
    } finally {
      running = false;
    }
    finished(entry, touched);
  }

  private boolean mayRepeat(JournalEntry target) {
    Optional<Researcher> maker = person.get();
    return AccessGuard.free(maker) || restricted.get(target.sequence()) == maker.orElseThrow();
  }

  private Set<String> replay(Changes changes, boolean forward) {
    return recorder.silently(() -> new Replay(index).run(changes, forward));
  }

  private UndoHistory history() {
    if (history == null) {
      history = new UndoHistory();
      journal.entries().forEach(history::add);
    }
    return history;
  }

  @Override
  public Optional<String> undoLabel() {
    return history().undoable().filter(this::mayRepeat).map(JournalEntry::label);
  }

  @Override
  public Optional<String> redoLabel() {
    return history().redoable().filter(this::mayRepeat).map(JournalEntry::label);
  }

  @Override
  public void addListener(Consumer<StudyChange> listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(Consumer<StudyChange> listener) {
    listeners.remove(listener);
  }
}
