// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Alternative;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Priority;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.RecommendationStatus;
import org.triangulum.model.study.StakeholderResponse;

class RecommendingTest {
  @TempDir
  Path folder;
  private SmallStudyFile study;
  private Recommending team;
  private Recommendation visits;

  @BeforeEach
  void open() {
    study = new SmallStudyFile(folder);
    team = new Recommending(study.editor, SmallStudyFile.by(study.small.anna));
    visits = team.add("R1", "Visit more often", "", study.small.families, List.of(study.small.finding));
  }

  @AfterEach
  void close() {
    study.close();
  }

  private static String refused(Executable change) {
    return assertThrows(IllegalArgumentException.class, change).getMessage();
  }

  private List<String> missing() {
    return RecommendationTrace.of(study.file.study()).get(0).missing();
  }

  @Test
  void recommendationSaysWhatItRestsOnAndWhoIsToAct() {
    assertEquals(List.of("says not who is to act"), missing());
    team.address(visits, "Heads of unit");
    assertEquals(List.of(), missing());
    team.derive(visits, List.of());
    assertEquals(List.of("rests on no finding and no theme"), missing());
    study.editor.undo();
    study.editor.run("Withdraw", "", s -> study.small.finding.setStatus(FindingStatus.WITHDRAWN));
    assertEquals(List.of("rests on F1, which was withdrawn"), missing());
  }

  @Test
  void disputedRecommendationsHaveAlternatives() {
    team.address(visits, "Heads of unit");
    team.flag(visits, true, true);
    assertEquals(List.of("is disputed but no alternative is on record"), missing());
    Alternative phone = team.consider(visits, "Ring more often", "cheap", "nobody sees the home", "Manager 1");
    assertEquals(List.of(), missing());
    assertEquals("Manager 1", phone.getBy());
    team.drop(phone, "nobody wanted it");
    assertEquals(List.of(), visits.getAlternatives());
    assertEquals("Say what speaks for or against the alternative",
        refused(() -> team.consider(visits, "Write letters", "", " ", "")));
  }

  @Test
  void flagsPriorityAndStatusAreUndone() {
    team.prioritise(visits, Priority.HIGH);
    team.advance(visits, RecommendationStatus.IN_PROGRESS, "started in June");
    assertEquals(Optional.of("Mark R1 as in-progress"), study.editor.undoLabel());
    study.editor.undo();
    study.editor.undo();
    assertEquals(Priority.UNSTATED, visits.getPriority());
    assertEquals(RecommendationStatus.OPEN, visits.getStatus());
  }

  @Test
  void stakeholdersRespondButDoNotRecommend() {
    Recommending stakeholder = new Recommending(study.editor, study.commentator());
    assertEquals("CD may comment; only the team changes recommendations",
        refused(() -> stakeholder.address(visits, "Somebody else")));
    Responding responding = new Responding(study.editor, SmallStudyFile.by(study.small.ben));
    StakeholderResponse response =
        responding.respond(List.of(study.small.finding), "Leadership", "addressed", "Visits were doubled in May.");
    assertEquals("2024-05-06", response.getDate());
    assertEquals(study.small.ben, response.getAuthor());
    assertEquals("R1", response.getKey());
    assertEquals(List.of(response), RecommendationTrace.of(study.file.study()).get(0).responses());
    assertEquals("R2", responding.respond(List.of(visits), "Leadership", "", "Agreed.").getKey());
    assertEquals("A response is about something: a finding, a recommendation, a theme",
        refused(() -> responding.respond(List.of(), "Leadership", "", "Hm.")));
  }

  @Test
  void keysAreTakenOnce() {
    assertEquals("There is a recommendation R1 already",
        refused(() -> team.add("R1", "Again", "", null, List.of())));
    assertEquals("The recommendation says nothing", refused(() -> team.add("R2", " ", "", null, List.of())));
  }
}
