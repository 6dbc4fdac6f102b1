// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.exchange.csv.NumberParser.Kind;

class NumberParserTest {
  private final NumberParser numbers = new NumberParser('.');

  private Kind parse(String text) {
    char[] buffer = ("x" + text + "9").toCharArray();
    return numbers.parse(buffer, 1, text.length());
  }

  @ParameterizedTest
  @CsvSource({"'  ',BLANK", "0,WHOLE", "-0,WHOLE", "+7,WHOLE", " 12 ,WHOLE", "007,PADDED", "00,PADDED", "1.,DECIMAL",
      ".5,DECIMAL", "-1.25e-3,DECIMAL", "1e400,NONE", "1e,NONE", "e5,NONE", "1.2.3,NONE", "'1,5',NONE", "12a,NONE",
      "-,NONE", "NaN,NONE", "Infinity,NONE", "0x1p3,NONE", "1d,NONE", "1 2,NONE", "45%,NONE", "9007199254740993,LONG",
      "9007199254740992,WHOLE", "0.1,DECIMAL"})
  void kindOfNumber(String text, Kind kind) {
    assertEquals(kind, parse(text));
  }

  @Test
  void valuesAreThoseOfJavaToTheLastBit() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = switch (i % 4) {
        case 0 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
        case 1 -> Long.toString(random.nextLong() % 1_000_000_000L) + "." + random.nextInt(1_000_000);
        case 2 -> String.format(Locale.ROOT, "%.17g", random.nextDouble());
        default -> "0." + "0".repeat(random.nextInt(25)) + random.nextInt(1000);
      };
      parse(text);
      assertEquals(Double.parseDouble(text) + 0.0, numbers.value(), text);
    }
  }
}
