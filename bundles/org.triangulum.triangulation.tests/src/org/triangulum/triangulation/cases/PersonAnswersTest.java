// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.TextValues;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;

class PersonAnswersTest {
  private final SmallStudy small = new SmallStudy();

  private Dataset dataset(DataColumn... columns) {
    Dataset dataset = new DatasetWriter(small.blobs).write(new DataTable("d", "person", List.of(columns)));
    small.study.getDatasets().add(dataset);
    return dataset;
  }

  private static DataColumn who(String... names) {
    return new DataColumn("who", "Who", MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, Polarity.UNSTATED,
        new TreeMap<>(), TextValues.of(names));
  }

  private static DataColumn score(double... values) {
    return new DataColumn("score", "Score", MeasurementLevel.INTERVAL, ColumnRole.SCORE, Polarity.UNSTATED,
        new TreeMap<>(), DecimalValues.of(values));
  }

  private PersonAnswers answers() {
    return new PersonAnswers(small.study, small.blobs);
  }

  @Test
  void aPersonIsFoundUnderTheirKeyAndAskedAsOftenAsTheyAnswered() {
    Dataset dataset = dataset(who("Parent 1", "other", " PARENT 1"), score(4, 5, 6));
    assertEquals(List.of(4.0, 6.0), answers().of(small.parent, dataset.getColumns().get(1)).stream()
        .map(a -> a.number().getAsDouble()).toList());
    assertEquals(List.of(small.parent), answers().respondents(dataset));
    assertEquals(2, answers().of(small.parent).size());
    assertEquals(List.of(), answers().of(small.worker));
  }

  @Test
  void aMissingAnswerSaysWhy() {
    Dataset dataset = dataset(who("Parent 1"), new DataColumn("q", "Q", MeasurementLevel.ORDINAL, ColumnRole.ANSWER,
        Polarity.UNSTATED, new TreeMap<>(), CodeValues.of(new byte[] {CodeValues.missingCode(MissingKind.REFUSED)})));
    Answer answer = answers().of(small.parent, dataset.getColumns().get(1)).get(0);
    assertEquals(MissingKind.REFUSED, answer.missing());
    assertEquals("", answer.text());
  }

  @Test
  void manyDifferentValuesAreComparedInEquallyWideClasses() {
    double[] values = new double[21];
    String[] names = new String[21];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
      names[i] = i == 20 ? "Parent 1" : "p" + i;
    }
    Column score = dataset(who(names), score(values)).getColumns().get(1);
    SampleComparison comparison = SampleComparison.of(answers(), score, List.of(small.parent, small.worker));
    assertEquals(List.of("0 to below 4", "4 to below 8", "8 to below 12", "12 to below 16", "16 to 20"),
        comparison.bins().stream().map(SampleComparison.Bin::label).toList());
    assertEquals(List.of(4L, 4L, 4L, 4L, 5L), comparison.bins().stream().map(SampleComparison.Bin::surveyed).toList());
    assertEquals(1, comparison.bins().get(4).interviewed());
    assertTrue(comparison.notes().contains("1 of 2 interviewed have no valid answer to it"));
  }

  @Test
  void nobodyInterviewedIsSaid() {
    Column agree = small.survey.getColumns().get(0);
    SampleComparison comparison = SampleComparison.of(answers(), agree, List.of());
    assertEquals(25, comparison.surveyed());
    assertEquals(List.of("No interviewed person is linked to an answer"), comparison.notes());
  }

  @Test
  void rangesHoldTheirEnds() {
    ValueRange range = ValueRange.of("1..3, 5, 9..");
    assertTrue(range.contains(1) && range.contains(3) && range.contains(5) && range.contains(100));
    assertFalse(range.contains(4) || range.contains(8.9) || range.contains(Double.NaN));
    assertTrue(ValueRange.of("-2..-1").contains(-1.5));
    assertTrue(ValueRange.of("").contains(7));
    for (String wrong : List.of("a", "..", "3..1", "1 2", "1-3")) {
      assertThrows(IllegalArgumentException.class, () -> ValueRange.of(wrong), wrong);
    }
  }
}
