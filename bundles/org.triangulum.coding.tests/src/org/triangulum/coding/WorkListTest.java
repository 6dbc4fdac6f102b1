// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Stance;

class WorkListTest {
  @TempDir
  Path folder;
  private CodedStudy coded;

  @BeforeEach
  void study() {
    coded = new CodedStudy(folder);
  }

  @AfterEach
  void close() {
    coded.close();
  }

  private WorkList.Row talk() {
    WorkList.Row row = WorkList.of(coded.study(), coded.talk());
    assertEquals(row, WorkList.of(coded.study()).rows().get(0));
    return row;
  }

  @Test
  void proposalFollowsWhatWasCodedByWhom() {
    assertEquals(CodingStage.NONE, talk().proposed());
    assertEquals(0, talk().reached());
    coded.codings().add(coded.talk(), new Span(0, 20), coded.code("help"));
    assertEquals(CodingStage.PARTIAL, talk().proposed());
    assertEquals(0, talk().coded(), "the interviewer's question is no participant's talk");
    coded.codings().addTurns(coded.talk(), List.of(1, 2, 4), coded.code("help"));
    assertEquals(CodingStage.FULL, talk().proposed());
    assertEquals(1, talk().reached());
    assertTrue(talk().coded() > 0.9 && talk().coded() < 1, "line ends are not coded: " + talk().coded());
    coded.codings(1).addTurns(coded.talk(), List.of(1), coded.code("help"));
    assertEquals(CodingStage.FULL, talk().proposed());
    coded.codings(1).addTurns(coded.talk(), List.of(2), coded.code("listening"));
    assertEquals(CodingStage.SECOND_CODED, talk().proposed());
    assertEquals(Map.of(coded.study().getResearchers().get(0), 4, coded.study().getResearchers().get(1), 2),
        talk().coders());
    assertTrue(talk().differs());
  }

  @Test
  void stageIsSetForManyDocumentsAtOnce() {
    new Stages(coded.editor()).set(coded.study().getDocuments(), CodingStage.FULL);
    assertEquals(3, WorkList.of(coded.study()).count(CodingStage.FULL));
    coded.editor().undo();
    assertEquals(0, WorkList.of(coded.study()).count(CodingStage.FULL));
  }

  @Test
  void documentsWithoutTurnsOrWordsAreMeasuredToo() {
    coded.codings().add(coded.note(), coded.span(coded.note(), "The room"), coded.code("help"));
    coded.codings().add(coded.note(), coded.span(coded.note(), "the cold"), coded.code("help"));
    WorkList list = WorkList.of(coded.study());
    assertEquals(CodingStage.FULL, list.rows().get(2).proposed());
    assertEquals(16.0 / CodedStudy.NOTE.length(), list.rows().get(2).coded(), 1e-12);
    assertEquals(0, list.rows().get(1).reached());
    assertEquals(CodingStage.NONE, list.rows().get(1).proposed());
  }

  @Test
  void lastChangeOfADocumentIsFoundInTheJournal() {
    Coding tired = coded.code(coded.talk(), "tired", "tiredness");
    coded.code(coded.note(), "cold", "help");
    coded.codings().setStance(List.of(tired), Stance.NEGATIVE);
    LastChanges changes = LastChanges.of(coded.file);
    assertEquals("Mark a segment of talk as negative", changes.of(coded.talk()).orElseThrow().label());
    assertEquals("Code a segment of note as Help", changes.of(coded.note()).orElseThrow().label());
    assertEquals("Fill", changes.of(coded.empty()).orElseThrow().label());
    coded.codings().remove(List.of(tired));
    coded.editor().undo();
    assertEquals("undo", LastChanges.of(coded.file).of(coded.talk()).orElseThrow().kind());
  }
}
