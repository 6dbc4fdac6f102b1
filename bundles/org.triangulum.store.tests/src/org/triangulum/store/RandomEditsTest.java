// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done: undo, redo, failures, reopening and replay lead to the states that were there. */
class RandomEditsTest {
  private static final int STEPS = 60;

  /** Because of what the random changes do to the study, not because something failed. */
  private static final List<String> REFUSALS = List.of("still refers to", "is referred to from", "into itself",
      "There is a cycle");

  @TempDir
  Path folder;

  private final List<String> states = new ArrayList<>();
  private int now;
  private int refused;
  private int failed;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 59, 177, 216, 284, 335, 391})
  void everyStateComesBack(int seed) {
    Random random = new Random(seed);
    StudyFile file = Fixture.create(folder);
    states.add(Fixture.text(file.study()));
    try {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0 -> undo(file, 1 + random.nextInt(6));
          case 1 -> redo(file, 1 + random.nextInt(6));
          case 2 -> fail(file, random);
          case 3 -> {
            file.close();
            file = StudyFile.open(file.path(), Fixture.SESSION);
          }
          case 4 -> {
            try (StudyFile replayed = StudyFile.openReadOnly(file.path())) {
              assertState(now, replayed, "replayed at step " + step);
            }
          }
          default -> edit(file, random);
        }
        assertState(now, file, "at step " + step);
      }
      undo(file, states.size());
      assertTrue(file.editor().undoLabel().isEmpty());
      assertState(0, file, "all undone");
      redo(file, states.size());
      assertTrue(file.editor().redoLabel().isEmpty());
      assertState(states.size() - 1, file, "all redone");
    } finally {
      file.close();
    }
    assertTrue(failed > 0);
    assertTrue(refused < STEPS / 3, "most changes must be allowed; refused were " + refused);
  }

  private void edit(StudyFile file, Random random) {
    RandomEdits edits = new RandomEdits(random, file.editor());
    try {
      long sequence = file.editor().run("Edit", "", study -> edits.some());
      if (sequence > 0) {
        states.subList(now + 1, states.size()).clear();
        states.add(Fixture.text(file.study()));
        now++;
      }
    } catch (IllegalStateException e) {
      assertTrue(REFUSALS.stream().anyMatch(e.getMessage()::contains), e.toString());
      refused++;
    }
  }

  private void fail(StudyFile file, Random random) {
    RandomEdits edits = new RandomEdits(random, file.editor());
    try {
      file.editor().run("Fail", "", study -> {
        edits.some();
        throw new UnsupportedOperationException();
      });
    } catch (UnsupportedOperationException e) {
      failed++;
    } catch (IllegalStateException e) {
      assertTrue(REFUSALS.stream().anyMatch(e.getMessage()::contains), e.toString());
    }
  }

  private void undo(StudyFile file, int times) {
    for (int i = 0; i < times && now > 0; i++) {
      file.editor().undo();
      now--;
      assertState(now, file, "undone");
    }
  }

  private void redo(StudyFile file, int times) {
    for (int i = 0; i < times && now < states.size() - 1; i++) {
      file.editor().redo();
      now++;
      assertState(now, file, "redone");
    }
  }

  /** By lines: a whole study is too much to be read in a failure. */
  private void assertState(int expected, StudyFile file, String when) {
    List<String> lines = Fixture.text(file.study()).lines().toList();
    List<String> wanted = states.get(expected).lines().toList();
    for (int i = 0; i < Math.max(lines.size(), wanted.size()); i++) {
      assertEquals(i < wanted.size() ? wanted.get(i) : "", i < lines.size() ? lines.get(i) : "", when + ", line " + i);
    }
  }
}
