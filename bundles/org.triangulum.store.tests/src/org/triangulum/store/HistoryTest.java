// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Study;

/** What the journal tells about one element. */
class HistoryTest {
  @TempDir
  Path folder;
  private StudyFile file;
  private Code code;
  private Code other;

  @BeforeEach
  void codes() {
    file = Fixture.create(folder);
    code = Fixture.MAKE.createCode();
    other = Fixture.MAKE.createCode();
    run("Add", study -> {
      Codebook book = Fixture.MAKE.createCodebook();
      book.getCodes().addAll(List.of(code, other));
      study.getCodebooks().add(book);
    });
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void run(String label, Consumer<Study> change) {
    file.editor().run(label, "", change);
  }

  private List<String> history(Code of) {
    return file.journal(of.getId()).stream().map(e -> e.kind() + " " + e.label()).toList();
  }

  private Coding coding(Code with) {
    Coding coding = Fixture.MAKE.createCoding();
    coding.setCode(with);
    return coding;
  }

  @Test
  void changesMovesAndRemovalCountButNotUse() {
    run("Name", study -> code.setName("Name"));
    run("Use", study -> study.getCodings().add(coding(code)));
    run("Name another", study -> other.setName("Other"));
    run("Move", study -> other.getCodes().add(code));
    run("Recode", study -> study.getCodings().get(0).setCode(other));
    file.editor().undo();
    run("Delete", study -> file.editor().delete(other));
    assertEquals(List.of("do Add", "do Name", "do Move", "do Recode", "undo Recode", "do Delete"), history(code));
    assertEquals(List.of("do Add", "do Name another", "do Move", "do Recode", "undo Recode", "do Delete"),
        history(other));
    assertEquals(List.of(), file.journal("no such element"));
    assertEquals(List.of(), file.journal(""));
  }

  @Test
  void whatBecameOfAnAttributeIsToldNewestFirstAsUndoAndRedoLeftIt() {
    run("Name", study -> code.setName("One"));
    run("Both", study -> {
      code.setName("Two");
      other.setName("Two");
      code.setName("Three");
      code.setDefinition("Not asked for");
    });
    run("Wrong", study -> code.setName("Four"));
    file.editor().undo();
    assertEquals(List.of("do Both Two-Three", "do Both One-Two", "do Name null-One"), names());
    file.editor().redo();
    assertEquals(List.of("redo Wrong Three-Four", "do Both Two-Three", "do Both One-Two", "do Name null-One"),
        names());
    assertEquals(List.of(), file.changes(Set.of("no such element"), Set.of("name")));
  }

  private List<String> names() {
    return file.changes(Set.of(code.getId()), Set.of("name")).stream()
        .map(c -> c.entry().kind() + " " + c.entry().label() + " " + c.before() + "-" + c.after()).toList();
  }

  @Test
  void elementIsFoundInLargeTransactionsToo() {
    run("Many", study -> {
      List<Coding> codings = new ArrayList<>();
      for (int i = 0; i < 3000; i++) {
        codings.add(coding(i == 2990 ? code : other));
      }
      study.getCodings().addAll(codings);
    });
    run("Many changes", study -> study.getCodings().forEach(c -> c.setCode(c.getCode() == code ? other : code)));
    run("All but one", study -> study.getCodings().forEach(c -> c.setComment(c.getCode() == other ? null : "c")));
    assertEquals(List.of("do Add", "do Many changes"), history(code));
    Coding last = file.study().getCodings().get(2999);
    assertEquals(List.of("Many", "Many changes", "All but one"),
        file.journal(last.getId()).stream().map(JournalEntry::label).toList());
    assertEquals(List.of("Many", "Many changes"),
        file.journal(file.study().getCodings().get(2990).getId()).stream().map(JournalEntry::label).toList());
  }

  @Test
  void mentionsComeNewestFirstUntilTheListenerHasEnough() {
    run("Name", study -> code.setName("Name"));
    file.editor().undo();
    List<String> heard = new ArrayList<>();
    file.mentions(new Mentions() {
      @Override
      public boolean begins(JournalEntry entry) {
        heard.add(entry.kind() + " " + entry.label());
        return heard.size() < 3 + 2;
      }

      @Override
      public void of(String id, JournalEntry entry) {
        if (id.equals(code.getId())) {
          heard.add("code in " + entry.sequence());
        }
      }
    });
    assertEquals(List.of("undo Name", "code in 4", "do Name", "code in 3", "do Add"), heard);
    assertTrue(file.journal().size() > 3);
  }
}
