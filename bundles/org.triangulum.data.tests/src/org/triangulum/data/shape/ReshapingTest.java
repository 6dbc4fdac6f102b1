// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.data.DataException;
import org.triangulum.data.Fixture;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Participant;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

class ReshapingTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private Reshaping reshaping;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
    reshaping = new Reshaping(file.blobs());
  }

  @AfterEach
  void close() {
    file.close();
  }

  private static DataColumn text(String name, ColumnRole role, String... texts) {
    return Fixture.column(name, role, MeasurementLevel.NOMINAL, Fixture.values(ColumnType.TEXT, texts));
  }

  private static Map<String, List<String>> cells(DataTable table) {
    Map<String, List<String>> cells = new TreeMap<>();
    table.columns().forEach(c -> cells.put(c.name(), Fixture.shown(c.values())));
    return cells;
  }

  private Dataset visits() {
    return Fixture.dataset(file, "visits", Fixture.respondents("P1", "P1", "P2"),
        text("time", ColumnRole.TIME_POINT, "T1", "T2", "T2"),
        Fixture.answers("q", "1", "2", "[refused]"), text("sex", ColumnRole.ATTRIBUTE, "f", "f", "m"));
  }

  @Test
  void longToWideAndBack() {
    Dataset visits = visits();
    reshaping.create(file.editor(), visits, new ShapeRequest("wide", DerivationKind.LONG_TO_WIDE, Map.of()), "");
    Dataset wide = Fixture.dataset(file, "wide");
    assertEquals(List.of("1", "[not-asked]"), Fixture.shown(file, Fixture.column(wide, "q_T1")));
    assertEquals(List.of("2", "[refused]"), Fixture.shown(file, Fixture.column(wide, "q_T2")));
    assertEquals(List.of("f", "m"), Fixture.shown(file, Fixture.column(wide, "sex")));
    DataTable back = reshaping.preview(file.study(), wide, new ShapeRequest("long", DerivationKind.WIDE_TO_LONG,
        Map.of("times", "T1,T2"))).table();
    assertEquals(Map.of("id", List.of("P1", "P1", "P2"), "time", List.of("T1", "T2", "T2"), "q",
        List.of("1", "2", "[refused]"), "sex", List.of("f", "f", "m")), cells(back));
  }

  @Test
  void aDatasetMadeFromAnotherBecomesStaleAndIsMadeAnewWithItsColumns() {
    Dataset visits = visits();
    reshaping.create(file.editor(), visits, new ShapeRequest("wide", DerivationKind.LONG_TO_WIDE, Map.of()), "");
    Dataset wide = Fixture.dataset(file, "wide");
    new Derivations(file.blobs()).create(file.editor(), wide, DerivedColumn.computed("change", "q_T2 - q_T1"), "");
    String id = Fixture.column(wide, "q_T1").getId();
    CellEditor cells = new CellEditor(file.editor(), file.blobs(), Fixture.SESSION);
    cells.set(visits, new CellChange(Fixture.column(visits, "q"), 0, CellValue.of("5")), "Typo");
    assertEquals(DerivationState.Kind.STALE, reshaping.state(file.study(), wide).kind());
    reshaping.refresh(file.editor(), wide);
    assertEquals(DerivationState.Kind.CURRENT, reshaping.state(file.study(), wide).kind());
    assertEquals(List.of("5", "[not-asked]"), Fixture.shown(file, Fixture.column(wide, "q_T1")));
    assertEquals("-3", Fixture.shown(file, Fixture.column(wide, "change")).get(0));
    assertEquals(id, Fixture.column(wide, "q_T1").getId());
    DataException e = assertThrows(DataException.class, () -> cells.set(wide, new CellChange(Fixture.column(wide,
        "q_T1"), 0, CellValue.of("5")), "Typo"));
    assertTrue(e.getMessage().contains("is made from another (long-to-wide)"), e.getMessage());
    assertEquals(List.of(wide), Reshaping.dependents(file.study(), visits));
    assertTrue(StudyFile.verify(file.path()).isSound());
  }

  @Test
  void whatWasLookedAtIsKeptOnlyWhileItStillFollows() {
    Dataset visits = visits();
    Reshaped seen = reshaping.preview(file.study(), visits, new ShapeRequest("wide", DerivationKind.LONG_TO_WIDE,
        Map.of()));
    CellEditor cells = new CellEditor(file.editor(), file.blobs(), Fixture.SESSION);
    cells.set(visits, new CellChange(Fixture.column(visits, "q"), 0, CellValue.of("5")), "Typo");
    DataException e = assertThrows(DataException.class, () -> reshaping.keep(file.editor(), visits, seen, ""));
    assertTrue(e.getMessage().contains("has changed since"), e.getMessage());
    assertEquals(List.of(visits), file.study().getDatasets());

    Dataset wide = reshaping.keep(file.editor(), visits, reshaping.preview(file.study(), visits, seen.request()), "");
    assertEquals(List.of("5", "[not-asked]"), Fixture.shown(file, Fixture.column(wide, "q_T1")));
    assertEquals(DerivationState.Kind.CURRENT, reshaping.state(file.study(), wide).kind());
    assertEquals(List.of("T1", "T2"), Reshaping.timesIn(wide, "_"));
    assertEquals(List.of(), Reshaping.timesIn(visits, "_"));
  }

  /** Asks to stop at a step, and notes all it is told. */
  private static final class StoppingAt implements Progress {
    private final List<String> told = new ArrayList<>();
    private final int step;

    StoppingAt(int step) {
      this.step = step;
    }

    @Override
    public void step(String what, double share) {
      assertTrue(share >= 0 && share <= 1, what + " " + share);
      told.add(what);
    }

    @Override
    public boolean cancelled() {
      return told.size() == step;
    }
  }

  @Test
  void everyShapeIsStoppedAtAnyStepAndChangesNothing() {
    Dataset visits = visits();
    Dataset wide = reshaping.keep(file.editor(), visits, reshaping.preview(file.study(), visits,
        new ShapeRequest("wide", DerivationKind.LONG_TO_WIDE, Map.of())), "");
    int before = file.journal().size();
    Map<ShapeRequest, Dataset> requests = Map.of(
        new ShapeRequest("w", DerivationKind.LONG_TO_WIDE, Map.of()), visits,
        new ShapeRequest("l", DerivationKind.WIDE_TO_LONG, Map.of("times", "T1,T2")), wide,
        new ShapeRequest("a", DerivationKind.AGGREGATE, Map.of("by", "id", "figures", "q=mean")), visits);
    requests.forEach((request, source) -> {
      StoppingAt all = new StoppingAt(-1);
      reshaping.preview(file.study(), source, request, all);
      assertTrue(all.told.get(0).startsWith("Reading the rows of ") && all.told.size() > 1, all.told.toString());
      for (int i = 0; i < all.told.size(); i++) {
        StoppingAt progress = new StoppingAt(i);
        assertThrows(CancellationException.class,
            () -> reshaping.preview(file.study(), source, request, progress), request + " at " + i);
      }
    });
    assertEquals(before, file.journal().size());
  }

  @Test
  void personsWithTwoRowsAtATimeAreRefusedByName() {
    Dataset dataset = Fixture.dataset(file, "twice", Fixture.respondents("P1", "P1"), text("time",
        ColumnRole.TIME_POINT, "T1", "T1"), Fixture.answers("q", "1", "2"));
    DataException e = assertThrows(DataException.class, () -> reshaping.preview(file.study(), dataset,
        new ShapeRequest("w", DerivationKind.LONG_TO_WIDE, Map.of())));
    assertEquals("P1 has two rows at T1: 1 and 2 of twice", e.getMessage());
  }

  @Test
  void familiesAreTheirMembersTogether() {
    file.editor().run("Families", "", study -> {
      for (String key : List.of("P1", "P2", "P3")) {
        Participant participant = Fixture.MAKE.createParticipant();
        participant.setKey(key);
        study.getParticipants().add(participant);
      }
      Case family = Fixture.MAKE.createCase();
      family.setKey("Family 1");
      family.setKind("family");
      for (int i = 0; i < 2; i++) {
        CaseMember member = Fixture.MAKE.createCaseMember();
        member.setParticipant(study.getParticipants().get(i));
        family.getMembers().add(member);
      }
      study.getCases().add(family);
    });
    Dataset dataset = Fixture.dataset(file, "persons", Fixture.respondents("P1", "P2", "P3"),
        Fixture.numbers("stress", "4", "7", "9"), text("role", ColumnRole.ATTRIBUTE, "[missing]", "child", "x"));
    assertEquals(List.of("1 of 3 rows are in no group and left out"), reshaping.create(file.editor(), dataset,
        new ShapeRequest("families", DerivationKind.AGGREGATE, Map.of("by", "membership.family", "figures",
            "stress=mean; stress=max; role=first")), ""));
    Dataset families = Fixture.dataset(file, "families");
    assertEquals(List.of("Family 1"), Fixture.shown(file, Fixture.column(families, "id")));
    assertEquals(List.of("2"), Fixture.shown(file, Fixture.column(families, "n")));
    assertEquals(List.of("5.5"), Fixture.shown(file, Fixture.column(families, "stress_mean")));
    assertEquals(List.of("7"), Fixture.shown(file, Fixture.column(families, "stress_max")));
    assertEquals(List.of("child"), Fixture.shown(file, Fixture.column(families, "role_first")));
    file.editor().run("Join", "", study -> {
      CaseMember member = Fixture.MAKE.createCaseMember();
      member.setParticipant(study.getParticipants().get(2));
      study.getCases().get(0).getMembers().add(member);
    });
    assertEquals(DerivationState.Kind.STALE, reshaping.state(file.study(), families).kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void wideOfLongOfRandomDataIsTheSameDataAgain(int seed) {
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int person = 0; person < 1 + random.nextInt(40); person++) {
      for (String time : List.of("a", "b", "c")) {
        if (random.nextInt(3) > 0) {
          ids.add("P" + person);
          times.add(time);
          codes.add(random.nextInt(5) == 0 ? "[refused]" : Integer.toString(random.nextInt(9)));
          numbers.add(random.nextInt(5) == 0 ? "[missing]" : Double.toString(random.nextInt(9) + 0.5));
        }
      }
    }
    ids.addAll(List.of("Q", "Q", "Q"));
    times.addAll(List.of("a", "b", "c"));
    codes.addAll(List.of("1", "2", "3"));
    numbers.addAll(List.of("1.5", "2.5", "3.5"));
    Dataset dataset = Fixture.dataset(file, "random", Fixture.respondents(ids.toArray(String[]::new)),
        text("time", ColumnRole.TIME_POINT, times.toArray(String[]::new)),
        Fixture.answers("c", codes.toArray(String[]::new)), Fixture.numbers("n", numbers.toArray(String[]::new)));
    reshaping.create(file.editor(), dataset, new ShapeRequest("wide", DerivationKind.LONG_TO_WIDE,
        Map.of("separator", ".")), "");
    DataTable back = reshaping.preview(file.study(), Fixture.dataset(file, "wide"), new ShapeRequest("long",
        DerivationKind.WIDE_TO_LONG, Map.of("times", "a,b,c", "separator", "."))).table();
    assertEquals(Map.of("id", ids, "time", times, "c", codes, "n", numbers), cells(back));
  }
}
