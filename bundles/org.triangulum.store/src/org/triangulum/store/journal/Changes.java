// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.triangulum.store.ContentHash;

/**
 * The changes of a transaction as stored.
 *
 * @param deflated whether the bytes are deflated (RFC 1950)
 * @param bytes JSON in UTF-8
 * @param hash address of the JSON, not of the stored bytes: another way to deflate must not break the chain
 */
public record Changes(boolean deflated, byte[] bytes, String hash) {
  /** The changes of an undo or a redo: those of the transaction it names. */
  public static final Changes NONE = read(false, "[]".getBytes(StandardCharsets.US_ASCII));

  /** Changes read back; {@code hash} is that of what was read, or empty when it is unreadable. */
  public static Changes read(boolean deflated, byte[] bytes) {
    try {
      return new Changes(deflated, bytes, ContentHash.of(open(deflated, bytes)));
    } catch (IOException e) {
      return new Changes(deflated, bytes, "");
    }
  }

  /** The JSON in UTF-8. */
  public InputStream json() {
    return open(deflated, bytes);
  }

  private static InputStream open(boolean deflated, byte[] bytes) {
    ByteArrayInputStream stored = new ByteArrayInputStream(bytes);
    return deflated ? new InflaterInputStream(stored) : stored;
  }

  /** About how many bytes of JSON these are. */
  public long weight() {
    return deflated ? 8L * bytes.length : bytes.length;
  }

  JsonReader reader() {
    JsonReader reader = new JsonReader(new InputStreamReader(json(), StandardCharsets.UTF_8));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }
}
