// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.store.FormatSample;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.Verification;

/** For each format ever released a file is kept in {@code formats/}, and opens as the study that was put into it. */
class StoredFormatsTest {
  @TempDir
  Path folder;

  static IntStream formats() {
    return IntStream.rangeClosed(1, FileFormat.CURRENT);
  }

  private static byte[] stored(String name) throws IOException {
    try (InputStream in = StoredFormatsTest.class.getResourceAsStream("/org/triangulum/store/formats/" + name)) {
      assertNotNull(in, name + " is missing: store one made by FormatSample when a format is released");
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyReleasedFormatOpens(int format) throws IOException {
    List<String> expected = new String(stored("format-" + format + ".txt"), StandardCharsets.UTF_8).lines().toList();
    Path path = Files.write(folder.resolve("old.triangulum"), stored("format-" + format + ".triangulum"));
    try (StudyFile file = StudyFile.open(path, new Session("AB", Clock.systemUTC()))) {
      Set<String> found = new HashSet<>(FormatSample.lines(file));
      assertEquals(List.of(), expected.stream().filter(each -> !found.contains(each)).toList());
      assertEquals(FormatSample.TRANSACTIONS, file.journal().size());
    }
    Verification verification = StudyFile.verify(path);
    assertEquals(List.of(), verification.problems());
  }
}
