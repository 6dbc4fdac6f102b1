// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.DataException;
import org.triangulum.data.Fixture;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;

class DataEntryTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private Dataset data;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
    file.editor().run("Instrument", "", this::instrument);
    data = entry().dataset("form", file.study().getInstruments().get(0), false);
  }

  private void instrument(Study study) {
    Instrument instrument = Fixture.MAKE.createInstrument();
    instrument.setKey("WQ");
    instrument.setName("Work");
    ResponseSet answers = Fixture.MAKE.createResponseSet();
    answers.setKey("yn");
    for (int code = 1; code <= 2; code++) {
      ResponseOption option = Fixture.MAKE.createResponseOption();
      option.setCode(code);
      option.setLabel(code == 1 ? "yes" : "no");
      answers.getOptions().add(option);
    }
    instrument.getResponseSets().add(answers);
    Item work = item("work", ItemKind.SINGLE, "", "");
    work.setResponseSet(answers);
    Item ways = item("ways", ItemKind.MULTIPLE, "", "");
    ways.setResponseSet(answers);
    instrument.getItems().addAll(List.of(work, item("hours", ItemKind.NUMBER, "ask if work = 1", "0..80"),
        item("why", ItemKind.TEXT, "ask if hours > 40", ""), ways));
    study.getInstruments().add(instrument);
  }

  private static Item item(String key, ItemKind kind, String rule, String range) {
    Item item = Fixture.MAKE.createItem();
    item.setKey(key);
    item.setLabel(key);
    item.setKind(kind);
    item.setSkipRule(rule);
    item.setRange(range);
    item.setSection("Part 1");
    return item;
  }

  @AfterEach
  void close() {
    file.close();
  }

  private DataEntry entry() {
    return new DataEntry(file.editor(), file.blobs());
  }

  private DraftRow draft(Dataset dataset, String... typed) {
    EntryForm form = EntryForm.of(dataset);
    DraftRow draft = new DraftRow(form);
    for (int i = 0; i < typed.length; i++) {
      draft.type(form.fields().get(i), typed[i]);
    }
    return draft;
  }

  private List<String> cells(String column) {
    return Fixture.shown(file, Fixture.column(data, column));
  }

  @Test
  void theFormFollowsTheInstrument() {
    EntryForm form = EntryForm.of(data);
    assertEquals(List.of("id", "work", "hours", "why", "ways_1", "ways_2"), form.fields().stream()
        .map(f -> f.column().getKey()).toList());
    EntryField hours = form.field("hours").orElseThrow();
    assertEquals("Part 1 0..80 ask if work = 1", hours.section() + " " + hours.range().orElseThrow() + " "
        + hours.rule().orElseThrow());
    assertEquals(Map.of(1.0, "yes", 2.0, "no"), form.field("work").orElseThrow().options());
  }

  @Test
  void skipRulesFollowWhatIsTyped() {
    DraftRow draft = draft(data, "P1", "no");
    EntryField hours = draft.form().field("hours").orElseThrow();
    EntryField why = draft.form().field("why").orElseThrow();
    assertEquals(Outcome.SKIP, draft.outcome(hours));
    assertEquals(Outcome.SKIP, draft.outcome(why), "what rests on a skipped item is skipped too");
    entry().append(draft);
    assertEquals(List.of("[not-applicable]"), cells("hours"));
    draft.type(draft.form().field("work").orElseThrow(), "1");
    assertEquals(Outcome.ASK, draft.outcome(hours));
    assertEquals(Outcome.UNKNOWN, draft.outcome(why));
    draft.type(hours, "50");
    assertEquals(Outcome.ASK, draft.outcome(why));
    assertEquals(List.of("why", "ways_1", "ways_2"), draft.open().stream().map(f -> f.column().getKey()).toList());
  }

  @Test
  void allMistakesAreSaidAtOnceAndNothingIsStored() {
    int transactions = file.journal().size();
    DataException e = assertThrows(DataException.class, () -> entry().append(draft(data, "", "no", "90", "", "7")));
    assertEquals("Respondent must be filled in\nhours is to be skipped: ask if work = 1\n"
        + "Column ways_1: 7 has no label; there are 0 (not chosen), 1 (chosen)", e.getMessage());
    assertEquals(transactions, file.journal().size());
  }

  @Test
  void rowsAreAppendedUndoneAndNotEnteredTwice() {
    new Derivations(file.blobs()).create(file.editor(), data, DerivedColumn.computed("days", "hours / 8"), "");
    new Derivations(file.blobs()).create(file.editor(), data, DerivedColumn.of("rank", DerivationKind.RANK,
        List.of("hours"), Map.of()), "");
    assertEquals(0, entry().append(draft(data, "P1", "yes", "40", "", "chosen", "0")));
    assertEquals(1, entry().append(draft(data, "P2", "1", "[refused]")));
    assertEquals(List.of("5", "[refused]"), cells("days"));
    assertEquals(List.of("rank"), new Derivations(file.blobs()).stale(file.study(), data).stream().map(Column::getKey)
        .toList());
    DataException e = assertThrows(DataException.class, () -> entry().append(draft(data, "P1", "yes")));
    assertEquals("P1 stands in row 1 already", e.getMessage());
    file = Fixture.reopen(file);
    data = Fixture.dataset(file, "form");
    assertEquals(List.of("P1", "P2"), cells("id"));
    assertEquals(List.of("1", "[missing]"), cells("ways_1"));
    file.editor().undo();
    assertEquals(List.of("P1"), cells("id"));
    assertEquals(1, data.getRowCount());
    assertTrue(StudyFile.verify(file.path()).isSound());
  }

  @Test
  void twoEntriesAreComparedAndDecidedWithAReason() {
    entry().append(draft(data, "P1", "yes", "30"));
    entry().append(draft(data, "P2", "no"));
    DoubleEntry twice = new DoubleEntry(file.editor(), file.blobs(), Fixture.SESSION);
    Dataset second = twice.start(data, "form-2");
    entry().append(draft(second, "P1", "yes", "34"));
    entry().append(draft(second, "P3", "yes", "34"));
    DoubleEntry.Comparison before = DoubleEntry.compare(second, file.blobs());
    assertEquals(List.of(List.of("P2")), before.onlyFirst());
    assertEquals(List.of(List.of("P3")), before.onlySecond());
    assertEquals(5, before.compared());
    Discrepancy hours = before.open().get(0);
    assertEquals("[P1] hours 30 34", hours.key() + " " + hours.column().getKey() + " " + hours.first().text() + " "
        + hours.second().text());
    assertThrows(DataException.class, () -> twice.resolve(hours, hours.second(), ""));
    twice.resolve(hours, hours.second(), "The paper says 34");
    DoubleEntry.Comparison after = DoubleEntry.compare(second, file.blobs());
    assertEquals(List.of(), after.open());
    CellEdit decided = after.discrepancies().get(0).resolution().orElseThrow();
    assertEquals("30 34 34 AB The paper says 34", decided.getBefore() + " " + decided.getAfter() + " "
        + decided.getCompared() + " " + decided.getAuthor() + " " + decided.getReason());
    assertEquals(List.of("34", "[not-applicable]"), cells("hours"));
    file.editor().undo();
    assertEquals(1, DoubleEntry.compare(second, file.blobs()).open().size());
    twice.resolve(hours, hours.first(), "The second was misread");
    assertEquals(List.of(), DoubleEntry.compare(second, file.blobs()).open(),
        "keeping the first value is a decision too");
    assertEquals(CellValue.of("30"), DoubleEntry.compare(second, file.blobs()).discrepancies().get(0).first());
  }
}
