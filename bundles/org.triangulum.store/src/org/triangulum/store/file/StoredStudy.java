// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Study;
import org.triangulum.store.AttributeChange;
import org.triangulum.store.Blobs;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.journal.AttributeChanges;
import org.triangulum.store.journal.ChangeRecorder;
import org.triangulum.store.journal.Changes;
import org.triangulum.store.journal.Creation;
import org.triangulum.store.journal.ElementIndex;
import org.triangulum.store.journal.JournaledEditor;
import org.triangulum.store.journal.UndoHistory;

/** A study file with everything that belongs to its being open. */
public final class StoredStudy implements AutoCloseable {
  private final Database database;
  private final WriterLock lock;
  private final JournalTable journal;
  private final Blobs blobs;
  private final List<String> warnings = new ArrayList<>();
  private final ElementIndex index;
  private final Snapshots snapshots;
  private final StudyEditor editor;

  private StoredStudy(Database database, WriterLock lock, Session session, Study created) {
    this.database = database;
    this.lock = lock;
    journal = new JournalTable(database, session);
    blobs = new SqlBlobs(database);
    Loader.Loaded loaded = created == null ? new Loader(database, journal, warnings).load()
        : new Loader.Loaded(new ElementIndex(created), 0, 0);
    index = loaded.index();
    boolean writing = lock != null;
    ChangeRecorder recorder = new ChangeRecorder(writing ? "The study may be changed only by StudyEditor.run"
        : "The study was opened read-only");
    index.study().eAdapters().add(recorder);
    snapshots = new Snapshots(new SnapshotTable(database), index.study(), loaded.size(), journal.last(),
        journal.last() - loaded.snapshot());
    journal.onCommit(snapshots::committed);
    editor = writing ? new JournaledEditor(index, recorder, journal, session.author()) : null;
  }

  /** Makes a new file. It is there when it is complete, or not at all. */
  public static StoredStudy create(Path path, Session session, Study study) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.exists(path)) {
      throw new StudyFileException(path + " exists already");
    }
    if (!Files.isDirectory(folder)) {
      throw new StudyFileException(path + " cannot be made: there is no folder " + folder);
    }
    Changes changes = Creation.of(study);
    WriterLock lock = WriterLock.take(path, session).orElseThrow(
        () -> new StudyFileException(path + " is being made by " + WriterLock.holder(path)));
    Path draft = Database.sibling(path, "-new");
    try {
      deleteRemains(path);
      deleteRemains(draft);
      try (Database database = Database.open(draft, true)) {
        database.inTransaction("written", connection -> {
          Schema.create(database);
          return new JournalTable(database, session).append(UndoHistory.DO, 0, "Create study", "", changes);
        });
      }
      publish(draft, path);
      return open(path, lock, session, study);
    } catch (IOException | RuntimeException e) {
      lock.close();
      discard(draft, e);
      throw e instanceof StudyFileException known ? known
          : new StudyFileException(path + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** Side files of a file that is no more would be taken for parts of the new one. */
  private static void deleteRemains(Path path) throws IOException {
    for (String suffix : List.of("-new", "-journal", "-wal", "-shm")) {
      Files.deleteIfExists(Database.sibling(path, suffix));
    }
  }

  private static void publish(Path draft, Path path) throws IOException {
    try {
      Files.move(draft, path);
    } catch (FileAlreadyExistsException e) {
      throw new StudyFileException(path + " exists already", e);
    }
    try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent())) {
      folder.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be synchronised; those that do not write its entries at once.
    }
  }

  private static void discard(Path draft, Exception cause) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Opens a file for writing.
   *
   * @return empty when somebody else is writing it
   */
  public static Optional<StoredStudy> openForWriting(Path path, Session session) {
    FileFormat.refuseUnlikely(path);
    Optional<WriterLock> lock = WriterLock.take(path, session);
    return lock.map(taken -> {
      try {
        return open(path, taken, session, null);
      } catch (RuntimeException | Error e) {
        taken.close();
        throw e;
      }
    });
  }

  private static StoredStudy open(Path path, WriterLock lock, Session session, Study created) {
    Database database = Database.open(path, true);
    try {
      Optional<Path> kept = Migrations.RELEASED.bringUpToDate(database, FileFormat.version(database));
      database.startWriting();
      StoredStudy opened = new StoredStudy(database, lock, session, created);
      kept.ifPresent(copy -> opened.warnings.add(path + " was brought to format " + FileFormat.CURRENT
          + "; as it was before it is kept as " + copy));
      return opened;
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /** Opens a file for reading: the study as it is now. */
  public static StoredStudy openForReading(Path path) {
    FileFormat.refuseUnlikely(path);
    Database database = Database.openForReading(path);
    try {
      int version = FileFormat.version(database);
      Migrations.RELEASED.refuseNewer(path, version);
      if (version < FileFormat.OLDEST_READABLE) {
        throw new StudyFileException(path + " is of the older format " + version
            + "; it must be opened for writing once to be brought to format " + FileFormat.CURRENT);
      }
      return database.inTransaction("read", connection -> new StoredStudy(database, null, null, null));
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /** Who is writing a file, in words. */
  public static String writer(Path path) {
    return WriterLock.holder(path);
  }

  Database database() {
    return database;
  }

  /** The elements by identifier. */
  public ElementIndex index() {
    return index;
  }

  /** The blobs. */
  public Blobs blobs() {
    return blobs;
  }

  /** The editor; null when opened for reading. */
  public StudyEditor editor() {
    return editor;
  }

  /** The transactions. */
  public List<JournalEntry> journal() {
    return journal.entries();
  }

  /** The transactions that touched an element. */
  public List<JournalEntry> journal(String id) {
    return journal.touching(id);
  }

  /** Tells, newest transaction first, which elements each speaks of. */
  public void mentions(Mentions mentions) {
    journal.mentions(mentions);
  }

  /** What became of some attributes, newest first. */
  public List<AttributeChange> changes(AttributeChanges wanted) {
    return journal.changes(wanted);
  }

  /** What was not as it should be, but could be helped. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        snapshots.closing();
        database.stopWriting();
      }
    } finally {
      try {
        database.close();
      } finally {
        if (lock != null) {
          lock.close();
        }
      }
    }
  }
}
