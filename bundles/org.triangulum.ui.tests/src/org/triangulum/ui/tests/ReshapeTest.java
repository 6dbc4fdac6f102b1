// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.reshape.ReshapePart;
import org.triangulum.ui.sheet.SheetModel;
import org.triangulum.ui.study.OpenStudy;

class ReshapeTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ReshapePart part;
  private DataPart data;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    StudyFile file = StudyFile.create(folder.resolve("visits.triangulum"), Bench.session(), ReshapeTest::people);
    file.editor().run("Fill", "", study -> study.getDatasets().add(new DatasetWriter(file.blobs()).write(
        new DataTable("visits", "visit", List.of(
            column("id", ColumnRole.RESPONDENT, TextValues.of("P1", "P1", "P2", "P2", "P3")),
            column("time", ColumnRole.TIME_POINT, TextValues.of("T1", "T2", "T1", "T2", "T2")),
            column("stress", ColumnRole.SCORE, IntegerValues.of(4, 6, 8, 3, 5)))))));
    bench.desk().show(new OpenStudy(file, Bench.session()));
    bench.show(QuantPerspective.ID);
    data = bench.part(DataPart.class);
    data.show(false);
    bench.raise(QuantPerspective.RESHAPE);
    part = bench.part(ReshapePart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static void people(Study study) {
    study.setTitle("Visits");
    Case family = StudyFactory.eINSTANCE.createCase();
    family.setKey("Family 1");
    family.setKind("family");
    for (String key : List.of("P1", "P2", "P3")) {
      Participant person = StudyFactory.eINSTANCE.createParticipant();
      person.setKey(key);
      study.getParticipants().add(person);
      if (!key.equals("P3")) {
        CaseMember member = StudyFactory.eINSTANCE.createCaseMember();
        member.setParticipant(person);
        family.getMembers().add(member);
      }
    }
    study.getCases().add(family);
  }

  private static DataColumn column(String name, ColumnRole role, ColumnValues values) {
    return new DataColumn(name, name, MeasurementLevel.NOMINAL, role, Polarity.UNSTATED, new TreeMap<>(), values);
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private String cell(String column, int row) {
    SheetModel model = part.preview().model();
    for (int i = 0; i < model.columns(); i++) {
      if (model.heading(i).title().equals(column)) {
        return model.cell(i, row).text();
      }
    }
    throw new AssertionError("no column " + column);
  }

  @Test
  void visitsBecomeOneRowAPersonAndGoBackOnUndo() {
    bench.until("it is previewed", () -> part.preview().model().rows() == 3);
    assertEquals("4", cell("stress_T1", 0));
    assertEquals("3", cell("stress_T2", 1));
    assertEquals("∅", cell("stress_T1", 2), "who was not there at T1 was not asked");
    assertEquals(1, study().getDatasets().size(), "nothing is changed yet");

    bench.press(bench.window().getShell(), "Make dataset");
    bench.until("its data are shown", () -> study().getDatasets().size() == 2
        && data.data().sheet().model().rows() == 3);
    Dataset wide = study().getDatasets().get(1);
    assertEquals("visits-wide", wide.getKey());
    assertEquals(study().getDatasets().get(0), wide.getDerivation().getSource());
    bench.desk().undo();
    bench.until("it is gone", () -> study().getDatasets().size() == 1 && part.made().rows().isEmpty());
  }

  @Test
  void personsBecomeFamiliesWithFiguresAndWhoIsInNoneIsTold() {
    part.form().choose(DerivationKind.AGGREGATE);
    part.form().choose("membership.family", List.of("stress=mean", "stress=max"));
    bench.until("it is previewed", () -> part.preview().model().rows() == 1
        && part.preview().model().columns() == 4);
    assertEquals("5.25", cell("stress_mean", 0));
    assertEquals("8", cell("stress_max", 0).replace(".0", ""));
    assertTrue(part.told().contains("1 of 5 rows are in no group"), part.told());
    assertEquals("visits-family", part.form().name().getText());
  }

  @Test
  void aDatasetMadeFromAnotherIsStaleAfterAnEditAndMadeAnew() {
    bench.until("it is previewed", () -> part.preview().model().rows() == 3);
    bench.press(bench.window().getShell(), "Make dataset");
    bench.until("it is listed as current", () -> part.made().rows().size() == 1
        && part.made().rows().get(0).state().isEmpty());
    assertFalse(bench.button("Make stale anew").isEnabled());

    Dataset visits = study().getDatasets().get(0);
    OpenStudy open = bench.desk().open().orElseThrow();
    bench.desk().edit(editor -> new CellEditor(editor, open.view().blobs(), open.session()).set(visits,
        new CellChange(visits.getColumns().get(2), 0, CellValue.of("9")), "typo"));
    bench.until("it is stale", () -> !part.made().rows().get(0).state().isEmpty());
    bench.press(bench.window().getShell(), "Make stale anew");
    bench.until("it is current again", () -> part.made().rows().get(0).state().isEmpty());
    bench.context().get(QuantDesk.class).look(study().getDatasets().get(1));
    bench.until("the new value is shown", () -> data.data().sheet().model().rows() == 3
        && data.data().sheet().model().cell(1, 0).text().equals("9"));
  }

  @Test
  void aWideDatasetProposesItsTimePoints() {
    bench.until("it is previewed", () -> part.preview().model().rows() == 3);
    bench.press(bench.window().getShell(), "Make dataset");
    bench.until("the wide one is looked at", () -> part.form().times().equals(List.of("T1", "T2")));
    bench.until("it would be long again", () -> part.preview().model().rows() == 5
        && part.preview().model().columns() == 3);
    assertEquals("visits-wide-long", part.form().name().getText());
  }
}
