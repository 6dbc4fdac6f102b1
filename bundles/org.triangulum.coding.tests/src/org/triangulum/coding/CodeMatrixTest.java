// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;

class CodeMatrixTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void countsAreThoseOfAPlainLoop(boolean withSubcodes) {
    for (int seed = 0; seed < 60; seed++) {
      RandomStudy random = new RandomStudy(seed, 9, 150);
      CodeMatrix matrix = CodeMatrix.of(CodingTable.of(random.study), withSubcodes);
      List<ParticipantGroup> groups = new ArrayList<>(random.study.getGroups());
      groups.add(null);
      for (Code code : random.codes) {
        List<Coding> all = random.study.getCodings().stream()
            .filter(c -> withSubcodes ? EcoreUtil.isAncestor(code, c.getCode()) : c.getCode() == code).toList();
        assertEquals(all.size(), matrix.segments(code));
        assertEquals(all.stream().map(CodeMatrixTest::participant).filter(p -> p != null).distinct().count(),
            matrix.participants(code));
        assertEquals(all.stream().map(Coding::getDocument).distinct().count(), matrix.documents(code));
        for (ParticipantGroup group : groups) {
          List<Coding> some = all.stream().filter(c -> group(c) == group).toList();
          assertEquals(some.size(), matrix.segments(code, group));
          assertEquals(some.stream().map(CodeMatrixTest::participant).filter(p -> p != null).distinct().count(),
              matrix.participants(code, group));
          assertEquals(some.stream().map(Coding::getDocument).distinct().count(), matrix.documents(code, group));
        }
      }
    }
  }

  private static Participant participant(Coding coding) {
    List<Participant> speaking = coding.getDocument().getSpeakers().stream().map(Speaker::getParticipant)
        .filter(p -> p != null).distinct().toList();
    return !coding.getDocument().getTurns().isEmpty() && speaking.size() == 1 ? speaking.get(0)
        : Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd()).orElse(null);
  }

  private static ParticipantGroup group(Coding coding) {
    Participant participant = participant(coding);
    return participant != null && participant.getGroup() != null ? participant.getGroup()
        : coding.getDocument().getGroup();
  }

  @Test
  void codingsWithoutCodeOrDocumentAreLeftOut() {
    Study study = new RandomStudy(1, 3, 10).study;
    study.getCodings().get(0).setCode(null);
    study.getCodings().get(1).setDocument(null);
    study.getCodings().get(2).setCode(RandomStudy.NEW.createCode());
    assertEquals(7, CodingTable.of(study).size());
    assertEquals(1, CodingTable.of(study, c -> c == study.getCodings().get(5)).size());
  }

  @Test
  void codeOfAnotherStudyIsRefused() {
    CodeMatrix matrix = CodeMatrix.of(CodingTable.of(new RandomStudy(1, 3, 10).study), true);
    assertThrows(IllegalArgumentException.class, () -> matrix.segments(RandomStudy.NEW.createCode()));
  }

  @Test
  void studyWithoutAnythingHasNoRows() {
    assertEquals(List.of(), CodeMatrix.of(CodingTable.of(RandomStudy.NEW.createStudy()), true).codes());
  }
}
