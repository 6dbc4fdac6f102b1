// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Attribute;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseFlag;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.FlagDecision;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Stance;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.TextValues;
import org.triangulum.triangulation.cases.DeviantCases.Proposal;
import org.triangulum.triangulation.display.CaseSheet;
import org.triangulum.triangulation.display.RenderedDisplay;

class CaseMatrixTest {
  private final SmallStudy small = new SmallStudy();

  private Column scores(Polarity polarity, double parent) {
    Dataset dataset = new DatasetWriter(small.blobs).write(new DataTable("scores", "person", List.of(
        new DataColumn("who", "Who", MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, Polarity.UNSTATED,
            new TreeMap<>(), TextValues.of("Parent 1", "Worker 1", "a", "b", "c", "d", "e", "f")),
        new DataColumn("score", "Score", MeasurementLevel.INTERVAL, ColumnRole.SCORE, polarity, new TreeMap<>(),
            DecimalValues.of(parent, 1, 2, 3, 4, 5, 6, 7)))));
    small.study.getDatasets().add(dataset);
    ResponseSet responses = SmallStudy.NEW.createResponseSet();
    responses.setPolarity(polarity);
    Item item = SmallStudy.NEW.createItem();
    item.setResponseSet(responses);
    dataset.getColumns().get(1).setItem(item);
    return dataset.getColumns().get(1);
  }

  private void says(Document document, Stance stance, int times) {
    for (int i = 0; i < times; i++) {
      Quote quote = small.quote(document.getKey() + stance + i, document, "They");
      quote.setStance(stance);
    }
  }

  private CaseMatrix matrix() {
    return CaseMatrix.of(small.view(), List.of(small.listening));
  }

  private List<String> proposals() {
    return new DeviantCases(small.view()).of(matrix()).stream().map(p -> ElementLabel.of(p.subject()).key() + ": "
        + p.rule() + ": " + p.explanation()).toList();
  }

