// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.thread;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.FreshKey;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.ThreadHop;
import org.triangulum.store.StudyEditor;

/**
 * Follows threads (O'Cathain, Murphy and Nicholl 2010, doi 10.1136/bmj.c4587): a question that came up in one component
 * is followed across the others. Each call is one undoable transaction.
 */
public final class Threads {
  private final StudyEditor editor;
  private final Optional<Researcher> author;
  private final Clock clock;

  /** Work of one person. */
  public Threads(StudyEditor editor, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Picks up a thread.
   *
   * @param origin the finding or other element it begins at
   * @throws IllegalArgumentException without a question
   */
  public FollowedThread begin(String title, String question, StudyElement origin) {
    if (orEmpty(question).isBlank()) {
      throw new IllegalArgumentException("A thread follows a question; say which");
    }
    FollowedThread thread = StudyFactory.eINSTANCE.createFollowedThread();
    thread.setKey(FreshKey.of("T", editor.study().getThreads()));
    thread.setTitle(orEmpty(title));
    thread.setQuestion(question.strip());
    thread.setOrigin(origin);
    thread.setCreated(now());
    thread.setAuthor(author.orElse(null));
    editor.run("Begin thread " + thread.getKey() + " at " + name(origin), thread.getQuestion(),
        study -> study.getThreads().add(thread));
    return thread;
  }

  /**
   * Follows a thread to the next element.
   *
   * @param place name of a value of a run; empty for the whole
   * @param note why it led here and what was found
   * @throws IllegalArgumentException when the thread stands there already
   */
  public ThreadHop follow(FollowedThread thread, StudyElement element, String place, String note) {
    StudyElement last = thread.getHops().isEmpty() ? thread.getOrigin()
        : thread.getHops().get(thread.getHops().size() - 1).getElement();
    String lastPlace = thread.getHops().isEmpty() ? ""
        : orEmpty(thread.getHops().get(thread.getHops().size() - 1).getPlace());
    if (last == element && lastPlace.equals(orEmpty(place))) {
      throw new IllegalArgumentException("The thread stands at " + name(element) + " already");
    }
    ThreadHop hop = StudyFactory.eINSTANCE.createThreadHop();
    hop.setElement(element);
    hop.setPlace(orEmpty(place));
    hop.setNote(orEmpty(note));
    hop.setDate(now());
    hop.setAuthor(author.orElse(null));
    editor.run("Follow thread " + name(thread) + " to " + name(element), hop.getNote(),
        study -> thread.getHops().add(hop));
    return hop;
  }

  /** Takes a step out of a thread. */
  public void remove(ThreadHop hop, String reason) {
    editor.run("Take " + name(hop.getElement()) + " out of thread " + name((StudyElement) hop.eContainer()), reason,
        study -> editor.delete(hop));
  }

  /** Says what following it showed. */
  public void conclude(FollowedThread thread, String conclusion) {
    editor.run("Conclude thread " + name(thread), "", study -> thread.setConclusion(orEmpty(conclusion).strip()));
  }

  /** Removes a thread; what it led through stays. */
  public void remove(FollowedThread thread, String reason) {
    editor.run("Remove thread " + name(thread), reason, study -> editor.delete(thread));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String name(StudyElement element) {
    return element == null ? "nothing" : ElementLabel.of(element).brief();
  }
}
