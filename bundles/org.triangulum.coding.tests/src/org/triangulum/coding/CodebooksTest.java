// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.Relation;
import org.triangulum.store.JournalEntry;

class CodebooksTest {
  @TempDir
  Path folder;
  private CodedStudy coded;
  private Codebooks codebooks;

  @BeforeEach
  void study() {
    coded = new CodedStudy(folder);
    codebooks = new Codebooks(coded.editor());
  }

  @AfterEach
  void close() {
    coded.close();
  }

  private static String tree(KeyedElement parent) {
    StringBuilder tree = new StringBuilder();
    for (Code code : Codebooks.codes(parent)) {
      tree.append(tree.isEmpty() ? "" : " ").append(code.getName());
      tree.append(code.getCodes().isEmpty() ? "" : "(" + tree(code) + ")");
    }
    return tree.toString();
  }

  private String tree() {
    return tree(coded.book());
  }

  @Test
  void codesAreAddedNamedAndOrdered() {
    Code code = codebooks.add(coded.code("help"), "  Help  from\nfriends ");
    assertEquals("Help from friends", code.getName());
    assertEquals("help-from-friends", code.getKey());
    assertEquals("help-from-friends-2", codebooks.add(coded.book(), "Help from friends").getKey());
    codebooks.rename(code, "Friends");
    assertEquals("help-from-friends", code.getKey());
    assertEquals("Help > Friends", CodeNames.path(code));
    assertThrows(IllegalArgumentException.class, () -> codebooks.add(coded.book(), " "));
    codebooks.sort(coded.book(), Comparator.naturalOrder());
    assertEquals("Help(Friends) Help from friends Listening Tiredness", tree());
    codebooks.setColor(List.of(code), "#A0b1C2");
    assertThrows(IllegalArgumentException.class, () -> codebooks.setColor(List.of(code), "red"));
    codebooks.setDefinition(code, " What friends do ");
    codebooks.setStatus(List.of(code), CodeStatus.RETIRED);
    for (int i = 0; i < 3; i++) {
      coded.editor().undo();
    }
    assertEquals(null, code.getColor());
    assertEquals(null, code.getDefinition());
  }

  @Test
  void codesMoveToAnyPlaceButIntoThemselves() {
    Code below = codebooks.add(coded.code("help"), "Below");
    codebooks.move(List.of(coded.code("help")), coded.book(), 0);
    assertEquals("Help(Below) Listening Tiredness", tree());
    codebooks.move(List.of(coded.code("help")), coded.book(), 2);
    assertEquals("Listening Tiredness Help(Below)", tree());
    codebooks.move(List.of(coded.code("help")), coded.book(), 1);
    assertEquals("Listening Help(Below) Tiredness", tree());
    codebooks.move(List.of(coded.code("tiredness"), below, coded.code("help")), coded.code("listening"), 0);
    assertEquals("Listening(Tiredness Help(Below))", tree());
    assertThrows(IllegalArgumentException.class, () -> codebooks.move(List.of(coded.code("listening")), below, 0));
    assertThrows(IllegalArgumentException.class, () -> codebooks.move(List.of(below), below, 0));
    assertThrows(IllegalArgumentException.class, () -> codebooks.move(List.of(below), coded.book(), 5));
    Codebook other = codebooks.addCodebook("Framework");
    codebooks.move(List.of(below), other, 0);
    assertEquals("Below", tree(other));
    assertSame(other, CodeNames.codebook(below).orElseThrow());
    coded.reopen();
    for (int i = 0; i < 3; i++) {
      coded.editor().undo();
    }
    assertEquals("Listening Help(Below) Tiredness", tree());
  }

  @Test
  void codesAreGroupedUnderANewOneInTheirPlace() {
    codebooks.group(List.of(coded.code("tiredness"), coded.code("listening")), "Feelings");
    assertEquals("Feelings(Tiredness Listening) Help", tree());
    coded.editor().undo();
    assertEquals("Listening Tiredness Help", tree());
  }

