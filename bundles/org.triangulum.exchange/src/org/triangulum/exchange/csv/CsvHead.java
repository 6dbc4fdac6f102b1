// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.exchange.TextFiles.BadText;

/** The first records of a CSV file, by which the program that wrote it can be told. */
public final class CsvHead {
  private static final int SAMPLE = 1 << 18;

  private CsvHead() {
  }

  /** Up to so many records; none where the file is no text or cannot be read. */
  public static List<List<String>> read(Path source, int most) {
    List<List<String>> records = new ArrayList<>();
    try (InputStream in = Files.newInputStream(source)) {
      byte[] start = in.readNBytes(SAMPLE);
      int end = start.length;
      if (in.read() >= 0) {
        // A letter of several bytes may be cut off at the end.
        while (end > 0 && start[end - 1] != '\n') {
          end--;
        }
      }
      CsvText text = CsvText.of(CsvBytes.of(Arrays.copyOf(start, end)), CsvOptions.DETECT);
      for (CsvRecord record : CsvReader.builder().fieldSeparator(text.delimiter()).skipEmptyLines(true)
          .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text.text())) {
        records.add(record.getFields());
        if (records.size() == most) {
          break;
        }
      }
    } catch (IOException | BadText | CsvParseException e) {
      // What is wrong is told when the file is really read.
      return List.of();
    }
    return records;
  }
}
