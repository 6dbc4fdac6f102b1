// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.Study;

/** Deleting takes along what makes no sense without its target, and only clears the other references. */
class DeletionTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private Study study;
  private String before;

  @BeforeEach
  void aStudyWithReferences() {
    file = Fixture.create(folder);
    study = file.study();
    Fixture.run(file, DeletionTest::fill);
    before = Fixture.text(study);
  }

  @AfterEach
  void everythingComesBack() {
    file.editor().undo();
    assertEquals(before, Fixture.text(study));
    assertEquals(List.of(), StudyFile.verify(file.path()).problems());
    file.close();
  }

  private static void fill(Study study) {
    ParticipantGroup group = Fixture.MAKE.createParticipantGroup();
    Document document = Fixture.MAKE.createDocument();
    document.setGroup(group);
    Codebook codebook = Fixture.MAKE.createCodebook();
    Code parent = Fixture.MAKE.createCode();
    Code child = Fixture.MAKE.createCode();
    parent.getCodes().add(child);
    codebook.getCodes().add(parent);
    for (Code code : List.of(parent, child, parent, child, child)) {
      Coding coding = Fixture.MAKE.createCoding();
      coding.setDocument(document);
      coding.setCode(code);
      study.getCodings().add(coding);
    }
    Quote quote = Fixture.MAKE.createQuote();
    quote.setDocument(document);
    quote.setGroup(group);
    study.getGroups().add(group);
    study.getDocuments().add(document);
    study.getCodebooks().add(codebook);
    study.getQuotes().add(quote);
    study.getFindings().add(Fixture.finding("F1", "One"));
    EvidenceLink link = Fixture.MAKE.createEvidenceLink();
    link.setTarget(quote);
    link.setGroup(group);
    study.getFindings().get(0).getEvidence().add(link);
    Memo memo = Fixture.MAKE.createMemo();
    memo.getAbout().addAll(List.of(study, quote, child, group));
    study.getMemos().add(memo);
  }

  @Test
  void aGroupIsClearedWhereItWasNamed() {
    Fixture.run(file, each -> file.editor().delete(each.getGroups().get(0)));
    assertEquals(0, study.getGroups().size());
    assertNull(study.getDocuments().get(0).getGroup());
    assertNull(study.getFindings().get(0).getEvidence().get(0).getGroup());
    assertEquals(List.of(study, study.getQuotes().get(0), study.getCodebooks().get(0).getCodes().get(0).getCodes()
        .get(0)), study.getMemos().get(0).getAbout());
  }

  @Test
  void aTranscriptTakesItsCodingsQuotesAndTheirEvidenceAlong() {
    Fixture.run(file, each -> file.editor().delete(each.getDocuments().get(0)));
    assertEquals(0, study.getCodings().size());
    assertEquals(0, study.getQuotes().size());
    assertEquals(0, study.getFindings().get(0).getEvidence().size());
    assertEquals(3, study.getMemos().get(0).getAbout().size());
  }

  @Test
  void aCodeTakesItsSubcodesAndTheirCodingsAlong() {
    List<Coding> codings = List.copyOf(study.getCodings());
    Code child = study.getCodebooks().get(0).getCodes().get(0).getCodes().get(0);
    Fixture.run(file, each -> file.editor().delete(child));
    assertEquals(List.of(codings.get(0), codings.get(2)), study.getCodings());
    Fixture.run(file, each -> file.editor().delete(each.getCodebooks().get(0).getCodes().get(0)));
    assertEquals(0, study.getCodings().size());
    file.editor().undo();
  }

  @Test
  void whatWouldGoIsToldBeforeAndGoesInOneStep() {
    Code parent = study.getCodebooks().get(0).getCodes().get(0);
    Quote quote = study.getQuotes().get(0);
    Removal removal = file.editor().removal(List.of(parent, quote));
    assertEquals(before, Fixture.text(study));
    assertEquals(2, removal.gone(Code.class).count());
    assertEquals(Set.copyOf(study.getCodings()), removal.gone(Coding.class).collect(Collectors.toSet()));
    assertEquals(study.getFindings().get(0).getEvidence(), removal.gone(EvidenceLink.class).toList());
    assertEquals(List.of(study.getMemos().get(0), study.getMemos().get(0)),
        removal.cleared().stream().map(Removal.Cleared::holder).toList());
    assertEquals(9, removal.gone().size());
    Fixture.run(file, each -> file.editor().delete(List.of(parent, quote)));
    assertEquals(0, study.getCodings().size() + study.getQuotes().size());
    assertEquals(0, study.getCodebooks().get(0).getCodes().size());
    assertEquals(List.of(study, study.getGroups().get(0)), study.getMemos().get(0).getAbout());
  }

  @Test
  void referencesGoToWhatTakesThePlaceOnceInAList() {
    Code parent = study.getCodebooks().get(0).getCodes().get(0);
    Code child = parent.getCodes().get(0);
    assertThrows(IllegalStateException.class, () -> file.editor().redirect(Map.of(child, parent)));
    Fixture.run(file, each -> {
      file.editor().redirect(Map.of(child, parent, each.getQuotes().get(0), each.getGroups().get(0)));
    });
    study.getCodings().forEach(coding -> assertEquals(parent, coding.getCode()));
    assertEquals(List.of(study, parent, study.getGroups().get(0)), study.getMemos().get(0).getAbout());
    assertEquals(study.getGroups().get(0), study.getFindings().get(0).getEvidence().get(0).getTarget());
    Document document = study.getDocuments().get(0);
    assertThrows(IllegalArgumentException.class,
        () -> Fixture.run(file, each -> file.editor().redirect(Map.of(document, parent))));
    assertEquals(document, study.getCodings().get(0).getDocument());
  }

  @Test
  void aRelationGoesWithEitherOfItsEndsButNotWithItsEvidence() {
    Fixture.run(file, each -> {
      for (int i = 0; i < 2; i++) {
        Relation relation = Fixture.MAKE.createRelation();
        relation.setFrom(i == 0 ? each.getQuotes().get(0) : each.getGroups().get(0));
        relation.setTo(each.getFindings().get(0));
        relation.getEvidence().add(each.getQuotes().get(0));
        each.getRelations().add(relation);
      }
    });
    Relation stays = study.getRelations().get(1);
    Fixture.run(file, each -> file.editor().delete(each.getQuotes().get(0)));
    assertEquals(List.of(stays), study.getRelations());
    assertEquals(List.of(), stays.getEvidence());
    Fixture.run(file, each -> file.editor().delete(each.getFindings().get(0)));
    assertEquals(0, study.getRelations().size());
    file.editor().undo();
    assertEquals(1, study.getRelations().size());
    file.editor().undo();
  }

  @Test
  void theStudyAndStrangersStay() {
    Fixture.run(file, each -> {
      assertThrows(IllegalArgumentException.class, () -> file.editor().delete(each));
      assertThrows(IllegalArgumentException.class, () -> file.editor().delete(Fixture.finding("F9", "Stranger")));
      each.setTitle("So that there is something to undo");
    });
  }
}
