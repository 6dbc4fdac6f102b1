// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.triangulum.model.study.DisplayOrder;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.JointVersion;
import org.triangulum.triangulation.display.DisplayVersions.Difference;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.State;

class JointDisplaysTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private JointDisplays displays;
  private JointDisplay display;

  @BeforeEach
  void study() {
    filed = new SmallStudyFile(folder);
    displays = new JointDisplays(filed.editor, filed.file.blobs(), Optional.of(filed.small.anna), SmallStudy.CLOCK);
    display = displays.add(new DisplayTemplates(filed.view()).sideBySide("J1", "Heard",
        List.of(filed.small.finding), 3));
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private RenderedDisplay shown() {
    return new DisplayRenderer(filed.view()).of(display);
  }

  private JointRow row() {
    return display.getRows().get(0);
  }

  private JointColumn column(int index) {
    return display.getColumns().get(index);
  }

  private JointTarget number() {
    return row().getCells().get(0).getTargets().get(0);
  }

  @Test
  void aDisplayIsMadeInOneTransactionAndTakenBackInOne() {
    assertEquals(Optional.of("Add joint display J1"), filed.editor.undoLabel());
    filed.editor.undo();
    assertEquals(List.of(), filed.file.study().getJointDisplays());
    filed.editor.redo();
    assertEquals("Heard", filed.file.study().getJointDisplays().get(0).getTitle());
    JointDisplay again = SmallStudy.NEW.createJointDisplay();
    again.setKey("J1");
    assertThrows(IllegalArgumentException.class, () -> displays.add(again));
  }

  @Test
  void fitAndInferenceAreAskedForUntilSomebodyJudges() {
    assertEquals(1, shown().pending(Role.FIT));
    assertEquals(List.of("fit not yet judged in 1 of 1 rows", "meta-inference not yet drawn in 1 of 1 rows"),
        shown().standing());
    displays.judge(row(), Fit.EXPANSION, "");
    displays.infer(row(), "Being heard is more than a rating", null);
    assertEquals(List.of(), shown().standing());
    displays.judge(row(), "silent on both sides", "neither value says it");
    assertEquals("silent on both sides", shown().rows().get(0).cells().get(3).plain());
    filed.editor.undo();
    assertEquals("expansion", shown().rows().get(0).cells().get(3).plain());
  }

  @Test
  void whatIsFrozenKeepsItsWordsAndSaysThatTheStudyChanged() {
    String before = shown().rows().get(0).cells().get(1).plain();
    assertTrue(before.contains("80.0 % (20 of 25 valid; 30 in all)"), before);
    displays.freeze(display);
    assertEquals(before, shown().rows().get(0).cells().get(1).plain());
    assertEquals(2, shown().count(State.FROZEN));
    filed.editor.run("Other answers", "", s -> {
      filed.small.changeAnswers();
      number().setTarget(filed.small.run("R2", "agree"));
    });
    assertEquals(1, shown().count(State.CHANGED));
    assertEquals(List.of("fit not yet judged in 1 of 1 rows", "meta-inference not yet drawn in 1 of 1 rows",
        "1 changed since frozen"), shown().standing());
    assertTrue(shown().rows().get(0).cells().get(1).plain().contains("80.0 %"));
    displays.freeze(number());
    assertTrue(shown().rows().get(0).cells().get(1).plain().contains("40.0 %"));
    displays.thaw(display);
    assertEquals(0, shown().count(State.FROZEN));
  }

  @Test
  void anElementIsCitedOnceAtPlacesThatThereAre() {
    assertThrows(IllegalArgumentException.class,
        () -> displays.cite(row(), column(0), filed.small.agreed, SmallStudy.AGREED));
    assertThrows(IllegalArgumentException.class,
        () -> displays.cite(row(), column(0), filed.small.agreed, "nowhere"));
    JointTarget cited = displays.cite(row(), column(1), filed.small.tired, "");
    assertTrue(shown().rows().get(0).cells().get(2).plain().contains("We were tired"));
    displays.uncite(cited);
    assertTrue(!shown().rows().get(0).cells().get(2).plain().contains("We were tired"));
  }

  @Test
  void aColumnGoesWithTheCellsUnderIt() {
    displays.remove(column(0), display, "not needed");
    assertEquals(List.of("Topic", "Words", "Fit", "Meta-inference"),
        shown().headings().stream().map(RenderedDisplay.Heading::title).toList());
    assertEquals(1, row().getCells().size());
    filed.editor.undo();
    assertEquals(2, row().getCells().size());
  }

  @Test
  void deletingWhatIsCitedTakesTheCitationAndLeavesTheRow() {
    filed.editor.run("Delete", "", s -> filed.editor.delete(filed.small.heard));
    assertEquals("nothing here", shown().rows().get(0).cells().get(2).plain());
  }

  @Test
  void versionsAreKeptOnceAndCompared() {
    JointVersion first = displays.keep(display, "for the team day");
    assertSame(first, displays.keep(display, "again"));
    RenderedDisplay kept = DisplayVersions.read(first, filed.file.blobs()).orElseThrow();
    assertEquals(shown(), kept);
    displays.judge(row(), Fit.CONFIRMATION, "");
    displays.describe(display, "Heard out", "", "");
    JointRow second = displays.addRow(display, "Tired", null);
    JointVersion next = displays.keep(display, "");
    assertEquals(2, next.getNumber());
    assertEquals(filed.small.anna, next.getAuthor());
    List<Difference> differences = DisplayVersions.compare(kept,
        DisplayVersions.read(next, filed.file.blobs()).orElseThrow());
    assertEquals(List.of(new Difference("", "title", "Heard", "Heard out"),
        new Difference("Finding F1", "Fit", "not yet judged", "confirmation"),
        new Difference("Tired", "", "", "Tired | nothing here | nothing here | not yet judged | not yet drawn")),
        differences);
    displays.move(second, 0);
    assertEquals("order of rows", DisplayVersions.compare(DisplayVersions.read(next, filed.file.blobs()).orElseThrow(),
        shown()).get(0).column());
  }

  @Test
  void orderIsChosenAndMovingARowMeansByHand() {
    displays.order(display, DisplayOrder.EFFECT);
    assertEquals(List.of("Rows by effect size, largest first; last, without one: Finding F1"), shown().notes());
    displays.move(row(), 0);
    assertEquals(DisplayOrder.MANUAL, display.getOrder());
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> DisplayJson.read("{\"rows\": 3}"));
    assertThrows(IllegalArgumentException.class, () -> DisplayJson.read("no JSON"));
  }
}