  @Test
  void aRowHoldsScoresSummariesSegmentsAttributesAndQuotes() {
    scores(Polarity.HIGH_IS_BETTER, 8);
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd()).setStance(Stance.POSITIVE);
    Attribute attribute = SmallStudy.NEW.createAttribute();
    attribute.setName("town");
    attribute.setValue("north");
    small.parent.getAttributes().add(attribute);
    FrameworkCell summary = SmallStudy.NEW.createFrameworkCell();
    summary.setDocument(small.interview);
    summary.setCode(small.listening);
    summary.setSummary("Was heard");
    small.interview.getParticipants().add(small.parent);
    small.study.getFrameworkCells().add(summary);
    RenderedDisplay sheet = new CaseSheet(small.view(), 1).of(matrix(), List.of());
    assertEquals(List.of("Participant", "Group", "town", "Score", "Listening", "Quotes", "Deviant case"),
        sheet.headings().stream().map(RenderedDisplay.Heading::title).toList());
    assertEquals(List.of("Parent 1", "Families", "north", "8", "Was heard\n1 segment ↑1 ↓0",
        "“They heard us out.” — Parent 1 [Q1]", ""),
        sheet.rows().get(0).cells().stream().map(RenderedDisplay.Cell::plain).toList());
    assertEquals("not coded", sheet.rows().get(1).cells().get(4).plain());
  }

  @Test
  void aCaseHasTheAnswersAndWordsOfItsMembers() {
    Column score = scores(Polarity.UNSTATED, 8);
    Case family = SmallStudy.NEW.createCase();
    family.setKey("Family 1");
    for (Participant participant : List.of(small.parent, small.worker)) {
      CaseMember member = SmallStudy.NEW.createCaseMember();
      member.setParticipant(participant);
      family.getMembers().add(member);
    }
    small.study.getCases().add(family);
    CaseMatrix.Row row = CaseMatrix.of(small.view(), List.of(family), List.of(score), List.of(), List.of()).rows()
        .get(0);
    assertEquals(2, row.answers().get(0).size());
    assertEquals(2, row.quotes().size());
    assertEquals(Optional.empty(), row.group());
  }

  @Test
  void rowsAreSortedByScoreWithThoseWithoutLast() {
    small.participant("Nobody", "Parent", small.families);
    scores(Polarity.UNSTATED, 0);
    assertEquals(List.of("Worker 1", "Parent 1", "Nobody"), matrix().sortedByScore(0).rows().stream()
        .map(r -> ElementLabel.of(r.subject()).key()).toList());
    assertEquals(1, matrix().only(r -> r.score(0).isEmpty()).rows().size());
    assertEquals(0, matrix().withoutEmptyColumns().themes().size());
  }

  @Test
  void aHighScoreWithNegativeTalkIsProposedWithItsNumbers() {
    scores(Polarity.HIGH_IS_BETTER, 8);
    says(small.interview, Stance.NEGATIVE, 2);
    assertEquals(List.of("Parent 1: high-score-negative-talk: Score 8 lies at or above the upper quartile (6, n = 8), "
        + "high is better, but 2 of 2 judged passages are negative"), proposals());
  }

  @Test
  void polarityDecidesWhichEndIsGood() {
    scores(Polarity.HIGH_IS_WORSE, 8);
    says(small.interview, Stance.NEGATIVE, 2);
    assertEquals(List.of(), proposals());
    says(small.interview, Stance.POSITIVE, 6);
    assertTrue(proposals().get(0).startsWith("Parent 1: low-score-positive-talk"), proposals().toString());
  }

  @Test
  void withoutPolarityOrWithTooLittleTalkNothingIsProposed() {
    Column score = scores(Polarity.UNSTATED, 8);
    says(small.interview, Stance.NEGATIVE, 1);
    assertEquals(List.of(), proposals());
    says(small.interview, Stance.NEGATIVE, 3);
    assertEquals(List.of(), proposals());
    assertEquals(1, new DeviantCases(small.view(), Map.of(score, Polarity.HIGH_IS_BETTER)).of(matrix()).size());
  }

  @Test
  void whoSpeaksAgainstTheirGroupIsProposed() {
    says(small.interview, Stance.NEGATIVE, 2);
    for (int i = 2; i < 5; i++) {
      Participant other = small.participant("Parent " + i, "Parent", small.families);
      says(small.document("E" + i, small.families, "PA: They were good. They were.\n", Map.of("PA", other)),
          Stance.POSITIVE, 2);
    }
    assertEquals(List.of("Parent 1: against-the-group: 2 of 2 judged passages are negative, while 3 of 3 others of "
        + "families speak positively"), proposals());
  }

  @Test
  void aDecisionNeedsAReasonIsKeptAndUndone(@TempDir Path folder) {
    try (SmallStudyFile filed = new SmallStudyFile(folder)) {
      CaseFlags flags = new CaseFlags(filed.editor, Optional.of(filed.small.anna), SmallStudy.CLOCK);
      assertThrows(IllegalArgumentException.class,
          () -> flags.decide(filed.small.parent, "", FlagDecision.DEVIANT, " "));
      assertThrows(IllegalArgumentException.class,
          () -> flags.decide(filed.small.heard, "", FlagDecision.DEVIANT, "quote"));
      CaseFlag flag = flags.decide(filed.small.parent, DeviantCases.HIGH_SCORE, FlagDecision.DEVIANT,
          "rated before the change of worker");
      CaseMatrix matrix = CaseMatrix.of(filed.view(), List.of());
      RenderedDisplay sheet = new CaseSheet(filed.view(), 1).of(matrix, List.of(new Proposal(filed.small.parent,
          DeviantCases.LOW_SCORE, "because", false)));
      assertEquals("deviant case", sheet.rows().get(0).mark());
      assertEquals("deviant: rated before the change of worker — AB\nproposed: because",
          sheet.rows().get(0).cells().get(sheet.headings().size() - 1).plain());
      flags.remove(flag, "a mistake");
      filed.editor.undo();
      assertEquals(1, filed.file.study().getCaseFlags().size());
    }
  }
}
