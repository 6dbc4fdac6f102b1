// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.exchange.document.RunningLine.Place;

class PdfImporterTest {
  private static final List<String> QUESTIONS = List.of("And then?", "What happened in the second week?", "Who came?",
      "How did that make you feel, if I may ask?", "Anything else?", "And at school?", "What would have helped?");

  @TempDir
  private Path folder;
  private DocumentStudy study;

  @BeforeEach
  void create() {
    study = new DocumentStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private ReadDocument read(byte[] pdf) throws Exception {
    return study.read(study.write("a.pdf", pdf));
  }

  private static List<String> interview(int turns) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      paragraphs.add("Interviewer: " + QUESTIONS.get(i % QUESTIONS.size()));
      paragraphs.add("Parent 5: " + "We talked for a while about the things that had worried us since the start. "
          .repeat(1 + i % 5).strip());
    }
    return paragraphs;
  }

  @Test
  void linesAreJoinedToTheParagraphsThatTheyWere() throws Exception {
    List<String> paragraphs = interview(60);
    ReadDocument read = read(MadePdf.of(paragraphs));
    assertEquals(String.join("\n", paragraphs), String.join("\n",
        read.text().text().lines().filter(l -> !l.isBlank()).toList()));
    assertEquals(List.of(), read.runningLines());
    assertEquals(1, read.text().pageAt(0));
    assertTrue(read.text().pageAt(read.text().text().length() - 1) > 2);
  }

  @Test
  void headsAndPageNumbersAreOfferedForRemoval() throws Exception {
    List<String> paragraphs = interview(60);
    ReadDocument read = read(MadePdf.of(paragraphs, "Confidential - Study 12", true));
    Map<Place, RunningLine> running = read.runningLines().stream()
        .collect(Collectors.toMap(RunningLine::place, r -> r));
    assertEquals(Set.of(Place.HEADER, Place.PAGE_NUMBER), running.keySet());
    assertEquals("Confidential - Study #", running.get(Place.HEADER).text());
    assertEquals(List.of("Page 1", "Page 2", "Page 3"), running.get(Place.PAGE_NUMBER).examples());
    assertEquals(String.join("\n", paragraphs), String.join("\n",
        read.text().text().lines().filter(l -> !l.isBlank()).toList()));
    String kept = read.text(Set.of(running.get(Place.PAGE_NUMBER))).text();
    assertTrue(kept.contains("Confidential - Study 12"));
    assertFalse(kept.contains("Page 2"));
  }

  @Test
  void aWordIsMendedOnlyWhenItIsKnownWhole() throws Exception {
    String text = read(MadePdf.of(List.of("The families spoke of their relation- ship to the well- known social "
        .repeat(1) + "worker."))).text().text();
    assertTrue(text.contains("relation- ship"), "a hyphen inside a line is left alone");
    assertEquals("a relationship of a relationship and a well-known and a some-thing\n", new PdfParagraphs(List.of(
        line("a relationship of a relation-", 100), line("ship and a well-", 112), line("known and a some-", 124),
        line("thing", 136)), false).text().text());
  }

  private static PdfLine line(String text, float y) {
    return new PdfLine(1, text, 0, 72, 500, y, 40, 3, List.of());
  }

  @Test
  void rightToLeftTextIsInReadingOrder() throws Exception {
    assertEquals("Parent 5: naïve – “žluťoučký”\n", read(MadePdf.of(List.of("Parent 5: naïve – “žluťoučký”"))).text()
        .text());
  }
}
