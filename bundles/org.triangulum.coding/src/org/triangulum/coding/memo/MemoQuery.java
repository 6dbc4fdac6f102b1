// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/**
 * Memos by kind, status, author, subject and words.
 *
 * @param kinds memos of any of these kinds; empty for all
 * @param statuses memos of any of these statuses; empty for all
 * @param authors memos of any of these people; empty for all, those of nobody included
 * @param about memos about any of these elements; empty for all
 * @param text what title, text or alternatives must hold; empty for any words
 */
public record MemoQuery(Set<MemoKind> kinds, Set<MemoStatus> statuses, Set<Researcher> authors,
    Set<StudyElement> about, Optional<Pattern> text) {

  /** All memos. */
  public static final MemoQuery ALL = new MemoQuery(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
  /** All decisions: the log in which a team can be followed. */
  public static final MemoQuery DECISIONS = ALL.withKinds(Set.of(MemoKind.DECISION));

  /** How a list of memos is sorted; memos that are alike in it stay in the order of the study. */
  public enum Order {
    /** As written, oldest first. */
    CREATED(Comparator.comparing(memo -> orEmpty(memo.getCreated()))),
    /** As last touched, newest first. */
    MODIFIED(Comparator.<Memo, String>comparing(MemoQuery::touched).reversed()),
    KIND(Comparator.comparing(Memo::getKind)),
    STATUS(Comparator.comparing(Memo::getStatus)),
    TITLE(Comparator.comparing(memo -> orEmpty(memo.getTitle()), String.CASE_INSENSITIVE_ORDER)),
    AUTHOR(Comparator.comparing(memo -> memo.getAuthor() == null ? "" : orEmpty(memo.getAuthor().getKey()))),
    /** The most urgent first, those that are due on no day last. */
    DUE(Comparator.comparing(memo -> orEmpty(memo.getDue()).isEmpty() ? "\uffff" : memo.getDue()));

    private final Comparator<Memo> comparator;

    Order(Comparator<Memo> comparator) {
      this.comparator = comparator;
    }
  }

  public MemoQuery {
    kinds = Set.copyOf(kinds);
    statuses = Set.copyOf(statuses);
    authors = Set.copyOf(authors);
    about = Set.copyOf(about);
  }

  /** This query for memos of these kinds. */
  public MemoQuery withKinds(Set<MemoKind> others) {
    return new MemoQuery(others, statuses, authors, about, text);
  }

  /** This query for memos about any of these elements. */
  public MemoQuery withAbout(Set<? extends StudyElement> others) {
    return new MemoQuery(kinds, statuses, authors, Set.copyOf(others), text);
  }

  /** The memos found, sorted. */
  public List<Memo> run(Study study, Order order) {
    return study.getMemos().stream().filter(this::matches).sorted(order.comparator).toList();
  }

  private boolean matches(Memo memo) {
    return (kinds.isEmpty() || kinds.contains(memo.getKind()))
        && (statuses.isEmpty() || statuses.contains(memo.getStatus()))
        && (authors.isEmpty() || memo.getAuthor() != null && authors.contains(memo.getAuthor()))
        && (about.isEmpty() || !Collections.disjoint(memo.getAbout(), about))
        && (text.isEmpty() || List.of(orEmpty(memo.getTitle()), orEmpty(memo.getText()),
            orEmpty(memo.getAlternatives())).stream().anyMatch(words -> text.get().matcher(words).find()));
  }

  private static String touched(Memo memo) {
    return orEmpty(memo.getModified()).isEmpty() ? orEmpty(memo.getCreated()) : memo.getModified();
  }
}
