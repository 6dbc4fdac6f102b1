// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.triangulum.exchange.Problems;

/** What is read straight from the bytes equals what the parser of all CSV makes of it. */
class PlainLinesTest {
  private static final List<String> FIELDS = List.of("1", "5", "", "100", "101", "007", "-3", "2.5", "NA", "x y",
      "Zoë", "中", "1e3", "99", " 4", "0", "00", "12345678901234567890");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\n\n");

  private static CsvTable read(String text, CsvOptions options, Problems problems) {
    return CsvTable.read("f", text.getBytes(StandardCharsets.UTF_8), options, problems).orElse(null);
  }

  /** An encoding that PlainLines leaves to the parser, and that holds what UTF-8 holds here. */
  private static CsvTable parsed(String text, CsvOptions options, Problems problems) {
    Charset charset = Charset.forName("GB18030");
    return CsvTable.read("f", text.getBytes(charset), options.withCharset(charset), problems).orElse(null);
  }

  @Test
  void bothWaysReadTheSame() {
    Random random = new Random(5);
    for (int run = 0; run < 300; run++) {
      int columns = 1 + random.nextInt(4);
      int kinds = 1 + random.nextInt(FIELDS.size());
      String end = ENDS.get(random.nextInt(ENDS.size()));
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        text.append(c == 0 ? "" : ";").append(random.nextInt(4) == 0 ? "\"q" + c + "\"" : "q" + c);
      }
      text.append(end);
      int rows = random.nextInt(30);
      for (int r = 0; r < rows; r++) {
        int fields = random.nextInt(60) == 0 ? random.nextInt(columns + 3) : columns;
        for (int c = 0; c < fields; c++) {
          String field = FIELDS.get(random.nextInt(kinds));
          text.append(c == 0 ? "" : ";").append(random.nextInt(80) == 0 ? "\"" + field + "\n;\"" : field);
        }
        text.append(r + 1 == rows && random.nextBoolean() ? "" : end);
      }
      CsvOptions options = CsvOptions.DETECT.withDelimiter(';');
      Problems plainProblems = new Problems();
      Problems parsedProblems = new Problems();
      CsvTable plain = read(text.toString(), options, plainProblems);
      CsvTable parsed = parsed(text.toString(), options, parsedProblems);
      assertEquals(parsedProblems.all(), plainProblems.all(), text.toString());
      if (parsed != null) {
        assertEquals(parsed.names(), plain.names());
        for (int i = 0; i < parsed.names().size(); i++) {
          assertArrayEquals(parsed.values().get(i).toBytes(), plain.values().get(i).toBytes(), text.toString());
        }
        assertArrayEquals(parsed.lines(), plain.lines(), text.toString());
      }
    }
  }
}
