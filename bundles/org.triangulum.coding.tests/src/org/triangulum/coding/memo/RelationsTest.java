// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.StudyElement;

class RelationsTest {
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

  private Relation relate(StudyElement from, RelationKind kind, StudyElement to) {
    return at.relations.create(from, kind, to, "because", List.of());
  }

  private String refused(StudyElement from, RelationKind kind, StudyElement to) {
    return assertThrows(IllegalArgumentException.class, () -> relate(from, kind, to)).getMessage();
  }

  @Test
  void aNegativeCaseIsFoundFromBothItsEnds() {
    Relation relation = at.relations.create(at.quote, RelationKind.NEGATIVE_CASE, at.finding, "Says the opposite",
        List.of(at.coding, at.coding));
    assertEquals("L1", relation.getKey());
    assertEquals(at.ann, relation.getAuthor());
    assertEquals(MemoFixture.NOW, relation.getCreated());
    assertEquals(List.of(at.coding), relation.getEvidence());
    assertEquals(List.of(relation), Relations.from(at.study(), at.quote));
    assertEquals(List.of(relation), Relations.to(at.study(), at.finding));
    assertEquals(List.of(), Relations.to(at.study(), at.quote));
    assertEquals("Relate quote Q1 is a negative case of finding F1 Families feel heard", at.undoLabel());
    at.file.editor().undo();
    assertEquals(List.of(), Relations.from(at.study(), at.quote));
  }

  @Test
  void aNegativeCaseIsSomethingObservedAndOneOfAClaim() {
    Memo memo = at.memos.create(MemoKind.ANALYTIC, "Rival", "Staff changed, not the programme.", List.of());
    assertEquals("A negative case is something observed, such as a participant, document, quote, coding or result; the"
        + " memo M1 Rival is none", refused(memo, RelationKind.NEGATIVE_CASE, at.finding));
    assertEquals("A negative case is one of a claim, such as a finding, code or memo; the document D1 claims nothing",
        refused(at.quote, RelationKind.NEGATIVE_CASE, at.document));
    String noRival = refused(at.quote, RelationKind.RIVAL_EXPLANATION, at.finding);
    assertTrue(noRival.startsWith("A rival explanation is a memo"), noRival);
    relate(memo, RelationKind.RIVAL_EXPLANATION, at.finding);
    assertEquals(List.of(RelationKind.EXPLAINS, RelationKind.CORROBORATES, RelationKind.CONTRADICTS,
        RelationKind.EXTENDS, RelationKind.LEADS_TO, RelationKind.RELATED),
        RelationMeaning.kinds(at.document, at.quote));
    assertEquals(List.of(), RelationMeaning.kinds(at.document, at.document));
  }

  @Test
  void nothingIsRelatedToItselfTwiceOrToStrangers() {
    relate(at.quote, RelationKind.CONTRADICTS, at.finding);
    assertEquals("It is on record already that quote Q1 contradicts finding F1 Families feel heard",
        refused(at.finding, RelationKind.CONTRADICTS, at.quote));
    relate(at.code, RelationKind.LEADS_TO, at.finding);
    relate(at.finding, RelationKind.LEADS_TO, at.code);
    assertEquals("The finding F1 Families feel heard cannot be related to itself",
        refused(at.finding, RelationKind.EXPLAINS, at.finding));
    assertEquals("The finding is not in the study",
        refused(at.quote, RelationKind.EXPLAINS, MemoFixture.NEW.createFinding()));
    assertEquals(3, at.study().getRelations().size());
  }

  @Test
  void kindDirectionReasonAndEvidenceCanBeChangedAndTakenBack() {
    Relation relation = relate(at.quote, RelationKind.EXPLAINS, at.finding);
    at.relations.changeKind(relation, RelationKind.EXTENDS);
    assertEquals("Reread quote Q1 explains finding F1 Families feel heard as extends", at.undoLabel());
    at.relations.reverse(relation);
    assertEquals("finding F1 Families feel heard extends quote Q1", Relations.sentence(relation));
    at.relations.changeRationale(relation, "better");
    at.relations.addEvidence(relation, List.of(at.coding));
    at.relations.removeEvidence(relation, at.coding);
    assertTrue(at.undoLabel().startsWith("Remove coding T1 in D1, 0 to 7 from the evidence"), at.undoLabel());
    assertThrows(IllegalArgumentException.class, () -> at.relations.changeKind(relation, RelationKind.NEGATIVE_CASE));
    for (int i = 0; i < 5; i++) {
      at.file.editor().undo();
    }
    assertEquals("quote Q1 explains finding F1 Families feel heard", Relations.sentence(relation));
    assertEquals("because", relation.getRationale());
    at.relations.delete(relation, "");
    assertEquals(List.of(), at.study().getRelations());
  }

  @ParameterizedTest
  @EnumSource(RelationKind.class)
  void eachKindReadsBothWays(RelationKind kind) {
    RelationMeaning meaning = RelationMeaning.of(kind);
    assertTrue(!meaning.forward().isBlank() && !meaning.backward().isBlank());
    assertEquals(kind == RelationKind.RELATED, meaning.forward().equals(meaning.backward()));
  }
}