  @Test
  void mergeTakesEverythingAlong() {
    Code help = coded.code("help");
    Code tiredness = coded.code("tiredness");
    Code below = codebooks.add(tiredness, "Below");
    codebooks.setDefinition(help, "Being helped");
    codebooks.setDefinition(tiredness, "Being tired");
    coded.code(coded.talk(), "tired", "help");
    Coding twin = coded.code(coded.talk(), "tired", "tiredness");
    Coding listened = coded.code(coded.talk(), "listened", "tiredness");
    cell(coded.talk(), help, "helped");
    cell(coded.talk(), tiredness, "tired");
    cell(coded.note(), tiredness, "cold");
    coded.editor().run("Recommend", "", study -> {
      Recommendation recommendation = CodedStudy.NEW.createRecommendation();
      recommendation.getThemes().addAll(List.of(tiredness, coded.code("listening")));
      study.getRecommendations().add(recommendation);
      for (Code to : List.of(help, coded.code("listening"))) {
        Relation relation = CodedStudy.NEW.createRelation();
        relation.setFrom(tiredness);
        relation.setTo(to);
        study.getRelations().add(relation);
      }
    });
    codebooks.because("they say the same").merge(List.of(tiredness), help);
    assertEquals("Listening Help(Below)", tree());
    assertSame(help, below.eContainer());
    assertEquals("Being helped\n\nBeing tired", help.getDefinition());
    assertEquals(2, coded.study().getCodings().size());
    assertSame(help, listened.getCode());
    assertEquals(null, twin.eContainer());
    assertEquals(List.of("helped\n\ntired", "cold"),
        coded.study().getFrameworkCells().stream().map(FrameworkCell::getSummary).toList());
    assertEquals(List.of(help, coded.code("listening")), coded.study().getRecommendations().get(0).getThemes());
    assertEquals(1, coded.study().getRelations().size());
    assertSame(help, coded.study().getRelations().get(0).getFrom());
    coded.reopen();
    assertEquals(Optional.of("Merge the code Tiredness into Help"), coded.editor().undoLabel());
    coded.editor().undo();
    assertEquals("Listening Tiredness(Below) Help", tree());
    assertEquals(3, coded.study().getCodings().size());
    assertEquals(3, coded.study().getFrameworkCells().size());
    assertEquals("Being helped", coded.code("help").getDefinition());
  }

  private void cell(Document document, Code code, String summary) {
    coded.editor().run("Summarise", "", study -> {
      FrameworkCell cell = CodedStudy.NEW.createFrameworkCell();
      cell.setDocument(document);
      cell.setCode(code);
      cell.setSummary(summary);
      study.getFrameworkCells().add(cell);
    });
  }

  @Test
  void codeIsMergedIntoOneBelowIt() {
    Code below = codebooks.add(coded.code("help"), "Below");
    codebooks.add(coded.code("help"), "Beside");
    codebooks.merge(List.of(coded.code("help")), below);
    assertEquals("Listening Tiredness Below(Beside)", tree());
  }

  @Test
  void chosenSegmentsAreSplitOff() {
    Coding tired = coded.code(coded.talk(), "tired", "help");
    Coding other = coded.code(coded.talk(), "listened", "help");
    Code part = codebooks.split(coded.code("help"), List.of(tired), "Rest");
    assertEquals("Listening Tiredness Help Rest", tree());
    assertSame(part, tired.getCode());
    assertSame(coded.code("help"), other.getCode());
    assertThrows(IllegalArgumentException.class, () -> codebooks.split(part, List.of(other), "No"));
    assertThrows(IllegalArgumentException.class, () -> codebooks.split(part, List.of(), "No"));
  }

  @Test
  void deletingSaysWhatGoesAndIsUndoneAfterReopening() {
    Code below = codebooks.add(coded.code("help"), "Below");
    coded.code(coded.talk(), "tired", "help");
    coded.codings().add(coded.note(), coded.span(coded.note(), "cold"), below);
    cell(coded.talk(), below, "tired");
    coded.editor().run("Recommend", "", study -> {
      Recommendation recommendation = CodedStudy.NEW.createRecommendation();
      recommendation.getThemes().add(below);
      study.getRecommendations().add(recommendation);
    });
    CodeRemoval removal = codebooks.removal(List.of(below, coded.code("help")));
    assertEquals("1 sub-code, 2 segments in 2 documents, 1 framework cell, 1 reference", removal.sentence());
    assertEquals(List.of(below), removal.subcodes());
    assertEquals("", codebooks.removal(List.of(coded.code("listening"))).sentence());
    codebooks.because("not used").delete(removal);
    assertEquals("Listening Tiredness", tree());
    assertEquals(0, coded.study().getCodings().size() + coded.study().getFrameworkCells().size());
    assertEquals(0, coded.study().getRecommendations().get(0).getThemes().size());
    coded.reopen();
    coded.editor().undo();
    assertEquals("Listening Tiredness Help(Below)", tree());
    assertEquals(2, coded.study().getCodings().size());
    assertEquals(List.of(coded.code("below")), coded.study().getRecommendations().get(0).getThemes());
  }

  @Test
  void historyTellsWhatWasDoneToACodeByWhomAndWhy() {
    Code help = coded.code("help");
    coded.code(coded.talk(), "tired", "help");
    codebooks.because("clearer").rename(help, "Support");
    codebooks.rename(coded.code("listening"), "Hearing");
    Coding listened = coded.code(coded.talk(), "listened", "listening");
    coded.codings().recode(List.of(listened), help);
    coded.editor().undo();
    codebooks.delete(codebooks.removal(List.of(help)));
    coded.reopen();
    List<JournalEntry> history = coded.file.journal(help.getId());
    assertEquals(List.of("Fill", "Rename the code Help to Support", "Recode a segment of talk as Support",
        "Recode a segment of talk as Support", "Delete the code Support"),
        history.stream().map(JournalEntry::label).toList());
    assertEquals(List.of("do", "do", "do", "undo", "do"), history.stream().map(JournalEntry::kind).toList());
    assertEquals("clearer", history.get(1).reason());
    assertEquals("AB", history.get(1).author());
  }
}
