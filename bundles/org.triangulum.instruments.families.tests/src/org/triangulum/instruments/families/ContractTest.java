// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.DefinitionWriter;
import org.triangulum.instruments.definition.Wording;

/** What holds for every instrument that is registered, in every version. */
class ContractTest {
  private static final Instruments INSTRUMENTS = Instruments.discovered(ContractTest.class.getClassLoader());

  static Stream<RegisteredInstrument> all() {
    return INSTRUMENTS.versions().stream();
  }

  @Test
  void nothingIsLeftOut() {
    assertEquals(List.of(), INSTRUMENTS.problems());
  }

  @ParameterizedTest
  @MethodSource("all")
  void goldenCasesComeOut(RegisteredInstrument instrument) {
    InstrumentCheck.Report report = new InstrumentCheck(INSTRUMENTS.scorers()).check(instrument.file());
    assertEquals(List.of(), report.failed().stream().map(r -> r.golden().title() + ": " + r.differences()).toList());
    assertEquals(instrument.definition().scales().isEmpty(), report.golden().isEmpty(),
        "scales and golden cases go together");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScaleIsInAGoldenCase(RegisteredInstrument instrument) {
    Definition definition = instrument.definition();
    List<String> unproven = definition.scales().stream().map(scale -> scale.id()).filter(scale ->
        definition.golden().stream().noneMatch(golden -> golden.scores().containsKey(scale))).toList();
    assertEquals(List.of(), unproven);
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysWhatItIsAndWhoOwnsIt(RegisteredInstrument instrument) {
    Definition definition = instrument.definition();
    assertFalse(definition.description().isBlank() || definition.kind().isBlank() || definition.subject().isBlank());
    assertFalse(definition.citations().isEmpty() || definition.languages().isEmpty());
    if (definition.wording() == Wording.NOT_SHIPPED) {
      assertTrue(definition.items().stream().allMatch(item -> item.wording().isEmpty()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadBackAsItWasWritten(RegisteredInstrument instrument) {
    DefinitionFile again = new DefinitionReader().read("again", new DefinitionWriter().write(instrument.definition()));
    assertEquals(List.of(), again.errors());
    assertEquals(instrument.definition(), again.definition().orElseThrow());
  }
}
