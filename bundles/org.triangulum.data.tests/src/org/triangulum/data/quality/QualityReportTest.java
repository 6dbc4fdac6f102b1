// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.DataException;
import org.triangulum.data.Fixture;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.DataRule;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;

class QualityReportTest {
  @TempDir
  Path folder;

  private StudyFile file;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private QualityReport report(Dataset dataset) {
    return QualityReport.of(file.study(), dataset, file.blobs(), Progress.NONE);
  }

  private static List<String> lines(QualityReport report, QualityKind kind) {
    return report.findings().stream().filter(f -> f.kind() == kind).map(f -> f.columns().stream().map(Column::getKey)
        .collect(Collectors.joining(",")) + " " + Arrays.toString(f.rows()) + " " + f.message()).toList();
  }

  @Test
  void rangesLabelsAndRules() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.numbers("age", "17", "130", "40", "[refused]"),
        Fixture.column("q", ColumnRole.ANSWER, MeasurementLevel.ORDINAL,
            Fixture.values(ColumnType.CODE, "1", "2", "7", "8"), "no", "yes"),
        Fixture.numbers("children", "3", "0", "[missing]", "2"));
    file.editor().run("Rules", "", study -> {
      Fixture.column(dataset, "age").setRange("0..120");
      rule(dataset, "r1", "!(age < 18 && children > 0)", "A child with children");
      rule(dataset, "r2", "age + z > 0", "");
    });
    QualityReport report = report(dataset);
    assertEquals(List.of("age [1] age is outside of 0..120 in 1 row"), lines(report, QualityKind.OUT_OF_RANGE));
    assertEquals(List.of("q [2, 3] q has values without a label in 2 rows: 7, 8"), lines(report,
        QualityKind.UNLABELLED));
    assertEquals(List.of("age,children [0] A child with children (r1), in 1 row"), lines(report, QualityKind.RULE));
    assertEquals(List.of(" [] Rule r2: Position 7: there is no column z; there are age, q, children"),
        lines(report, QualityKind.NOT_CHECKED));
    assertEquals(dataset.getRules(), report.findings().stream().flatMap(f -> f.rule().stream()).toList());
  }

  @Test
  void aConditionIsTriedOnAllRowsBeforeItBecomesARule() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.numbers("age", "17", "130", "[refused]", "19", "4"));
    RuleOutcome outcome = RuleOutcome.of(dataset, "age >= 18", file.blobs());
    assertEquals(List.of(Fixture.column(dataset, "age")), outcome.columns());
    assertEquals(2, outcome.kept());
    assertEquals(1, outcome.unknown());
    assertEquals("[0, 4]", Arrays.toString(outcome.broken()));
    assertThrows(DataException.class, () -> RuleOutcome.of(dataset, "age", file.blobs()), "it is no condition");
  }

  private static void rule(Dataset dataset, String key, String expression, String message) {
    DataRule rule = Fixture.MAKE.createDataRule();
    rule.setKey(key);
    rule.setExpression(expression);
    rule.setMessage(message);
    dataset.getRules().add(rule);
  }

  @Test
  void identifiersAndRowsThatStandTwice() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.respondents("P1", "P2", "P1", "", "P3"),
        Fixture.answers("a", "1", "2", "3", "1", "[refused]"), Fixture.answers("b", "1", "2", "1", "1", "[refused]"),
        Fixture.answers("c", "4", "2", "1", "4", "[refused]"),
        Fixture.answers("e", "[refused]", "2", "1", "[refused]", "[refused]"));
    file.editor().run("People", "", study -> {
      Participant participant = Fixture.MAKE.createParticipant();
      participant.setKey("P1");
      study.getParticipants().add(participant);
    });
    QualityReport report = report(dataset);
    assertEquals(List.of("id [0, 2] P1 stands in 2 rows"), lines(report, QualityKind.DUPLICATE_ID));
    assertEquals(List.of("id [3] id is empty in 1 row", "id [1, 4] id names nobody of the study in 2 rows"),
        lines(report, QualityKind.UNKNOWN_ID));
    assertEquals(List.of("a,b,c,e [0, 3] Rows 1, 4 hold the same answers to all 4 questions"), lines(report,
        QualityKind.DUPLICATE_ROW));
  }

  @Test
  void theSameAnswerToAWholeBattery() {
    List<DataColumn> columns = new ArrayList<>();
    for (int item = 0; item < 6; item++) {
      columns.add(Fixture.column("q" + item, ColumnRole.ANSWER, MeasurementLevel.ORDINAL, Fixture.values(
          ColumnType.CODE, "2", item == 3 ? "1" : "2", item == 2 ? "[refused]" : "3", item < 2 ? "[missing]" : "1"),
          "no", "some", "yes"));
    }
    columns.add(Fixture.numbers("age", "1", "2", "3", "4"));
    Dataset dataset = Fixture.dataset(file, "d", columns.toArray(DataColumn[]::new));
    assertEquals(List.of("q0,q1,q2,q3,q4,q5 [0, 2] The same answer to all of q0 to q5 (6 items) in 2 rows"),
        lines(report(dataset), QualityKind.STRAIGHT_LINING), "row 4 has answered too few");
  }

  @Test
  void answersThatContradictSkipRules() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.answers("work", "1", "2", "2", "[refused]"),
        Fixture.answers("hours", "[not-applicable]", "[not-applicable]", "5", "5"),
        Fixture.answers("note", "1", "1", "1", "1"));
    file.editor().run("Items", "", study -> {
      Instrument instrument = Fixture.MAKE.createInstrument();
      study.getInstruments().add(instrument);
      for (Column column : dataset.getColumns()) {
        Item item = Fixture.MAKE.createItem();
        item.setKey(column.getKey());
        item.setSkipRule(column.getKey().equals("hours") ? "ask if work = 1"
            : column.getKey().equals("note") ? "not in a first job" : "");
        instrument.getItems().add(item);
        column.setItem(item);
      }
    });
    QualityReport report = report(dataset);
    assertEquals(List.of("hours,work [2] hours is answered in 1 row although it was to be skipped: ask if work = 1"),
        lines(report, QualityKind.ANSWERED_THOUGH_SKIPPED));
    assertEquals(List.of("hours,work [0] hours was not asked in 1 row although it was due: ask if work = 1"),
        lines(report, QualityKind.SKIPPED_THOUGH_DUE));
    assertEquals(List.of("note [] The skip rule of note is written for people: not in a first job"),
        lines(report, QualityKind.NOT_CHECKED));
  }

  @Test
  void profilesCountMissingByKindAndPatternsTellWhatIsMissingTogether() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.answers("a", "1", "[refused]", "[missing]", "2"),
        Fixture.numbers("b", "0.5", "[not-asked]", "[not-applicable]", "0.5"),
        Fixture.answers("c", "1", "1", "1", "[missing]"));
    QualityReport report = report(dataset);
    ColumnProfile a = report.profiles().get(0);
    assertEquals("2 valid, 1 refused, 1 missing, 2 different, 1.0 to 2.0", a.valid() + " valid, "
        + a.missing().get(MissingKind.REFUSED) + " refused, " + a.missing().get(MissingKind.MISSING) + " missing, "
        + a.distinct() + " different, " + a.least().getAsDouble() + " to " + a.most().getAsDouble());
    assertEquals(1, report.profiles().get(1).distinct());
    assertEquals(List.of(new MissingPatterns.Pattern(List.of(0, 1), 2, 1), new MissingPatterns.Pattern(List.of(), 1, 0),
        new MissingPatterns.Pattern(List.of(2), 1, 3)), report.missing().patterns());
    assertEquals(3, report.missing().incomplete());
  }

  @Test
  void checkingCanBeStopped() {
    Dataset dataset = Fixture.dataset(file, "d", Fixture.answers("a", "1"));
    assertThrows(CancellationException.class, () -> QualityReport.of(file.study(), dataset, file.blobs(),
        new Progress() {
          @Override
          public void step(String what, double share) {
            // nobody watches
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        }));
  }
}
