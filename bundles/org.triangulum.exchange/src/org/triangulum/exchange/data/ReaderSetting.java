// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.List;

/**
 * Something that can be said about how a source is read.
 *
 * @param name as in {@code --set name=value}
 * @param meaning a sentence for people
 * @param choices the values it can have; empty where any text can stand
 */
public record ReaderSetting(String name, String meaning, List<String> choices) {

  public ReaderSetting {
    choices = List.copyOf(choices);
  }

  /** A setting with any value. */
  public static ReaderSetting of(String name, String meaning, String... choices) {
    return new ReaderSetting(name, meaning, List.of(choices));
  }
}
