// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Stance;
import org.triangulum.store.Progress;

/** On a real study file, so that undo is the real one. */
class CodingsTest {
  @TempDir
  Path folder;
  private CodedStudy coded;

  @BeforeEach
  void study() {
    coded = new CodedStudy(folder);
  }

  @AfterEach
  void close() {
    coded.close();
  }

  private List<Coding> all() {
    return coded.study().getCodings();
  }

  @Test
  void codeIsPutOnTheTrimmedWordsOnceForEachCoder() {
    Span loose = coded.span(coded.talk(), " tired 😀 ");
    Coding coding = coded.codings().add(coded.talk(), loose, coded.code("tiredness"));
    assertEquals("tired 😀", coded.words(coding));
    assertEquals(Optional.of("Code a segment of talk as Tiredness"), coded.editor().undoLabel());
    assertSame(coding, coded.codings().add(coded.talk(), loose, coded.code("tiredness")));
    assertEquals(1, all().size());
    coded.codings(1).add(coded.talk(), loose, coded.code("tiredness"));
    coded.codings().add(coded.talk(), loose, coded.code("help"));
    assertEquals(3, all().size());
    coded.editor().undo();
    coded.editor().undo();
    coded.editor().undo();
    assertEquals(0, all().size());
    coded.editor().redo();
    assertEquals("tired 😀", coded.words(all().get(0)));
  }

  @Test
  void halfACharacterIsCodedWhole() {
    Span smile = coded.span(coded.talk(), "😀");
    Coding coding = coded.codings().add(coded.talk(), new Span(smile.start() + 1, smile.end()), coded.code("help"));
    assertEquals("😀", coded.words(coding));
  }

  @Test
  void rightToLeftWordsAreCodedInLogicalOrder() {
    assertEquals("הקשיבו", coded.words(coded.code(coded.talk(), "הקשיבו ", "listening")));
  }

  @Test
  void nothingCanBeCodedWhereThereAreNoWordsOrTheCodeIsRetired() {
    Codings codings = coded.codings();
    IllegalArgumentException blank = assertThrows(IllegalArgumentException.class,
        () -> codings.add(coded.talk(), coded.span(coded.talk(), "\r\n"), coded.code("help")));
    assertTrue(blank.getMessage().startsWith("There are no words from "), blank.getMessage());
    assertThrows(IllegalArgumentException.class,
        () -> codings.add(coded.empty(), new Span(0, 0), coded.code("help")));
    assertThrows(IllegalArgumentException.class,
        () -> codings.add(coded.empty(), new Span(0, 4), coded.code("help")));
    new Codebooks(coded.editor()).setStatus(List.of(coded.code("help")), CodeStatus.RETIRED);
    assertEquals("The code Help is retired", assertThrows(IllegalArgumentException.class,
        () -> coded.code(coded.talk(), "tired", "help")).getMessage());
    assertEquals(0, all().size());
  }

  @Test
  void inVivoCodeIsNamedAfterTheWordsAndMadeOnce() {
    Coding first = coded.codings().inVivo(coded.talk(), coded.span(coded.talk(), "they"),
        coded.code("listening"));
    assertEquals("they", first.getCode().getName());
    assertEquals("they", first.getCode().getKey());
    assertSame(coded.code("listening"), first.getCode().eContainer());
    Coding line = coded.codings().inVivo(coded.talk(), coded.span(coded.talk(), "was  tired"), coded.book());
    assertEquals("was tired", line.getCode().getName());
    assertSame(line, coded.codings().inVivo(coded.talk(), coded.span(coded.talk(), "was  tired"), coded.book()));
    Coding hebrew = coded.codings().inVivo(coded.talk(), coded.span(coded.talk(), "הם הקשיבו לי"), coded.book());
    assertEquals("הם-הקשיבו-לי", hebrew.getCode().getKey());
    coded.editor().undo();
    assertEquals(2, all().size());
    assertEquals(4, coded.book().getCodes().size());
  }

