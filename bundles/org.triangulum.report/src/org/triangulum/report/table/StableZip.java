// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files without the time of their making, so that the same study gives the same bytes. */
final class StableZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  static void copy(byte[] office, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry fresh = new ZipEntry(entry.getName());
        fresh.setTimeLocal(TIME);
        zip.putNextEntry(fresh);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
