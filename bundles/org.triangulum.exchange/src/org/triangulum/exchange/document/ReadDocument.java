// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.store.ContentHash;

/** A document as read from a file, before a person has said what becomes of it. Immutable. */
public final class ReadDocument {
  private final DocumentFile file;
  private final String format;
  private final String hash;
  private final Reading reading;

  /**
   * What a reader found in a file.
   *
   * @param body the text without the running lines that are given; the same for the same lines
   * @param tabular the same with the cells of tables parted by tabs, where the body does without
   * @param running lines at head and foot of pages
   * @param title as the file says; empty where it says none
   * @param encoding of plain text; empty where the format says it
   * @param notes what a careful reader must know, a sentence each; nothing is lost
   * @param losses what stands in the file and not in the text, a sentence each
   */
  record Reading(Function<Set<RunningLine>, DocumentText> body, Function<Set<RunningLine>, DocumentText> tabular,
      List<RunningLine> running, String title, Optional<Charset> encoding, List<String> notes,
      List<String> losses) {
    Reading {
      running = List.copyOf(running);
      notes = List.copyOf(notes);
      losses = List.copyOf(losses);
    }

    /** A reading whose body has its tables. */
    Reading(Function<Set<RunningLine>, DocumentText> body, List<RunningLine> running, String title,
        Optional<Charset> encoding, List<String> notes, List<String> losses) {
      this(body, body, running, title, encoding, notes, losses);
    }

    /** A text without pages. */
    static Reading of(DocumentText text, List<String> notes, List<String> losses) {
      return new Reading(removed -> text, List.of(), "", Optional.empty(), notes, losses);
    }

    Reading titled(String name) {
      return new Reading(body, tabular, running, name == null ? "" : name.strip(), encoding, notes, losses);
    }
  }

  ReadDocument(DocumentFile file, String format, Reading reading) {
    this.file = file;
    this.format = format;
    this.hash = ContentHash.of(file.bytes());
    this.reading = reading;
  }

  /** The name of the file, without folder. */
  public String fileName() {
    return file.name();
  }

  /** The id of the importer that read it, such as {@code document-docx}. */
  public String format() {
    return format;
  }

  /** The file as it was; a copy. */
  public byte[] original() {
    return file.bytes().clone();
  }

  /** The address of the file's content, by which a second import of the same file is recognised. */
  public String hash() {
    return hash;
  }

  /** A title: what the file says about itself, else its name without ending. */
  public String title() {
    return reading.title.isEmpty() ? file.stem() : reading.title;
  }

  /** A key made from the file's name; not yet unique in a study. */
  public String key() {
    String key = file.stem().replaceAll("[;\\p{Cntrl}]", " ").strip();
    return key.isEmpty() ? "document" : key;
  }

  /** How plain text was decoded; read again with {@link ReadOptions} to change it. Empty for other formats. */
  public Optional<Charset> encoding() {
    return reading.encoding;
  }

  /** Lines at the head and foot of pages that are offered for removal; removing all of them is the proposal. */
  public List<RunningLine> runningLines() {
    return reading.running;
  }

  /** What a careful reader must know, a sentence each; nothing is lost. */
  public List<String> notes() {
    return reading.notes;
  }

  /** What stands in the file and will not stand in the study's text, a sentence each; the original is kept whole. */
  public List<String> losses() {
    return reading.losses;
  }

  /**
   * The text without all running lines, with the cells of tables parted by tabs: as a report is read, where in a
   * transcript a wide gap is only a blank.
   */
  public DocumentText tabularText() {
    return reading.tabular.apply(Set.copyOf(reading.running));
  }

  /** The text without all running lines. */
  public DocumentText text() {
    return text(Set.copyOf(reading.running));
  }

  /**
   * The text without some running lines: paragraphs are joined across the pages anew.
   *
   * @param removed some of {@link #runningLines}
   */
  public DocumentText text(Set<RunningLine> removed) {
    return reading.body.apply(removed);
  }

  /**
   * Who seems to speak, in order of appearance, likely or not.
   *
   * @param known names that the study knows, such as labels of participants
   */
  public List<SpeakerCandidate> speakers(Collection<String> known) {
    return TranscriptTurns.candidates(text(), known);
  }

  Reading reading() {
    return reading;
  }
}