  @Test
  void turnsAndAnswersAreCodedWithoutTheirLabels() {
    List<Coding> turns = coded.codings().addTurns(coded.talk(), List.of(1, 2), coded.code("help"));
    assertEquals(List.of("I was  tired 😀 but they listened. It helped.", "הם הקשיבו לי."),
        turns.stream().map(coded::words).toList());
    Span tired = coded.span(coded.talk(), "tired");
    Coding answer = coded.codings().add(coded.talk(), tired, Extent.ANSWER, coded.code("listening"));
    assertEquals("I was  tired 😀 but they listened. It helped.\r\nNoa: הם הקשיבו לי.", coded.words(answer));
    assertEquals("I was  tired 😀 but they listened. It helped.",
        coded.words(coded.codings().add(coded.talk(), tired, Extent.TURN, coded.code("tiredness"))));
    assertEquals("I was  tired 😀 but they listened.",
        coded.words(coded.codings().add(coded.talk(), tired, Extent.SENTENCE, coded.code("tiredness"))));
    assertEquals("Nobody spoke of the cold.",
        coded.words(coded.codings().add(coded.note(), coded.span(coded.note(), "spoke"), Extent.TURN,
            coded.code("tiredness"))));
  }

  @Test
  void recodingCollapsesDoublesAndKeepsWhatRestsOnThem() {
    Coding tired = coded.code(coded.talk(), "tired", "tiredness");
    Coding help = coded.code(coded.talk(), "tired", "help");
    Coding other = coded.code(coded.talk(), "It helped.", "help");
    coded.codings().setStance(List.of(help), Stance.NEGATIVE);
    coded.codings().setStance(List.of(tired), Stance.POSITIVE);
    coded.codings().setWeight(List.of(help), 40);
    coded.codings().setComment(help, " why? ");
    EvidenceLink link = CodedStudy.NEW.createEvidenceLink();
    coded.editor().run("Find", "", study -> {
      Finding finding = CodedStudy.NEW.createFinding();
      study.getFindings().add(finding);
      link.setTarget(help);
      finding.getEvidence().add(link);
    });
    coded.codings().recode(List.of(help, other), coded.code("tiredness"));
    assertEquals(List.of(tired, other), all());
    assertSame(coded.code("tiredness"), other.getCode());
    assertEquals(Stance.MIXED, tired.getStance());
    assertEquals(40, tired.getWeight());
    assertEquals("why?", tired.getComment());
    assertSame(tired, link.getTarget());
    coded.editor().undo();
    assertEquals(3, all().size());
    assertSame(coded.study().getCodings().get(1), link.getTarget());
    assertEquals(Stance.POSITIVE, all().get(0).getStance());
  }

  @Test
  void removingSaysWhatGoesWithIt() {
    Coding coding = coded.code(coded.talk(), "tired", "tiredness");
    Coding other = coded.code(coded.talk(), "listened", "listening");
    EvidenceLink link = CodedStudy.NEW.createEvidenceLink();
    coded.editor().run("Find", "", study -> {
      Finding finding = CodedStudy.NEW.createFinding();
      study.getFindings().add(finding);
      link.setTarget(coding);
      finding.getEvidence().add(link);
    });
    assertEquals(List.of(link), coded.codings().removal(List.of(coding, other)));
    coded.codings().remove(List.of(coding, other));
    assertEquals(0, all().size());
    assertEquals(0, coded.study().getFindings().get(0).getEvidence().size());
    coded.reopen();
    coded.editor().undo();
    assertEquals(2, all().size());
    assertSame(all().get(0), coded.study().getFindings().get(0).getEvidence().get(0).getTarget());
  }

