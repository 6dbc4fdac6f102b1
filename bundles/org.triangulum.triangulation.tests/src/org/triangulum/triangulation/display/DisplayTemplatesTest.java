// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointColumnKind;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Role;

class DisplayTemplatesTest {
  private final SmallStudy small = new SmallStudy();

  private DisplayTemplates templates() {
    return new DisplayTemplates(small.view());
  }

  private RenderedDisplay shown(JointDisplay display) {
    small.study.getJointDisplays().add(display);
    return new DisplayRenderer(small.view()).of(display);
  }

  private static List<String> row(RenderedDisplay display, int row) {
    return display.rows().get(row).cells().stream().map(RenderedDisplay.Cell::plain).toList();
  }

  private static List<String> titles(RenderedDisplay display) {
    return display.headings().stream().map(RenderedDisplay.Heading::title).toList();
  }

  /** Three people with scores, linked by their keys in another spelling. */
  private Column scores() {
    Dataset dataset = new DatasetWriter(small.blobs).write(new DataTable("scores", "person", List.of(
        new DataColumn("who", "Who", MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, Polarity.UNSTATED,
            new TreeMap<>(), TextValues.of("parent 1", "WORKER 1 ", "Somebody else")),
        new DataColumn("rating", "Rating", MeasurementLevel.ORDINAL, ColumnRole.SCORE, Polarity.HIGH_IS_BETTER,
            new TreeMap<>(Map.of(1.0, "poor", 2.0, "fair", 3.0, "good")), CodeValues.of(new byte[] {3, 1, 2})))));
    small.study.getDatasets().add(dataset);
    return dataset.getColumns().get(1);
  }

  @Test
  void aFindingShowsNumbersWithBaseAndIntervalBesideQuotesWithTheirSpeaker() {
    small.finding.setFit(Fit.EXPANSION);
    RenderedDisplay display = shown(templates().sideBySide("J1", "Heard", List.of(small.finding), 2));
    assertEquals(List.of("Topic", "Numbers", "Words", "Fit", "Meta-inference"), titles(display));
    assertEquals("Finding F1", row(display, 0).get(0));
    assertEquals("“They heard us out.” — Parent 1 [Q1]", row(display, 0).get(2));
    assertTrue(row(display, 0).get(1).contains("80.0 % (20 of 25 valid; 30 in all)"), row(display, 0).get(1));
    assertEquals("expansion", row(display, 0).get(3));
    assertEquals(80.0, display.rows().get(0).cells().get(1).parts().get(0).number().getAsDouble(), 1e-9);
  }

  @Test
  void quotesAreChosenInTurnFromGroupsAndRoles() {
    small.link(small.finding, small.quote("Q3", small.interview, "twice"), "", EvidenceRole.SUPPORTS);
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    RenderedDisplay display = shown(templates().sideBySide("J1", "Heard", List.of(small.finding), 2));
    assertEquals("“They heard us out.” — Parent 1 [Q1]\n“We were tired, shared or not.” — Worker 1, Social worker, "
        + "Access unit [Q2]", row(display, 0).get(2));
  }

  @Test
  void themesStandBesideTheNumbersOfTheFindingsTheirQuotesBearOn() {
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    RenderedDisplay display = shown(templates().statisticsByThemes("J2", "Listening", List.of(small.listening), 2));
    assertEquals("Listening", row(display, 0).get(0));
    assertTrue(row(display, 0).get(1).contains("20 of 25 valid"));
    assertEquals("1 segment, 1 participant\n“They heard us out.” — Parent 1 [Q1]", row(display, 0).get(2));
  }

  @Test
  void groupsThatSaidNothingAreShownAsSuch() {
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    RenderedDisplay display = shown(templates().groupsByThemes("J3", "Listening", List.of(small.listening),
        List.of(small.families, small.staff), Map.of(small.families,
            List.of(new DisplayTemplates.Score(small.agreed, SmallStudy.AGREED))), 1));
    assertEquals(List.of("Theme", "Families", "Staff", "Fit", "Meta-inference"), titles(display));
    assertTrue(row(display, 0).get(1).contains("80.0 %"));
    assertEquals("nothing here", row(display, 0).get(2));
    assertEquals("1 segment, 1 participant\n“They heard us out.” — Parent 1 [Q1]", row(display, 1).get(1));
    assertEquals("not coded", row(display, 1).get(2));
  }

