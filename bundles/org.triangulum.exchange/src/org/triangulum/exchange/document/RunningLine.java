// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;

/**
 * A line that a file repeats at the head or foot of its pages, offered for removal.
 *
 * @param place where on the page
 * @param text the line with {@code #} for each number in it, such as {@code Page # of #}
 * @param pages on how many pages it stands
 * @param examples the line as it stands on the first pages, for a preview
 */
public record RunningLine(Place place, String text, int pages, List<String> examples) {

  /** Where a running line stands. */
  public enum Place { HEADER, FOOTER, PAGE_NUMBER }

  public RunningLine {
    examples = List.copyOf(examples);
  }
}
