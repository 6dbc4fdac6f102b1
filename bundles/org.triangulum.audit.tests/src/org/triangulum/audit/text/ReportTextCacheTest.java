// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;

class ReportTextCacheTest {
  @TempDir
  private Path folder;
  private final ReportTextCache cache = new ReportTextCache(new ReportTextReader(Importers.discovered()));

  @Test
  void aReportIsReadAgainOnlyWhenItHoldsSomethingElse() throws Exception {
    Path report = Files.writeString(folder.resolve("report.txt"), "Of 30 parents, 12 agreed.\n");
    FileTime time = Files.getLastModifiedTime(report);
    ReportText first = cache.read(report);
    Files.setLastModifiedTime(report, FileTime.fromMillis(time.toMillis() + 5000));
    assertSame(first, cache.read(report), "the same content");
    Files.writeString(report, "Of 30 parents, 13 agreed.\n");
    Files.setLastModifiedTime(report, time);
    ReportText second = cache.read(report);
    assertEquals("Of 30 parents, 13 agreed.", second.sentences().get(0).text(), "as long and as old, but another");
    Path other = Files.copy(report, folder.resolve("other.txt"));
    assertNotSame(second, cache.read(other));
    assertEquals("other.txt", cache.read(other).name());
    Files.delete(other);
    assertThrows(ExchangeException.class, () -> cache.read(other));
    assertEquals("report.txt", cache.read(report).name());
  }
}
