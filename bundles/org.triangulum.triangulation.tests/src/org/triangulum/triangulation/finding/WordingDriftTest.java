// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Wording;

class WordingDriftTest {
  private static Wording wording(String place, String text) {
    Wording wording = SmallStudy.NEW.createWording();
    wording.setPlace(place);
    wording.setText(text);
    return wording;
  }

  private static WordingDrift drift(String from, String to) {
    return WordingDrift.of(wording("summary", from), wording("discussion", to));
  }

  @Test
  void changedWordsStandBesideEachOther() {
    WordingDrift drift = drift("Consider the optimal unit size", "Increase the size of units");
    assertEquals("[-Consider-] {+Increase+} the [-optimal unit-] size {+of units+}", drift.marked());
    assertEquals(List.of("consider"), drift.strengthOnlyFrom());
    assertEquals(List.of("increase"), drift.strengthOnlyTo());
    assertTrue(drift.strengthDiffers());
    assertFalse(drift.numbersDiffer());
  }

  @Test
  void numbersThatDifferAreNamed() {
    WordingDrift drift = drift("72 % of families (21 of 29) felt heard",
        "71% of families (21 of 29) felt heard in 2,013");
    assertEquals(List.of("72%"), drift.numbersOnlyFrom());
    assertEquals(List.of("71%", "2,013"), drift.numbersOnlyTo());
  }

  @Test
  void blanksAndLineBreaksAreNoDrift() {
    WordingDrift drift = drift("Families  felt\nheard.", " Families felt heard. ");
    assertFalse(drift.differs());
    assertEquals("Families felt heard.", drift.marked());
  }

  @Test
  void emptyWordingsAreBorne() {
    assertEquals("{+All felt heard+}", drift(null, "All felt heard").marked());
    assertEquals("", drift("", "").marked());
  }

  @Test
  void everyPlaceIsComparedWithTheFirst() {
    Finding finding = new SmallStudy().finding("F9");
    assertEquals(List.of(), WordingDrift.of(finding));
    finding.getWordings().addAll(List.of(wording("a", "x"), wording("b", "x y"), wording("c", "x")));
    assertEquals(List.of("x {+y+}", "x"), WordingDrift.of(finding).stream().map(WordingDrift::marked).toList());
  }
}
