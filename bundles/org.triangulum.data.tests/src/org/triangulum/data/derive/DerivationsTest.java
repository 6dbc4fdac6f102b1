// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

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
import org.triangulum.data.Lineage;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.Attribute;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.TimePoint;
import org.triangulum.store.StudyFile;

class DerivationsTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private Derivations derivations;

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
    Fixture.dataset(file, "d", Fixture.respondents("P1", "P2", "p1", "X9"),
        Fixture.column("when", ColumnRole.TIME_POINT, MeasurementLevel.ORDINAL, Fixture.values(ColumnType.TEXT, "T1",
            "T1", "T2", "T1")),
        Fixture.column("q", ColumnRole.ANSWER, MeasurementLevel.ORDINAL, Fixture.values(ColumnType.CODE, "1", "2",
            "[refused]", "3"), "low", "mid", "high"));
    file.editor().run("People", "", this::people);
    derivations = new Derivations(file.blobs());
  }

  private void people(Study study) {
    for (String key : List.of("T1 2020-01", "T2 2021-06-30")) {
      TimePoint point = Fixture.MAKE.createTimePoint();
      point.setKey(key.substring(0, 2));
      point.setDate(key.substring(3));
      study.getTimePoints().add(point);
    }
    Setting north = setting("North", "site");
    Setting team = setting("Team A", "unit");
    north.getSettings().add(team);
    Setting south = setting("South", "unit");
    study.getSettings().addAll(List.of(north, south));
    Participant first = participant(study, "P1", "mother");
    first.getMemberships().addAll(List.of(membership(team, "", "2020-12-31"), membership(south, "2021-01-01", "")));
    participant(study, "P2", "father").getMemberships().add(membership(team, "2020-02-01", ""));
    Case family = Fixture.MAKE.createCase();
    family.setKey("Family 1");
    family.setKind("family");
    CaseMember member = Fixture.MAKE.createCaseMember();
    member.setParticipant(first);
    family.getMembers().add(member);
    study.getCases().add(family);
  }

  private static Setting setting(String key, String kind) {
    Setting setting = Fixture.MAKE.createSetting();
    setting.setKey(key);
    setting.setKind(kind);
    return setting;
  }

  private static Membership membership(Setting setting, String from, String to) {
    Membership membership = Fixture.MAKE.createMembership();
    membership.setSetting(setting);
    membership.setFrom(from);
    membership.setTo(to);
    return membership;
  }

  private static Participant participant(Study study, String key, String role) {
    Participant participant = Fixture.MAKE.createParticipant();
    participant.setKey(key);
    participant.setRole(role);
    Attribute attribute = Fixture.MAKE.createAttribute();
    attribute.setName("age");
    attribute.setValue(key.equals("P1") ? "41" : "");
    participant.getAttributes().add(attribute);
    study.getParticipants().add(participant);
    return participant;
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Dataset data() {
    return Fixture.dataset(file, "d");
  }

  private List<String> create(DerivedColumn wanted) {
    return Fixture.shown(file, derivations.create(file.editor(), data(), wanted, "Because"));
  }

  private DerivationState.Kind state(String column) {
    return derivations.state(file.study(), Fixture.column(data(), column)).kind();
  }

  private static DerivedColumn member(String name, String of) {
    return DerivedColumn.of(name, DerivationKind.MEMBERSHIP, List.of(), Map.of("of", of));
  }

  @Test
  void attributesAndMembershipsOfTheParticipantAtTheTime() {
    assertEquals(List.of("mother", "father", "mother", "[missing]"), create(DerivedColumn.of("role",
        DerivationKind.ATTRIBUTE, List.of(), Map.of("attribute", "role"))));
    assertEquals(List.of("41", "[missing]", "41", "[missing]"), create(DerivedColumn.of("age",
        DerivationKind.ATTRIBUTE, List.of(), Map.of("attribute", "age"))));
    assertEquals(List.of("Team A", "[missing]", "South", "[missing]"), create(member("unit", "unit")));
    assertEquals(List.of("North", "[missing]", "[missing]", "[missing]"), create(member("site", "site")));
    assertEquals(List.of("Family 1", "[missing]", "Family 1", "[missing]"), create(member("family", "family")));
    file.editor().run("Move", "", s -> s.getParticipants().get(1).getMemberships().get(0).setFrom("2019"));
    assertEquals(DerivationState.Kind.STALE, state("unit"));
    assertEquals(DerivationState.Kind.CURRENT, state("role"));
    derivations.refresh(file.editor(), data());
    assertEquals("Team A", Fixture.shown(file, Fixture.column(data(), "unit")).get(1));
    assertEquals(DerivationState.Kind.CURRENT, state("unit"));
  }

  @Test
  void codedTextIsPresentOrCountedAndFollowsTheCodings() {
    Code code = Fixture.MAKE.createCode();
    code.setKey("calm");
    Code below = Fixture.MAKE.createCode();
    below.setKey("calm at night");
    file.editor().run("Codes", "", study -> {
      code.getCodes().add(below);
      Codebook book = Fixture.MAKE.createCodebook();
      book.getCodes().add(code);
      study.getCodebooks().add(book);
      Document document = Fixture.MAKE.createDocument();
      document.setText(file.blobs().putText("We slept."));
      document.getParticipants().add(study.getParticipants().get(0));
      study.getDocuments().add(document);
      study.getCodings().addAll(List.of(coding(document, code), coding(document, below)));
    });
    create(new DerivedColumn("calm", "", DerivationKind.CODED_TEXT, List.of(), List.of(code), Map.of()));
    assertEquals(List.of("1", "[not-asked]", "1", "[missing]"), Fixture.shown(file, Fixture.column(data(), "calm")));
    assertEquals(List.of("2", "[not-asked]", "2", "[missing]"), create(new DerivedColumn("times", "",
        DerivationKind.CODED_TEXT, List.of(), List.of(code), Map.of("measure", "count"))));
    assertEquals("1", create(new DerivedColumn("own", "", DerivationKind.CODED_TEXT, List.of(), List.of(code),
        Map.of("measure", "count", "subcodes", "no"))).get(0));
    file.editor().run("Uncode", "", study -> file.editor().delete(study.getCodings().get(1)));
    assertEquals(List.of("calm", "times"), derivations.stale(file.study(), data()).stream().map(Column::getKey)
        .toList());
    derivations.refresh(file.editor(), data());
    assertEquals("1", Fixture.shown(file, Fixture.column(data(), "times")).get(0));
    file = Fixture.reopen(file);
    derivations = new Derivations(file.blobs());
    assertEquals(List.of(), derivations.stale(file.study(), data()));
    file.editor().undo();
    assertEquals("2", Fixture.shown(file, Fixture.column(data(), "times")).get(0));
    assertEquals(DerivationState.Kind.STALE, state("times"));
  }

  private static Coding coding(Document document, Code code) {
    Coding coding = Fixture.MAKE.createCoding();
    coding.setDocument(document);
    coding.setCode(code);
    coding.setEnd(3);
    return coding;
  }

  @Test
  void mistakesNameTheColumnAndThePlaceAndChangeNothing() {
    int transactions = file.journal().size();
    assertFails("Column x: Position 5: there is no column z", DerivedColumn.computed("x", "q + z"));
    assertFails("Dataset d has a column q already", DerivedColumn.computed("q", "q + 1"));
    assertFails("Column x: bin has no parameter bons; there are method", DerivedColumn.of("x", DerivationKind.BIN,
        List.of("q"), Map.of("bons", "3")));
    assertFails("Column x: ties is one of mean, min", DerivedColumn.of("x", DerivationKind.RANK, List.of("q"),
        Map.of("ties", "none")));
    assertFails("Column x: Cut points must rise: 1 comes after 2", DerivedColumn.of("x", DerivationKind.BIN,
        List.of("q"), Map.of("cuts", "2;1")));
    assertFails("Column x: \"1:2\" is no rule", DerivedColumn.of("x", DerivationKind.RECODE, List.of("q"),
        Map.of("map", "1:2")));
    assertFails("Column x: Exactly one column is needed, not 0", DerivedColumn.of("x", DerivationKind.RANK, List.of(),
        Map.of()));
    assertFails("Column x: Column id holds texts", DerivedColumn.of("x", DerivationKind.REVERSE, List.of("id"),
        Map.of()));
    assertEquals(transactions, file.journal().size());
  }

  private void assertFails(String message, DerivedColumn wanted) {
    DataException e = assertThrows(DataException.class, () -> create(wanted));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void noColumnFollowsFromItself() {
    create(DerivedColumn.computed("a", "q + 1"));
    create(DerivedColumn.computed("b", "a + 1"));
    Column a = Fixture.column(data(), "a");
    DataException e = assertThrows(DataException.class,
        () -> derivations.redefine(file.editor(), a, DerivedColumn.computed("a", "b + 1"), ""));
    assertEquals("Column a would follow from itself, by way of b", e.getMessage());
    derivations.redefine(file.editor(), a, DerivedColumn.computed("a", "q * 10"), "");
    assertEquals(List.of("10", "20", "[refused]", "30"), Fixture.shown(file, a));
    assertEquals(DerivationState.Kind.STALE, state("b"));
  }

  @Test
  void whatFollowsFromADeletedColumnIsSaidBeforeAndBrokenAfter() {
    create(DerivedColumn.of("turned", DerivationKind.REVERSE, List.of("q"), Map.of()));
    create(DerivedColumn.computed("more", "turned + 1"));
    Column q = Fixture.column(data(), "q");
    assertEquals(List.of("turned", "more"), Derivations.dependents(q).stream().map(Column::getKey).toList());
    file.editor().run("Delete", "", study -> file.editor().delete(q));
    assertEquals(DerivationState.Kind.BROKEN, state("turned"));
    assertEquals(DerivationState.Kind.BROKEN, state("more"));
    assertThrows(DataException.class, () -> derivations.refresh(file.editor(), data()));
    file.editor().undo();
    assertEquals(DerivationState.Kind.CURRENT, state("more"));
  }

  @Test
  void lineageTellsHowAColumnCameAbout() {
    create(DerivedColumn.of("turned", DerivationKind.REVERSE, List.of("q"), Map.of()));
    create(DerivedColumn.computed("more", "turned + 1"));
    assertEquals(List.of("d.more: compute: expression = turned + 1", "  d.turned: reverse", "    d.q: as it came in"),
        Lineage.of(file.study(), Fixture.column(data(), "more"), file.blobs(), Scorers.NONE).lines());
  }

  @Test
  void reversingKeepsLabelsWithTheirAnswersAndCollapsingNamesTheNewOnes() {
    create(DerivedColumn.of("turned", DerivationKind.REVERSE, List.of("q"), Map.of()));
    assertEquals(List.of("3", "2", "[refused]", "1"), Fixture.shown(file, Fixture.column(data(), "turned")));
    assertEquals("high", Fixture.column(data(), "turned").getValueLabels().get(0).getLabel());
    create(DerivedColumn.of("two", DerivationKind.COLLAPSE, List.of("q"), Map.of("categories", "low:low;more:mid|3")));
    assertEquals(List.of("1", "2", "[refused]", "2"), Fixture.shown(file, Fixture.column(data(), "two")));
    assertEquals("more", Fixture.column(data(), "two").getValueLabels().get(1).getLabel());
  }
}