  @Test
  void weightsHaveARangeAndSpansStayApart() {
    Coding tired = coded.code(coded.talk(), "tired", "tiredness");
    Coding was = coded.code(coded.talk(), "I was", "tiredness");
    assertThrows(IllegalArgumentException.class, () -> coded.codings().setWeight(List.of(tired), 101));
    assertThrows(IllegalArgumentException.class, () -> coded.codings().setSpan(was, Span.of(tired)));
    assertThrows(IllegalArgumentException.class, () -> coded.codings().setSpan(was, new Span(3, 3)));
    coded.codings().setSpan(was, new Span(was.getStart(), tired.getEnd()));
    assertEquals("I was  tired", coded.words(was));
    coded.editor().undo();
    assertEquals("I was", coded.words(was));
  }

  @Test
  void previewSaysWhatWouldBeCodedAndIsAppliedWithoutWhatWasLeftOut() {
    coded.code(coded.note(), "The room was cold.", "help");
    TextSearch.Result found = new TextSearch(coded.study(), coded.file.blobs()).run(SearchQuery.words("cold"),
        SearchScope.of(Set.of(coded.note())), Progress.NONE);
    Autocoder autocoder = new Autocoder(coded.study(), coded.file.blobs(),
        Optional.of(coded.study().getResearchers().get(0)));
    Autocoding preview = autocoder.hits(coded.code("help"), found.hits(), Extent.SENTENCE);
    assertEquals(List.of("The room was cold.", "Nobody spoke of the cold."),
        preview.proposals().stream().map(Autocoding.Proposal::words).toList());
    assertEquals(List.of(true, false), preview.proposals().stream().map(Autocoding.Proposal::coded).toList());
    assertEquals("The room was cold. ", preview.proposals().get(1).before());
    assertEquals(1, preview.fresh());
    assertEquals(0, coded.codings().add(preview.without(preview.proposals()), "").size());
    coded.codings().add(preview, "all about the cold");
    assertEquals(2, all().size());
    coded.editor().undo();
    assertEquals(1, all().size());
    EditingSession session = new EditingSession(coded.editor(), coded.file.blobs(), coded.note());
    session.replace(0, 0, "So: ");
    session.commit("");
    assertEquals("The text of note has changed since the preview was made; make it again",
        assertThrows(IllegalStateException.class, () -> coded.codings().add(preview, "")).getMessage());
    assertEquals(1, all().size());
  }

  @Test
  void allTurnsOfAParticipantAreProposed() {
    Autocoder autocoder = new Autocoder(coded.study(), coded.file.blobs(), Optional.empty());
    Autocoding anna = autocoder.participants(coded.code("help"), List.of(coded.study().getParticipants().get(0)));
    assertEquals(List.of("I was  tired 😀 but they listened. It helped.", "Nothing."),
        anna.proposals().stream().map(Autocoding.Proposal::words).toList());
    assertEquals(List.of("Anna", "Anna"), anna.proposals().stream().map(Autocoding.Proposal::speaker).toList());
    Autocoding noa = autocoder.speakers(coded.code("help"), List.of(coded.talk().getSpeakers().get(2)));
    assertEquals(List.of("הם הקשיבו לי."), noa.proposals().stream().map(Autocoding.Proposal::words).toList());
    assertNotEquals(anna, noa);
  }

  @Test
  void aNewCodeAndItsCodingAreOneStep() {
    Coding coding = coded.codings().addNew(coded.talk(), coded.span(coded.talk(), "they listened"), coded.book(),
        " Being  heard ");
    assertEquals("Being heard", coding.getCode().getName());
    assertEquals("being-heard", coding.getCode().getKey());
    Coding other = coded.codings().addNew(coded.talk(), coded.span(coded.talk(), "helped"), coded.book(),
        "Being heard");
    assertSame(coding.getCode(), other.getCode(), "there already");
    assertThrows(IllegalArgumentException.class, () -> coded.codings().addNew(coded.talk(),
        coded.span(coded.talk(), "helped"), coded.book(), " "));
    coded.editor().undo();
    coded.editor().undo();
    assertEquals(3, coded.book().getCodes().size());
    assertEquals(0, all().size());
  }
}
