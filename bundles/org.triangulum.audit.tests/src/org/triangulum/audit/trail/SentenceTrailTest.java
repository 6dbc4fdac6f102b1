// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Wording;

class SentenceTrailTest {
  private final SmallStudy small = new SmallStudy();

  @BeforeEach
  void aFindingAsTheReportWordsIt() {
    Wording wording = NEW.createWording();
    wording.setPlace("Summary");
    wording.setText("Families felt listened to by their social workers during the new service.");
    small.finding.getWordings().add(wording);
    ReportedFigure figure = NEW.createReportedFigure();
    figure.setKey("A1");
    figure.setWhat("Families who agreed that they were heard");
    figure.setPrinted("80 % (20 of 25)");
    small.study.getReportedFigures().add(figure);
  }

  private List<String> trail(String sentence) {
    return new SentenceTrail(small.view()).of(sentence).stream().map(s -> s.why() + " "
        + ElementLabel.of(s.element()).key() + (s.through() == null ? "" : " through " + s.through().getKey()))
        .toList();
  }

  @Test
  void aSentenceLeadsToTheFindingItWordsAndThroughItToTheEvidence() {
    assertEquals(List.of("WORDING F1", "SUPPORTS Q1 through F1", "SUPPORTS R1 through F1"),
        trail("During the new service, families felt that social workers listened."));
  }

  @Test
  void wordsOfAQuoteLeadToIt() {
    assertEquals(List.of("QUOTED Q2"), trail("One worker said “we were tired, shared or not”."));
    assertEquals(List.of(), trail("They were tired and said so."), "two words in a row are not a quote");
  }

  @Test
  void aFigureIsRecognisedByItsNumbersAndWhatItIsAbout() {
    assertEquals(List.of("PRINTED A1"), trail("In all, 80% (20 of 25) were heard, families said."));
    assertEquals(List.of(), trail("In all, 80% (20 of 25) had a garden."), "the same numbers of something else");
    assertEquals(List.of(), trail("In all, 80% (21 of 25) of families agreed."), "another count");
  }
}
