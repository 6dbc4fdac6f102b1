// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;

/** The parts of an office document: a ZIP archive that is neither cut off nor larger than any document nor hostile. */
final class CheckedZip {
  private static final long LARGEST = 512L << 20;
  private static final int MOST_ENTRIES = 20_000;
  /** A part that grows more than this many times is no document once it is large. */
  private static final int LARGEST_RATIO = 500;
  private static final long RATIO_FROM = 16L << 20;

  private final Map<String, byte[]> kept = new LinkedHashMap<>();

  private CheckedZip() {
  }

  /**
   * Reads all parts, to see that they can be read.
   *
   * @param keep names of the parts whose content is wanted
   * @throws BadText saying what is wrong with the archive
   */
  static CheckedZip of(byte[] bytes, Set<String> keep) {
    if (!TextFiles.startsWith(bytes, 'P', 'K', 3, 4)) {
      throw new BadText(0, "is no ZIP archive, which a document of this kind is");
    }
    CheckedZip zip = new CheckedZip();
    String name = "";
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long total = 0;
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        name = entry.getName();
        checkName(name);
        ByteArrayOutputStream content = keep.contains(name) ? new ByteArrayOutputStream() : null;
        total += copy(in, name, total, bytes.length, content);
        if (content != null) {
          zip.kept.put(name, content.toByteArray());
        }
        if (++entries > MOST_ENTRIES) {
          throw new BadText(0, "holds more than " + MOST_ENTRIES + " parts, which no document does");
        }
      }
      checkEnd(bytes);
    } catch (ZipException e) {
      throw new BadText(0, "part " + name + " is damaged: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      if (e instanceof BadText bad) {
        throw bad;
      }
      throw new BadText(0, "the archive is cut off or damaged"
          + (name.isEmpty() ? "" : " in or behind part " + name));
    }
    return zip;
  }

  private static void checkName(String name) {
    boolean escapes = name.startsWith("/") || name.startsWith("\\") || name.contains(":")
        || List.of(name.split("[/\\\\]")).contains("..");
    if (escapes) {
      throw new BadText(0, "part \"" + name + "\" points out of the archive; the file is not to be trusted");
    }
  }

  private static long copy(ZipInputStream in, String name, long before, long packed, ByteArrayOutputStream out)
      throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (before + size > LARGEST || size > RATIO_FROM && size / LARGEST_RATIO > packed) {
        throw new BadText(0, "part " + name + " unpacks to more than " + (size >> 20)
            + " MB, which no document does; the file is not to be trusted");
      }
      if (out != null) {
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  /** The directory at the end is what is missing from a file that was cut off between two parts. */
  private static void checkEnd(byte[] bytes) {
    for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 66_000); i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return;
      }
    }
    throw new BadText(0, "the archive is cut off: its directory is missing");
  }

  /** The content of a part that was wanted. */
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(kept.get(name));
  }
}
