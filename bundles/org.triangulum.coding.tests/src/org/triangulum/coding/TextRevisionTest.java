// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.Turn;

class TextRevisionTest {
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

  private EditingSession session(Document document) {
    return new EditingSession(coded.editor(), coded.file.blobs(), document);
  }

  private void replace(EditingSession session, String words, String by) {
    int at = session.text().indexOf(words);
    session.replace(at, words.length(), by);
  }

  @Test
  void whatAnEditCutsIntoIsShownBeforeItIsApplied() {
    Coding tired = coded.code(coded.talk(), "tired 😀", "tiredness");
    Coding smile = coded.code(coded.talk(), "😀", "help");
    Coding helped = coded.code(coded.talk(), "It helped.", "help");
    EvidenceLink link = CodedStudy.NEW.createEvidenceLink();
    coded.editor().run("Find", "", study -> {
      Finding finding = CodedStudy.NEW.createFinding();
      study.getFindings().add(finding);
      link.setTarget(smile);
      finding.getEvidence().add(link);
    });
    EditingSession session = session(coded.talk());
    Span there = coded.span(coded.talk(), " 😀");
    assertEquals(List.of(tired, smile), session.affected(there.start(), there.length(), 0));
    assertEquals(List.of(), session.affected(Span.of(helped).end(), 0, 3));
    replace(session, " 😀", "");
    TextRevision revision = session.revision();
    assertEquals(List.of(new TextRevision.Cut(tired, "tired 😀", Optional.of("tired")),
        new TextRevision.Cut(smile, "😀", Optional.empty())), revision.cuts());
    assertEquals(List.of(smile), revision.lost());
    assertEquals(List.of(link), revision.removal().gone(EvidenceLink.class).toList());
    assertEquals(3, coded.study().getCodings().size(), "nothing is changed yet");
    session.commit("no pictures");
    assertEquals(List.of(tired, helped), coded.study().getCodings());
    assertEquals("tired", coded.words(tired));
    assertEquals("It helped.", coded.words(helped));
    assertEquals(0, coded.study().getFindings().get(0).getEvidence().size());
    assertEquals(Optional.of("Edit the text of talk"), coded.editor().undoLabel());
    coded.reopen();
    coded.editor().undo();
    assertEquals(CodedStudy.TALK, coded.text(coded.talk()));
    assertEquals(CodedStudy.TALK.length(), coded.talk().getLength());
    assertEquals(List.of("tired 😀", "😀", "It helped."),
        coded.study().getCodings().stream().map(coded::words).toList());
    assertEquals(1, coded.study().getFindings().get(0).getEvidence().size());
  }

  @Test
  void wordsTypedBehindALabelAreSaidInTheTurn() {
    EditingSession session = session(coded.talk());
    Turn noa = coded.talk().getTurns().get(2);
    session.replace(noa.getTextStart(), 0, "אז ");
    session.commit("");
    assertEquals("Noa: ", coded.text(coded.talk()).substring(noa.getStart(), noa.getTextStart()));
    Span said = Turns.said(coded.talk(), 2, 2).trimmed(coded.text(coded.talk()));
    assertEquals("אז הם הקשיבו לי.", said.in(coded.text(coded.talk())));
  }

  @Test
  void turnWithoutLabelBelongsToTheTurnBefore() {
    EditingSession session = session(coded.talk());
    replace(session, "\r\nNoa: ", " ");
    assertEquals(List.of(coded.talk().getTurns().get(2)), session.revision().lost());
    session.commit("");
    assertEquals(4, coded.talk().getTurns().size());
    assertTrue(Turns.said(coded.talk(), 1, 1).in(coded.text(coded.talk())).contains("הקשיבו"));
    coded.editor().undo();
    assertEquals("Noa", coded.talk().getTurns().get(2).getSpeaker().getKey());
  }

  @Test
  void freshQuoteTakesTheNewWordsAndItsEditsMoveInsideIt() {
    Quote fresh = quote("they listened. It helped.", "they listened. It helped.");
    Quote stale = quote("It helped.", "It helps.");
    QuoteEdit omission = edit(fresh, "It ");
    QuoteEdit gone = edit(fresh, "they");
    EditingSession session = session(coded.talk());
    replace(session, "they ", "");
    replace(session, "listened", "all listened");
    session.commit("");
    assertEquals("all listened. It helped.", fresh.getText());
    assertEquals(List.of(omission), fresh.getEdits());
    assertEquals(null, gone.eContainer());
    assertEquals("It ", fresh.getText().substring(omission.getStart(), omission.getEnd()));
    assertEquals("It helps.", stale.getText());
    assertEquals("It helped.", Span.of(stale).in(coded.text(coded.talk())));
    coded.editor().undo();
    assertEquals("they listened. It helped.", fresh.getText());
    assertEquals(2, fresh.getEdits().size());
  }

