// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

/**
 * A place in a report.
 *
 * @param report name of the file, without folder
 * @param line from 1, of the text as read; for plain text that is the line of the file
 * @param page from 1; 0 where the format has no pages; {@link #PAGE_NOT_RECORDED} where it has and the file does not
 *     tell
 * @param start of the passage in the text, in UTF-16 units
 * @param end behind it
 * @param passage the words
 */
public record ReportPlace(String report, int line, int page, int start, int end, String passage) {

  /** The page of a place in a file that does not tell its pages. */
  public static final int PAGE_NOT_RECORDED = -1;

  /** As people say it: {@code page 3, line 120}. */
  public String words() {
    return (page == PAGE_NOT_RECORDED ? "page not recorded, " : page > 0 ? "page " + page + ", " : "") + "line " + line;
  }
}