  @Test
  void countsFollowTheCodesBelowATheme() {
    Code below = SmallStudy.NEW.createCode();
    below.setKey("twice");
    small.listening.getCodes().add(below);
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd()).setCode(below);
    RenderedDisplay display = shown(templates().statisticsByThemes("J2", "L", List.of(small.listening), 0));
    assertEquals("1 segment, 1 participant", row(display, 0).get(2));
  }

  @Test
  void anItemWithoutAQuestionShowsThatNobodyWasAsked() {
    Instrument instrument = SmallStudy.NEW.createInstrument();
    Item agree = item(instrument, "1", "Agreement");
    Item open = item(instrument, "2", "Anything else");
    Item question = item(instrument, "Q", "Do you agree, and why?");
    small.study.getInstruments().add(instrument);
    small.survey.getColumns().get(0).setItem(agree);
    RenderedDisplay display = shown(templates().itemsToQuestions("J4", "Plan", List.of(agree, open),
        Map.of(agree, question)));
    assertEquals(List.of("Survey item", "Interview question", "Results so far", "Meta-inference"), titles(display));
    assertEquals("1 Agreement", row(display, 0).get(0));
    assertEquals("Q Do you agree, and why?", row(display, 0).get(1));
    assertTrue(row(display, 0).get(2).startsWith("Who agreed"));
    assertEquals("nothing here", row(display, 1).get(1));
    assertEquals(0, display.pending(Role.FIT));
  }

  private static Item item(Instrument instrument, String key, String label) {
    Item item = SmallStudy.NEW.createItem();
    item.setKey(key);
    item.setLabel(label);
    instrument.getItems().add(item);
    return item;
  }

  @Test
  void whoWasFollowedUpStandsWithScoresAndWithTheWholeSurvey() {
    Column rating = scores();
    RenderedDisplay display = shown(templates().sampling("J5", "Followed up", List.of(small.parent, small.worker),
        List.of(rating)));
    assertEquals(List.of("Followed up", "Why followed up", "Rating", "Meta-inference"), titles(display));
    assertEquals(List.of("Parent 1", "", "good", "not yet drawn"), row(display, 0));
    assertEquals("poor", row(display, 1).get(2));
    assertEquals("Survey and interviews: Rating", row(display, 2).get(0));
    assertTrue(row(display, 2).get(2).startsWith("poor: 1 of 3 surveyed (33.3\u00A0%), 1 of 2 interviewed; fair: 1 of "
        + "3 surveyed (33.3\u00A0%), 0 of 2 interviewed"), row(display, 2).get(2));
    assertTrue(display.notes().contains("Rating: Only 2 were interviewed of 3 who answered: one person is 50 "
        + "percentage points; read the counts, not the shares"), display.notes().toString());
    assertTrue(display.notes().contains("Rating: Nobody interviewed answered “fair”"));
    assertEquals(Kind.CHART, display.rows().get(2).cells().get(2).parts().get(1).kind());
  }

  @Test
  void aColumnOfALevelCountsOnlyThoseWithSuchAScore() {
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    small.coding(small.joint, small.tired.getStart(), small.tired.getEnd());
    Column rating = scores();
    JointDisplay display = templates().statisticsByThemes("J6", "L", List.of(small.listening), 0);
    for (String range : List.of("..1", "3..", "3..1")) {
      JointColumn column = SmallStudy.NEW.createJointColumn();
      column.setKey(range);
      column.setKind(JointColumnKind.QUALITATIVE);
      column.setVariable(rating);
      column.setRange(range);
      display.getColumns().add(column);
    }
    List<String> row = row(shown(display), 0);
    assertEquals("2 segments, 2 participants", row.get(2));
    assertEquals("1 segment, 1 participant", row.get(3));
    assertEquals("1 segment, 1 participant", row.get(4));
    assertEquals("not counted (\"3..1\" ends before it begins)", row.get(5));
  }

  @Test
  void whatComesBackFromJsonIsTheSame() {
    RenderedDisplay display = shown(templates().sampling("J5", "Followed up", List.of(small.parent),
        List.of(scores())));
    assertEquals(display, DisplayJson.read(DisplayJson.write(display)));
  }
}
