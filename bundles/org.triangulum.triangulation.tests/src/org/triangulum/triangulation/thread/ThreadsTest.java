// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.triangulation.thread.ThreadSuggestions.Suggestion;

class ThreadsTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private Threads threads;

  @BeforeEach
  void study() {
    filed = new SmallStudyFile(folder);
    threads = new Threads(filed.editor, Optional.of(filed.small.anna), SmallStudy.CLOCK);
  }

  @AfterEach
  void close() {
    filed.close();
  }

  @Test
  void aThreadIsAPathFromItsOriginWithDatesAndPeople() {
    FollowedThread thread = threads.begin("Tiredness", "Who else is tired?", filed.small.tired);
    threads.follow(thread, filed.small.agreed, SmallStudy.AGREED, "do the ratings show it?");
    threads.conclude(thread, "They do not");
    ThreadPath path = ThreadPath.of(thread, filed.view());
    assertEquals(List.of("Staff, qualitative", "Families, quantitative"), path.components());
    assertEquals("T1", thread.getKey());
    assertEquals("We were tired, shared or not.", path.steps().get(0).says().text());
    assertTrue(path.steps().get(1).says().text().contains("20 of 25 valid"));
    assertEquals("AB", path.steps().get(1).author());
    assertEquals("2024-05-06T07:08:09Z", path.steps().get(1).date());
    filed.editor.undo();
    filed.editor.undo();
    assertTrue(ThreadPath.of(thread, filed.view()).stayed());
  }

  @Test
  void aThreadNeedsAQuestionAndMovesOn() {
    assertThrows(IllegalArgumentException.class, () -> threads.begin("", " ", filed.small.tired));
    FollowedThread thread = threads.begin("", "Why?", filed.small.tired);
    assertThrows(IllegalArgumentException.class, () -> threads.follow(thread, filed.small.tired, "", ""));
  }

  @Test
  void whatAHopLedToMayGoWithoutBreakingTheThread() {
    FollowedThread thread = threads.begin("", "Why?", filed.small.tired);
    threads.follow(thread, filed.small.heard, "", "");
    filed.editor.run("Delete", "", s -> {
      filed.editor.delete(filed.small.heard);
      filed.editor.delete(filed.small.tired);
    });
    assertEquals("The origin has been removed", ThreadPath.of(thread, filed.view()).steps().get(0).says().text());
    assertEquals(1, ThreadPath.of(thread, filed.view()).steps().size());
  }

  @Test
  void nextStepsShareAFindingAnIssueOrATheme() {
    SmallStudy small = filed.small;
    filed.editor.run("Link", "", s -> {
      Finding other = small.finding("F2", small.staff);
      small.link(other, small.tired, "", EvidenceRole.SUPPORTS);
      small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
      small.coding(small.joint, small.tired.getStart(), small.tired.getEnd());
    });
    FollowedThread thread = threads.begin("", "Who else?", small.heard);
    List<Suggestion> next = new ThreadSuggestions(filed.view()).next(thread);
    assertEquals(List.of("R1 same finding: F1", "Q2 same theme: Listening"), next.stream().map(s ->
        ElementLabel.of(s.element()).key() + " " + s.why()).toList());
    threads.follow(thread, small.agreed, SmallStudy.AGREED, "");
    assertTrue(new ThreadSuggestions(filed.view()).next(thread).stream().noneMatch(s -> s.element() == small.heard));
  }
}
