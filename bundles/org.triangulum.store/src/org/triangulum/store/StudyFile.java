// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.file.StoredStudy;
import org.triangulum.store.file.Verifier;
import org.triangulum.store.journal.AttributeChanges;

/**
 * An open study file, {@code NAME.triangulum}. What is changed through the editor is in the file at once; there is
 * nothing to save.
 *
 * <p>One process writes a file at a time; others read it as it was when they opened it. Confined to one thread, except
 * for the blobs.
 */
public final class StudyFile implements AutoCloseable {
  private final Path path;
  private final StoredStudy stored;
  private final String readOnlyReason;
  private boolean open = true;

  private StudyFile(Path path, StoredStudy stored, String readOnlyReason) {
    this.path = path;
    this.stored = stored;
    this.readOnlyReason = readOnlyReason;
  }

  /**
   * Makes a new study file. The study has the file's name for a key, where it is given none.
   *
   * @param initial fills the study before it is written for the first time; not undoable
   * @throws StudyFileException when the file exists or cannot be made; then nothing is left behind
   */
  public static StudyFile create(Path path, Session session, Consumer<Study> initial) {
    Study study = StudyFactory.eINSTANCE.createStudy();
    initial.accept(study);
    if (study.getKey() == null) {
      study.setKey(path.getFileName().toString().replaceFirst("\\.triangulum$", ""));
    }
    return new StudyFile(path, StoredStudy.create(path, session, study), null);
  }

  /**
   * Opens a study file, for reading only when it cannot be written: see {@link #readOnlyReason}.
   *
   * @throws StudyFileException when the file is not there, is no study, is damaged, or is of a newer format
   */
  public static StudyFile open(Path path, Session session) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isRegularFile(path) && (!Files.isWritable(path) || !Files.isWritable(folder))) {
      return new StudyFile(path, StoredStudy.openForReading(path), (Files.isWritable(path) ? folder : path)
          + " may not be written: permission is missing");
    }
    Optional<StoredStudy> writing = StoredStudy.openForWriting(path, session);
    if (writing.isPresent()) {
      return new StudyFile(path, writing.get(), null);
    }
    String reason = path + " is being edited by " + StoredStudy.writer(path) + "; only one at a time can write";
    return new StudyFile(path, StoredStudy.openForReading(path), reason);
  }

  /**
   * Opens a study file for reading only; never changes anything.
   *
   * @throws StudyFileException when the file is not there, is no study, is damaged, or is of another format
   */
  public static StudyFile openReadOnly(Path path) {
    return new StudyFile(path, StoredStudy.openForReading(path), path + " was opened for reading only");
  }

  /**
   * Checks a study file from end to end, whether it is open or not.
   *
   * @throws StudyFileException when the file is not there or is no study of this format
   */
  public static Verification verify(Path path) {
    return Verifier.verify(path);
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The study. Read it freely; change it through {@link #editor} only, everything else is refused. */
  public Study study() {
    return stored.index().study();
  }

  /** The element of that identifier. */
  public Optional<StudyElement> element(String id) {
    return Optional.ofNullable(stored.index().get(id));
  }

  /** Texts, originals, values and results of the study. */
  public Blobs blobs() {
    return stored.blobs();
  }

  /**
   * The editor of the study.
   *
   * @throws StudyFileException saying why, when the file is read-only
   */
  public StudyEditor editor() {
    if (readOnlyReason != null) {
      throw new StudyFileException(readOnlyReason);
    }
    return stored.editor();
  }

  /** Why the study cannot be changed, in a sentence; empty when it can. */
  public Optional<String> readOnlyReason() {
    return Optional.ofNullable(readOnlyReason);
  }

  /** Sentences about what was not as it should be when the file was opened, but could be helped. */
  public List<String> warnings() {
    return stored.warnings();
  }

  /** All transactions, oldest first: the audit trail. */
  public List<JournalEntry> journal() {
    return stored.journal();
  }

  /**
   * The history of an element, oldest first: the transactions that made, changed, moved or removed it or changed what
   * an older element refers to from or to it, with those that undid or repeated one of these. Elements made to refer to
   * it, such as new codings with a code, are not among them. Reads the whole journal; also for elements that are gone.
   *
   * @param id identifier of the element
   */
  public List<JournalEntry> journal(String id) {
    return stored.journal(id);
  }

  /** Reads the journal backwards for what its transactions speak of, until the listener has heard enough. */
  public void mentions(Mentions mentions) {
    stored.mentions(mentions);
  }

  /**
   * What became of plain single-valued attributes, newest change first; what was undone is left out. Reads the whole
   * journal.
   *
   * @param elements identifiers; also of elements that are gone
   * @param features names of attributes in the model, such as {@code values}
   */
  public List<AttributeChange> changes(Set<String> elements, Set<String> features) {
    return stored.changes(new AttributeChanges(elements, features));
  }

  /** Closes the file. Nothing is lost without it; the next opening is faster with it. */
  @Override
  public void close() {
    if (open) {
      open = false;
      stored.close();
    }
  }
}
