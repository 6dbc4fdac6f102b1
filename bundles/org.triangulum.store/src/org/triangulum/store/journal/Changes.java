// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * The changes of a transaction as stored.
 *
 * @param deflated whether the bytes are deflated (RFC 1950)
 * @param bytes JSON in UTF-8
 */
public record Changes(boolean deflated, byte[] bytes) {
  /** The changes of an undo or a redo: those of the transaction it names. */
  public static final Changes NONE = new Changes(false, "[]".getBytes(StandardCharsets.US_ASCII));

  /** The JSON in UTF-8. */
  public InputStream json() {
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