  private Quote quote(String words, String text) {
    Quote quote = CodedStudy.NEW.createQuote();
    Span span = coded.span(coded.talk(), words);
    quote.setKey("Q" + span.start());
    quote.setDocument(coded.talk());
    quote.setStart(span.start());
    quote.setEnd(span.end());
    quote.setText(text);
    coded.editor().run("Quote", "", study -> study.getQuotes().add(quote));
    return quote;
  }

  private QuoteEdit edit(Quote quote, String words) {
    QuoteEdit edit = CodedStudy.NEW.createQuoteEdit();
    edit.setKind(QuoteEditKind.OMISSION);
    edit.setStart(quote.getText().indexOf(words));
    edit.setEnd(edit.getStart() + words.length());
    coded.editor().run("Omit", "", study -> quote.getEdits().add(edit));
    return edit;
  }

  @Test
  void codingsMadeAndMovedDuringTheSessionAreTakenAlong() {
    Coding tired = coded.code(coded.talk(), "tired", "tiredness");
    Coding they = coded.code(coded.talk(), "they", "help");
    EditingSession session = session(coded.talk());
    session.replace(0, 0, "Talk\n");
    Coding added = coded.code(coded.talk(), "listened", "listening");
    coded.codings().setSpan(tired, coded.span(coded.talk(), "I was"));
    coded.codings().remove(List.of(they));
    session.commit("");
    assertEquals("listened", coded.words(added));
    assertEquals("I was", coded.words(tired));
    assertEquals(2, coded.study().getCodings().size());
    session.replace(0, 5, "");
    session.commit("");
    assertEquals("listened", coded.words(added));
  }

  @Test
  void codingsThatComeToTheSameWordsAreOne() {
    Coding tired = coded.code(coded.talk(), "tired", "tiredness");
    Coding longer = coded.code(coded.talk(), "tired 😀", "tiredness");
    Coding other = coded.code(coded.talk(), "tired 😀", "help");
    coded.codings().setComment(tired, "at work");
    EditingSession session = session(coded.talk());
    replace(session, " 😀", "");
    assertEquals(Map.of(tired, longer), session.revision().doubles(), "the longer one stays");
    session.commit("");
    assertEquals(List.of(longer, other), coded.study().getCodings());
    assertEquals("tired", coded.words(longer));
    assertEquals("at work", longer.getComment());
    coded.editor().undo();
    assertEquals(3, coded.study().getCodings().size());
    assertEquals("tired 😀", coded.words(coded.study().getCodings().get(1)));
  }

  @Test
  void manyKeystrokesAreOneTransactionAndNoneIsNone() {
    EditingSession session = session(coded.empty());
    assertEquals(0, session.commit(""));
    "Hallo 😀".codePoints().forEach(c -> session.replace(session.length(), 0, Character.toString(c)));
    assertTrue(session.isChanged());
    long first = session.commit("");
    assertEquals("Hallo 😀", coded.text(coded.empty()));
    assertEquals(0, session.commit(""));
    session.replaceAll("Hallo 😁");
    assertEquals(first + 1, session.commit(""));
    assertEquals("Hallo 😁", coded.text(coded.empty()));
    coded.editor().undo();
    coded.editor().undo();
    assertEquals("", coded.text(coded.empty()));
  }

  @Test
  void impossibleEditsAndTextsChangedMeanwhileAreRefused() {
    EditingSession session = session(coded.talk());
    int smile = coded.span(coded.talk(), "😀").start();
    assertThrows(IllegalArgumentException.class, () -> session.replace(smile + 1, 0, "x"));
    assertThrows(IllegalArgumentException.class, () -> session.replace(smile, 1, ""));
    assertThrows(IllegalArgumentException.class, () -> session.replace(session.length(), 1, ""));
    assertThrows(IllegalArgumentException.class, () -> session.replace(-1, 1, ""));
    EditingSession other = session(coded.talk());
    other.replace(0, 0, "x");
    other.commit("");
    session.replace(0, 0, "y");
    assertEquals("The text of talk has been changed since the editing began",
        assertThrows(IllegalStateException.class, () -> session.commit("")).getMessage());
    assertTrue(coded.text(coded.talk()).startsWith("xInt"));
  }
}
