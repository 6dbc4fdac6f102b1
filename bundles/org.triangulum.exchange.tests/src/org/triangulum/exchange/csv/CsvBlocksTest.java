// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;

/** A file is read block by block: whole records, nothing lost, no more in memory than a block or a record needs. */
class CsvBlocksTest {
  private static final List<String> FIELDS = List.of("1", "", "abc", "\"q\n\"\"x\"", "5\" pipe", "\"\"", "Zoë");

  @Test
  void blocksAreWholeRecordsAndTogetherTheFile() throws IOException {
    Random random = new Random(3);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder("a,b\n");
      int longest = 0;
      for (int row = 0; row < 40; row++) {
        String record = FIELDS.get(random.nextInt(FIELDS.size())) + "," + FIELDS.get(random.nextInt(FIELDS.size()))
            + (random.nextBoolean() ? "\r\n" : "\n");
        longest = Math.max(longest, record.getBytes(StandardCharsets.UTF_8).length);
        text.append(record);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      int size = 1 + random.nextInt(60);
      CsvText csv = CsvText.of(CsvBytes.of(bytes), CsvOptions.DETECT.withDelimiter(','));
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      CsvBlocks.Block block = new CsvBlocks.Block();
      try (CsvBlocks blocks = csv.blocks(size)) {
        while (blocks.next(block)) {
          assertTrue(block.bytes().length <= 2 * Math.max(size, longest), "as much as needed");
          assertEquals(block.length(), csv.lastRecord(block.bytes(), block.length()), "ends with a record");
          all.write(block.bytes(), 0, block.length());
        }
      }
      assertArrayEquals(bytes, all.toByteArray(), text.toString());
    }
  }

  @Test
  void faultsOfTheEncodingAreToldWithTheirPlaceInTheFileAndNotInTheBlock() throws IOException {
    byte[] bytes = ("q\n" + "1234567\n".repeat(20_000) + "x\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xe9;
    assertEquals(List.of(new Problem("f", 20_002, "byte 160003 (0xE9) is not UTF-8; save the file as UTF-8")),
        problems(bytes, CsvOptions.DETECT.withCharset(StandardCharsets.UTF_8)));
    bytes[bytes.length - 2] = 0;
    assertEquals(List.of(20_002), problems(bytes, CsvOptions.DETECT).stream().map(Problem::line).toList());
  }

  private static List<Problem> problems(byte[] bytes, CsvOptions options) {
    Problems problems = new Problems();
    CsvTable.read("f", bytes, options, problems);
    return problems.all();
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsFoundHoweverManyBlocksFollow() throws IOException {
    byte[] bytes = ("a,b\n" + "1,2\n".repeat(30) + "\"3,4\n" + "5,6\n".repeat(50)).getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    assertTrue(CsvTable.read("f", CsvBytes.of(bytes), CsvOptions.DETECT, n -> true, problems, Progress.NONE, 16)
        .isEmpty());
    assertEquals(List.of(new Problem("f", 32, CsvFaults.UNCLOSED)), problems.all().stream()
        .filter(p -> p.cause().equals(CsvFaults.UNCLOSED)).toList());
  }

  @Test
  void readingStopsWhenThePersonStops() {
    Progress stopped = new Progress() {
      @Override
      public void step(String what, double share) {
        throw new AssertionError("nothing more is done");
      }

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class, () -> CsvTable.read("f", CsvBytes.of("a\n1\n2\n".getBytes(
        StandardCharsets.UTF_8)), CsvOptions.DETECT, n -> true, new Problems(), stopped, 2));
  }
}
