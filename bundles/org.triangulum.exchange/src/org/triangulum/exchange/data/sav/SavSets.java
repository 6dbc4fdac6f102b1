// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;

/**
 * Reads multiple-response sets: a line each, {@code $name=C}, or {@code D} and the counted value, then the label and
 * the short names of the variables. Texts have their length in bytes in front.
 */
final class SavSets {
  private final SavDictionary dictionary;
  private final SavSchema schema;
  private final ByteText text;
  private String line;
  private int at;

  SavSets(SavDictionary dictionary, SavSchema schema, ByteText text) {
    this.dictionary = dictionary;
    this.schema = schema;
    this.text = text;
  }

  /** Reads the sets of a record; what is not understood is left out, since nothing else depends on it. */
  void read(byte[] record, List<AnswerSet> sets) throws IOException {
    for (String each : new String(record, StandardCharsets.ISO_8859_1).replace("\0", "").split("\n")) {
      if (each.isBlank()) {
        continue;
      }
      line = each;
      at = 0;
      try {
        AnswerSet set = set();
        if (set.variables().size() > 1 && sets.stream().noneMatch(s -> s.name().equals(set.name()))) {
          sets.add(set);
        }
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new ByteSource.Fault("multiple-response sets", "the set \"" + each.strip() + "\" is not as sets are");
      }
    }
  }

  private AnswerSet set() throws IOException {
    int equals = line.indexOf('=');
    String name = line.substring(0, equals).strip().replaceFirst("^\\$", "");
    char kind = line.charAt(equals + 1);
    at = equals + 2;
    String counted = "";
    if (kind == 'E') {
      blank();
      while (line.charAt(at) != ' ') {
        at++;
      }
      blank();
      counted = counted();
    } else if (kind == 'D') {
      counted = counted();
    } else if (kind != 'C') {
      throw new NumberFormatException("kind " + kind);
    }
    blank();
    String label = counted();
    List<String> variables = new ArrayList<>();
    for (String variable : line.substring(at).strip().split(" +")) {
      for (SavVariable known : dictionary.variables) {
        if (known.shortName.toUpperCase(Locale.ROOT).equals(variable.toUpperCase(Locale.ROOT))) {
          variables.add(schema.name(known));
        }
      }
    }
    return new AnswerSet(decoded(name), decoded(label), decoded(counted).strip(), variables);
  }

  private void blank() {
    if (line.charAt(at) == ' ') {
      at++;
    }
  }

  private String counted() {
    int space = line.indexOf(' ', at);
    int length = Integer.parseInt(line.substring(at, space));
    at = space + 1 + length;
    return line.substring(space + 1, at);
  }

  private String decoded(String bytes) throws IOException {
    byte[] all = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return text.of(all, all.length, "multiple-response sets");
  }
}
