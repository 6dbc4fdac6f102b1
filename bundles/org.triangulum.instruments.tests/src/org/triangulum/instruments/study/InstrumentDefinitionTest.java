// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Scale;
import org.triangulum.model.study.ScoringMethod;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Progress;

/** A definition of an instrument that somebody made by hand in the study. */
class InstrumentDefinitionTest {
  @TempDir
  Path folder;
  private ScoredStudy study;
  private Instrument hand;

  @BeforeEach
  void makeByHand() {
    study = new ScoredStudy(folder);
    hand = StudyFactory.eINSTANCE.createInstrument();
    hand.setKey("Mood");
    hand.setName("Mood by hand");
    ResponseSet often = StudyFactory.eINSTANCE.createResponseSet();
    often.setKey("how often");
    often.setPolarity(Polarity.HIGH_IS_MORE);
    for (int code = 0; code < 3; code++) {
      ResponseOption option = StudyFactory.eINSTANCE.createResponseOption();
      option.setCode(code);
      option.setLabel("c" + code);
      often.getOptions().add(option);
    }
    hand.getResponseSets().add(often);
    Scale low = StudyFactory.eINSTANCE.createScale();
    low.setKey("low");
    low.setName("Low");
    low.setMethod(ScoringMethod.SUM);
    low.setPolarity(Polarity.HIGH_IS_WORSE);
    hand.getScales().add(low);
    for (String key : List.of("m1", "m2", "m3")) {
      Item item = item(key, ItemKind.BAND);
      item.setResponseSet(often);
      low.getItems().add(item);
    }
    low.getReversedItems().add(low.getItems().get(2));
    item("age", ItemKind.NUMBER).setRange("0..17");
    item("say", ItemKind.TEXT).setSkipRule("only when there is time");
    study.file.editor().run("By hand", "", s -> s.getInstruments().add(hand));
  }

  private Item item(String key, ItemKind kind) {
    Item item = StudyFactory.eINSTANCE.createItem();
    item.setKey(key);
    item.setLabel("Label of " + key);
    item.setWording("A wording of somebody else");
    item.setKind(kind);
    item.setLevel(MeasurementLevel.ORDINAL);
    hand.getItems().add(item);
    return item;
  }

  @AfterEach
  void close() {
    study.close();
  }

  private Definition define(Set<String> taken) throws DefinitionException {
    return new StudyInstruments().define(study.file.editor(), hand, taken).require();
  }

  @Test
  void itemsCodesAndScalesAreTakenOverAndCanBeScored() throws DefinitionException, ScoringException {
    Definition made = define(Set.of());
    assertEquals("mood 1", made.name());
    assertEquals(List.of("m1", "m2", "m3", "age", "say"), made.items().stream().map(i -> i.id()).toList());
    assertEquals(Polarity.HIGH_IS_MORE, made.responses(made.items().get(0)).orElseThrow().polarity());
    assertEquals(17, made.item("age").orElseThrow().range().to());

    ScoredDataset scored = study.scores().score(study.dataset, hand, ScoreRequest.PLAIN);
    study.scores().write(study.file.editor(), scored, Progress.NONE);
    assertEquals(List.of(6.0, 1.0, 1.0, Double.NaN), study.numbers("low"));
    assertTrue(scored.warnings().contains("The scoring of low is not verified against its source"));
  }

  @Test
  void wordingsStayOutAndWhatIsLeftOutIsSaid() throws DefinitionException {
    Definition made = define(Set.of());
    assertTrue(made.items().stream().allMatch(i -> i.wording().isEmpty()));
    assertEquals("A wording of somebody else", hand.getItems().get(0).getWording(), "the study keeps it");
    assertEquals("Not taken over: the rule of say, \"only when there is time\".", made.note());
  }

  @Test
  void anIdThatAnotherInstrumentHasIsNotTaken() throws DefinitionException {
    assertEquals("mood-own", define(Set.of("mood")).id());
  }

  @Test
  void itIsOneChangeThatCanBeUndone() throws DefinitionException {
    define(Set.of());
    study.file.editor().undo();
    assertNull(hand.getDefinition());
  }

  @Test
  void keysThatADefinitionCannotHaveAreNamedAndTheStudyStays() {
    study.file.editor().run("Rename", "", s -> hand.getItems().get(0).setKey("1 of 3"));
    String message = assertThrows(DefinitionException.class, () -> define(Set.of())).getMessage();
    assertTrue(message.contains("\"1 of 3\" is no id"), message);
    assertNull(hand.getDefinition());
  }
}
