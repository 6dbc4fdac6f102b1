// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.MissingRange;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.StudyFileException;

class DatasetTest {
  private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final DatasetReader reader = new DatasetReader(blobs);
  private final DatasetWriter writer = new DatasetWriter(blobs);

  private static DataColumn column(String name, ColumnValues values, Map<Double, String> labels) {
    return new DataColumn(name, name + "?", MeasurementLevel.ORDINAL, ColumnRole.ANSWER, Polarity.UNSTATED,
        new TreeMap<>(labels), values);
  }

  @Test
  void aTableIsReadAsItWasWritten() {
    DataTable table = new DataTable("survey", "person", List.of(
        column("q1", CodeValues.of((byte) 1, (byte) 2), Map.of(1.0, "no", 2.0, "yes")),
        column("q2", TextValues.of("a", "b"), Map.of())));
    Dataset dataset = writer.write(table);
    assertEquals(2, dataset.getRowCount());
    DataTable read = reader.table(dataset);
    assertEquals("survey", read.name());
    assertEquals("person", read.rowUnit());
    assertEquals(Map.of(1.0, "no", 2.0, "yes"), read.column("q1").orElseThrow().valueLabels());
    assertEquals("b", read.column("q2").orElseThrow().values().text(1));
    assertEquals("q2?", read.column("q2").orElseThrow().label());
  }

  @Test
  void rangesAndTextsAreMissingToo() {
    Column numbers = writer.write(column("age", IntegerValues.of(30, 990, 999, 1000), Map.of()));
    MissingRange range = MAKE.createMissingRange();
    range.setFrom(990);
    range.setTo(999);
    range.setMissing(MissingKind.REFUSED);
    numbers.getMissingRanges().add(range);
    ColumnValues ages = reader.column(numbers).values();
    assertEquals(MissingKind.NONE, ages.missing(0));
    assertEquals(MissingKind.REFUSED, ages.missing(1));
    assertEquals(MissingKind.REFUSED, ages.missing(2));
    assertEquals(MissingKind.NONE, ages.missing(3));
    assertEquals("990", reader.values(numbers).text(1), "the code itself is kept");
    Column texts = writer.write(column("job", TextValues.of("nurse", "XX"), Map.of()));
    ValueLabel label = MAKE.createValueLabel();
    label.setText("XX");
    label.setMissing(MissingKind.NOT_ASKED);
    texts.getValueLabels().add(label);
    assertEquals(MissingKind.NOT_ASKED, reader.column(texts).values().missing(1));
    assertTrue(reader.column(texts).valueLabels().isEmpty());
  }

  @Test
  void labelsPolarityAndMissingCodesComeFromTheResponseSetOfTheItem() {
    ResponseSet responses = MAKE.createResponseSet();
    responses.setPolarity(Polarity.HIGH_IS_WORSE);
    responses.getOptions().add(option(1, "never", MissingKind.NONE));
    responses.getOptions().add(option(9, "rather not say", MissingKind.REFUSED));
    Item item = MAKE.createItem();
    item.setResponseSet(responses);
    Column column = writer.write(column("q1", CodeValues.of((byte) 1, (byte) 9), Map.of()));
    column.setItem(item);
    DataColumn read = reader.column(column);
    assertEquals(Polarity.HIGH_IS_WORSE, read.polarity());
    assertEquals(Map.of(1.0, "never"), read.valueLabels());
    assertEquals(MissingKind.REFUSED, read.values().missing(1));
    assertEquals("9", reader.values(column).text(1));
  }

  private static ResponseOption option(int code, String label, MissingKind missing) {
    ResponseOption option = MAKE.createResponseOption();
    option.setCode(code);
    option.setLabel(label);
    option.setMissing(missing);
    return option;
  }

  @Test
  void replacedValuesMustFitTheRows() {
    Dataset dataset = writer.write(new DataTable("t", "", List.of(
        column("a", CodeValues.of((byte) 1, (byte) 2), Map.of()),
        column("b", CodeValues.of((byte) 1, (byte) 2), Map.of()))));
    Column first = dataset.getColumns().get(0);
    writer.replace(first, IntegerValues.of(1000, 2000));
    assertEquals("2000", reader.table(dataset).columns().get(0).values().text(1));
    assertThrows(IllegalArgumentException.class, () -> writer.replace(first, IntegerValues.of(1)));
  }

  @Test
  void missingOrForeignValuesAreNamed() {
    Column column = MAKE.createColumn();
    column.setKey("q7");
    assertTrue(assertThrows(StudyFileException.class, () -> reader.values(column)).getMessage().contains("q7"));
    column.setValues(blobs.putText("no column"));
    assertTrue(assertThrows(StudyFileException.class, () -> reader.values(column)).getMessage().contains("q7"));
  }
}
