// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;

/**
 * The text of a document, lines ended by LF, and what is known about places in it. All offsets are UTF-16 units.
 *
 * @param text what enters the study
 * @param pages where each page begins, in order; empty where the format has none
 * @param labels names of speakers that are marked by their type, such as bold, and not by a colon
 * @param times places of which the time in the recording is known, in order
 * @param voices names that the file itself says are speakers
 * @param structure headings and tables, as far as they are known
 */
public record DocumentText(String text, List<PageStart> pages, List<Label> labels, List<TimeMark> times,
    List<String> voices, DocumentStructure structure) {

  /**
   * Where a page begins.
   *
   * @param number from 1; 0 where what comes is on a page that the file does not tell
   * @param offset of its first character
   */
  public record PageStart(int number, int offset) {}

  /**
   * A name that begins a turn.
   *
   * @param start of the name
   * @param end behind the name
   */
  public record Label(int start, int end) {}

  /**
   * A place in the recording.
   *
   * @param offset where the words begin
   * @param millis milliseconds into the recording
   */
  public record TimeMark(int offset, int millis) {}

  public DocumentText {
    pages = List.copyOf(pages);
    labels = List.copyOf(labels);
    times = List.copyOf(times);
    voices = List.copyOf(voices);
  }

  /** A text without headings and tables. */
  public DocumentText(String text, List<PageStart> pages, List<Label> labels, List<TimeMark> times,
      List<String> voices) {
    this(text, pages, labels, times, voices, DocumentStructure.NONE);
  }

  /** A text of which nothing else is known. */
  public static DocumentText of(String text) {
    return new DocumentText(text, List.of(), List.of(), List.of(), List.of());
  }

  /** The page a position stands on, from 1; 0 where it is not known or the format has no pages. */
  public int pageAt(int offset) {
    int page = 0;
    for (PageStart each : pages) {
      if (each.offset() > offset) {
        break;
      }
      page = each.number();
    }
    return page;
  }
}
