// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Band;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Scale;
import org.triangulum.model.study.ScoringMethod;
import org.triangulum.model.study.StudyFactory;

/** What the dossier tells of an instrument: licence, citation, direction of items, scales, bands and their sources. */
class InstrumentsPageTest {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;

  @TempDir
  Path temp;

  private final StudyFixture fixture = FamiliesFixture.make();

  private String page() {
    return WrittenDossier.of(fixture, temp.resolve("dossier")).files().get("instruments.html");
  }

  private List<String> cells() {
    return new Markup(page()).nodes.stream().filter(node -> node.name().equals("td"))
        .map(node -> node.text().toString()).toList();
  }

  private Instrument mood() {
    Instrument mood = NEW.createInstrument();
    mood.setKey("MOOD");
    mood.setName("Mood & <b>more</b>");
    mood.setLicence("Copyright of nobody");
    mood.setCitation("Doe 2026");
    ResponseSet often = NEW.createResponseSet();
    often.setKey("often");
    often.setPolarity(Polarity.HIGH_IS_MORE);
    often.getOptions().add(option(0, "never", MissingKind.NONE));
    often.getOptions().add(option(9, "no answer", MissingKind.REFUSED));
    mood.getResponseSets().add(often);
    Item cheerful = NEW.createItem();
    cheerful.setKey("m2");
    cheerful.setLabel("Cheerful");
    cheerful.setResponseSet(often);
    cheerful.setSkipRule("ask if m1 > 0");
    mood.getItems().add(cheerful);
    Scale low = NEW.createScale();
    low.setKey("low");
    low.setName("Low mood");
    low.setMethod(ScoringMethod.PRORATED_SUM);
    low.setPolarity(Polarity.HIGH_IS_WORSE);
    low.setMinimumAnswered(1);
    low.setSource("Scoring sheet 2026");
    low.getItems().add(cheerful);
    low.getReversedItems().add(cheerful);
    Band band = NEW.createBand();
    band.setLabel("fine");
    band.setRater("parent; three-band");
    band.setTo(2);
    band.setSource("unverified: Cut-offs 2025");
    low.getBands().add(band);
    mood.getScales().add(low);
    fixture.study.getInstruments().clear();
    fixture.study.getInstruments().add(mood);
    return mood;
  }

  private static ResponseOption option(int code, String label, MissingKind missing) {
    ResponseOption option = NEW.createResponseOption();
    option.setCode(code);
    option.setLabel(label);
    option.setMissing(missing);
    return option;
  }

  @Test
  void tellsDirectionScalesBandsAndSources() {
    mood();
    List<String> cells = cells();
    assertTrue(cells.containsAll(List.of("prorated sum", "worse", "m2", "Scoring sheet 2026")), cells.toString());
    assertTrue(cells.containsAll(List.of("parent; three-band", "fine", "0", "2", "Unverified Cut-offs 2025")),
        cells.toString());
    assertTrue(cells.containsAll(List.of("0 never; 9 no answer (missing)",
        "high is more; turned round in Low mood", "ask if m1 > 0")), cells.toString());
    assertTrue(page().contains("Copyright of nobody"));
    assertTrue(page().contains("Doe 2026"));
    assertFalse(page().contains("<b>more"));
  }

  @Test
  void whatIsNotThereHasNoTable() {
    Instrument mood = mood();
    mood.getScales().clear();
    assertFalse(page().contains("aria-label=\"Scales\""));
    mood.getItems().clear();
    assertEquals(-1, page().indexOf("aria-label=\"Items\""));
  }
}
