// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.triangulum.audit.trail.Contributions;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.AttributeChange;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.store.Session;
import org.triangulum.store.StudyChange;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.Authorship;
import org.triangulum.triangulation.EvidenceLinks;
import org.triangulum.triangulation.StudyView;

/** A study file that is open, with the current view of its integration. Used on the user interface thread only. */
public final class OpenStudy implements AutoCloseable {
  private final StudyFile file;
  private final Session session;
  private StudyView view;
  private StudyView outdated;

  /**
   * A file that was opened.
   *
   * @param session who works on it
   */
  public OpenStudy(StudyFile file, Session session) {
    this.file = file;
    this.session = session;
    if (writable()) {
      editor().workAs(researcher());
    }
  }

  /** The file. */
  public Path path() {
    return file.path();
  }

  /** The study. */
  public Study study() {
    return file.study();
  }

  /** The integration as it is now. */
  public StudyView view() {
    if (view == null) {
      view = outdated == null ? new StudyView(study(), file.blobs()) : outdated.refreshed();
      outdated = view;
    }
    return view;
  }

  /** The element of that identifier, where it is there and of that kind. */
  public <T extends StudyElement> Optional<T> element(Class<T> kind, String id) {
    return file.element(id).filter(kind::isInstance).map(kind::cast);
  }

  /** Every transaction, oldest first. */
  public List<JournalEntry> journal() {
    return file.journal();
  }

  /** Who did what. Reads the whole journal. */
  public Contributions contributions() {
    return Contributions.of(file);
  }

  /** What was done to an element, oldest first. Reads the whole journal. */
  public List<JournalEntry> history(StudyElement element) {
    return file.journal(element.getId());
  }

  /** What became of attributes of elements, newest change first, without what was undone. Reads the whole journal. */
  public List<AttributeChange> changes(Set<String> elements, Set<String> features) {
    return file.changes(elements, features);
  }

  /** Reads the journal backwards for what its transactions speak of, until the listener has heard enough. */
  public void mentions(Mentions mentions) {
    file.mentions(mentions);
  }

  /** Links made by the person who works here. */
  public EvidenceLinks links() {
    return new EvidenceLinks(editor(), file.blobs(), researcher(), Clock.systemUTC());
  }

  /** Initials or account name of the person who works here; may be empty. */
  public String author() {
    return session.author();
  }

  /** Who works here, for engines that record it. */
  public Session session() {
    return session;
  }

  /**
   * The member of the study who works here: as somebody said on this computer, else whose key the account is; empty
   * where nobody knows.
   */
  public Optional<Researcher> researcher() {
    Optional<String> said = new WorkingAs().at(path());
    if (said.isPresent() && (said.get().isEmpty() || element(Researcher.class, said.get()).isPresent())) {
      return element(Researcher.class, said.get());
    }
    String author = session.author();
    return study().getResearchers().stream().filter(r -> author.equals(r.getKey())).findFirst();
  }

  /** Who makes changes here, and when. */
  public Authorship authorship() {
    return new Authorship(researcher(), Clock.systemUTC());
  }

  void workAs(Optional<Researcher> person) {
    new WorkingAs().remember(path(), person.map(Researcher::getId).orElse(""));
    if (writable()) {
      editor().workAs(person);
    }
  }

  /** Why it cannot be changed; empty when it can. */
  public Optional<String> readOnlyReason() {
    return file.readOnlyReason();
  }

  /** Whether the file can be written. */
  public boolean writable() {
    return readOnlyReason().isEmpty();
  }

  /** Whether it can be changed by who works here: auditors write their comments and decisions and nothing else. */
  public boolean editable() {
    return writable() && !auditing();
  }

  /** Whether an auditor works here. */
  public boolean auditing() {
    return researcher().filter(r -> r.getAccess() == Access.AUDIT).isPresent();
  }

  /** Its editor; only where the file can be written. */
  public StudyEditor editor() {
    return file.editor();
  }

  void listen(Consumer<StudyChange> listener) {
    if (writable()) {
      editor().addListener(change -> {
        view = null;
        listener.accept(change);
      });
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
