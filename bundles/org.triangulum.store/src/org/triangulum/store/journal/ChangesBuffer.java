// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.triangulum.store.ContentHash;

/** Collects the JSON of a transaction; hashes it as it comes, and deflates it once it is large. */
final class ChangesBuffer extends OutputStream {
  private static final int LARGE = 16 * 1024;
  private static final int CHUNK = 64 * 1024;

  private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final MessageDigest digest = ContentHash.digest();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private DeflaterOutputStream deflating;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int count) throws IOException {
    digest.update(source, from, count);
    if (deflating == null && bytes.size() + count > LARGE) {
      ByteArrayOutputStream plain = bytes;
      bytes = new ByteArrayOutputStream(CHUNK);
      deflating = new DeflaterOutputStream(bytes, deflater, CHUNK);
      plain.writeTo(deflating);
    }
    (deflating == null ? bytes : deflating).write(source, from, count);
  }

  /** Everything written. */
  Changes finish() throws IOException {
    if (deflating != null) {
      deflating.close();
    }
    return new Changes(deflating != null, bytes.toByteArray(), ContentHash.of(digest));
  }

  @Override
  public void close() {
    deflater.end();
  }
}
