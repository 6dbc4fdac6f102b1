// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.Locale;
import java.util.regex.Pattern;
import org.triangulum.model.study.MissingKind;

/** Guesses from the label of a missing value which kind it is; a mapping can say otherwise. */
public final class MissingWords {
  private static final Pattern REFUSED = Pattern.compile("refus|declin|prefer not|rather not|verweiger|keine angabe");
  private static final Pattern NOT_APPLICABLE = Pattern.compile(
      "not applic|inapplic|\\bn/?a\\b|does not apply|trifft nicht zu|non applic|no aplica");
  private static final Pattern NOT_ASKED = Pattern.compile("not asked|not administered|skipp|not shown|nicht gefragt");

  private MissingWords() {
  }

  /** The kind of a value that is declared missing; MISSING where the label tells no more. */
  public static MissingKind kind(String label) {
    String words = label.toLowerCase(Locale.ROOT);
    return REFUSED.matcher(words).find() ? MissingKind.REFUSED
        : NOT_APPLICABLE.matcher(words).find() ? MissingKind.NOT_APPLICABLE
        : NOT_ASKED.matcher(words).find() ? MissingKind.NOT_ASKED : MissingKind.MISSING;
  }
}
