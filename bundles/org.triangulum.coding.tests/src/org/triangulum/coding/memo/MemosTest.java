// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.coding.memo.MemoQuery.Order;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.StudyElement;

class MemosTest {
  @TempDir
  Path folder;

  private MemoFixture at;

  @BeforeEach
  void open() {
    at = new MemoFixture(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private Memo memo(MemoKind kind, String title, StudyElement... about) {
    return at.memos.create(kind, title, "Text of " + title, List.of(about));
  }

  @Test
  void aMemoIsAboutElementsOfAnyKindAndCanBeTakenBack() {
    Memo memo = at.memos.create(MemoKind.ANALYTIC, " Heard or listened to? ", "Two words, one theme.",
        List.of(at.code, at.coding, at.finding, at.code));
    assertEquals("M1", memo.getKey());
    assertEquals("Heard or listened to?", memo.getTitle());
    assertEquals(MemoFixture.NOW, memo.getCreated());
    assertEquals(at.ann, memo.getAuthor());
    assertEquals(List.of(at.code, at.coding, at.finding), memo.getAbout());
    assertEquals(MemoStatus.NONE, memo.getStatus());
    assertEquals("Write the analytic memo M1 Heard or listened to?", at.undoLabel());
    at.file.editor().undo();
    assertEquals(List.of(), at.study().getMemos());
  }

  @Test
  void keysOfDeletedMemosDoNotClash() {
    memo(MemoKind.ANALYTIC, "One");
    Memo two = memo(MemoKind.ANALYTIC, "Two");
    at.memos.delete(List.of(at.study().getMemos().get(0)), "said elsewhere");
    assertEquals("Delete the memo M1 One", at.undoLabel());
    assertEquals("M3", memo(MemoKind.ANALYTIC, "Three").getKey());
    assertEquals("M2", two.getKey());
  }

  @Test
  void wordsAreNeededAndSubjectsMustBeInTheStudy() {
    assertThrows(IllegalArgumentException.class, () -> at.memos.create(MemoKind.ANALYTIC, " ", null, List.of()));
    IllegalArgumentException stranger = assertThrows(IllegalArgumentException.class,
        () -> at.memos.create(MemoKind.ANALYTIC, "T", "", List.of(MemoFixture.NEW.createFinding())));
    assertEquals("The finding is not in the study", stranger.getMessage());
    Memo memo = memo(MemoKind.ANALYTIC, "Self");
    assertThrows(IllegalArgumentException.class, () -> at.memos.attach(memo, List.of(memo)));
    assertThrows(IllegalArgumentException.class, () -> at.memos.edit(memo, "", " "));
    assertEquals("Write the analytic memo M1 Self", at.undoLabel());
  }

  @Test
  void editingNotesWhenAndKeepsTheAuthor() {
    Memo memo = memo(MemoKind.REFLEXIVE, "Before");
    at.memosOf(at.ben, "2024-06-01T00:00:00Z").edit(memo, "After", "New words");
    assertEquals("2024-06-01T00:00:00Z", memo.getModified());
    assertEquals(at.ann, memo.getAuthor());
    assertEquals("Edit the reflexive memo M1 Before", at.undoLabel());
    at.memosOf(at.ben, "2024-07-01T00:00:00Z").edit(memo, "After", "New words");
    assertEquals("2024-06-01T00:00:00Z", memo.getModified());
    at.file.editor().undo();
    assertEquals("Before", memo.getTitle());
    assertNull(memo.getModified());
  }

  @Test
  void attachingAddsOnlyWhatIsNewAndDetachingLeavesTheRest() {
    Memo memo = memo(MemoKind.ANALYTIC, "T", at.code);
    at.memos.attach(memo, List.of(at.code, at.quote));
    assertEquals(List.of(at.code, at.quote), memo.getAbout());
    assertEquals("Attach M1 T to quote Q1", at.undoLabel());
    at.memos.attach(memo, List.of(at.code));
    assertEquals("Attach M1 T to quote Q1", at.undoLabel());
    at.memos.detach(memo, at.code);
    assertEquals(List.of(at.quote), memo.getAbout());
    assertEquals("Detach M1 T from code T1 Being heard", at.undoLabel());
  }

  @Test
  void aDecisionIsOpenUntilItIsTaken() {
    Memo memo = memo(MemoKind.DECISION, "Merge T1 and T2", at.code);
    assertEquals(MemoStatus.OPEN, memo.getStatus());
    at.memos.plan(memo, "Keep both with sharper definitions.", "2024-06-30");
    at.memos.decide(memo, MemoStatus.DECIDED, "Team meeting");
    assertEquals("Mark as decided: the decision memo M1 Merge T1 and T2", at.undoLabel());
    assertEquals("Keep both with sharper definitions.", memo.getAlternatives());
    assertThrows(IllegalArgumentException.class, () -> at.memos.plan(memo, "", "soon"));
    assertThrows(IllegalArgumentException.class, () -> at.memos.decide(memo, MemoStatus.NONE, ""));
    at.memos.convert(memo, MemoKind.METHODOLOGICAL);
    assertEquals(MemoStatus.NONE, memo.getStatus());
    assertThrows(IllegalArgumentException.class, () -> at.memos.decide(memo, MemoStatus.OPEN, ""));
    at.file.editor().undo();
    assertEquals(MemoStatus.DECIDED, memo.getStatus());
  }

  @Test
  void aLaterDecisionStandsInThePlaceOfAnEarlierOneThatStaysOnRecord() {
    Memo earlier = memo(MemoKind.DECISION, "Code by line");
    Memo later = memo(MemoKind.DECISION, "Code by turn");
    at.memos.supersede(earlier, later, "Lines cut sentences");
    assertEquals(MemoStatus.SUPERSEDED, earlier.getStatus());
    assertEquals(List.of(earlier), later.getAbout());
    assertThrows(IllegalArgumentException.class, () -> at.memos.supersede(later, later, ""));
    assertThrows(IllegalArgumentException.class,
        () -> at.memos.supersede(memo(MemoKind.ANALYTIC, "No decision"), later, ""));
  }

  @Test
  void memosAreFoundByKindAuthorStatusSubjectAndWords() {
    Memo one = memo(MemoKind.DECISION, "Zebra", at.code);
    Memo two = at.memosOf(at.ben, "2024-01-01T00:00:00Z").create(MemoKind.REFLEXIVE, "apple", "I was a nurse",
        List.of(at.finding));
    Memo three = at.memosOf(at.ben, "2024-02-01T00:00:00Z").create(MemoKind.DECISION, "Mango", "", List.of());
    at.memos.plan(three, "Pears", "2024-03-01");
    at.memos.decide(three, MemoStatus.DECIDED, "");
    assertEquals(List.of(two, three, one), MemoQuery.ALL.run(at.study(), Order.CREATED));
    assertEquals(List.of(two, three, one), MemoQuery.ALL.run(at.study(), Order.TITLE));
    assertEquals(List.of(three, one), MemoQuery.DECISIONS.run(at.study(), Order.DUE));
    assertEquals(List.of(one, three, two), MemoQuery.ALL.run(at.study(), Order.KIND));
    assertEquals(List.of(one), MemoQuery.ALL.withAbout(Set.of(at.code, at.quote)).run(at.study(), Order.TITLE));
    assertEquals(List.of(three), find(Set.of(MemoStatus.DECIDED), null));
    assertEquals(List.of(two), find(Set.of(), "nurse"));
    assertEquals(List.of(three), find(Set.of(), "Pears"));
    assertEquals(List.of(one), new MemoQuery(Set.of(), Set.of(), Set.of(at.ann), Set.of(), Optional.empty())
        .run(at.study(), Order.CREATED));
  }

  private List<Memo> find(Set<MemoStatus> statuses, String words) {
    return new MemoQuery(Set.of(), statuses, Set.of(), Set.of(), Optional.ofNullable(words).map(Pattern::compile))
        .run(at.study(), Order.CREATED);
  }
}
