// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;

/**
 * Finds the transactions that touched an element: made, changed, moved or removed it, or let an element that was there
 * already refer to it or no longer refer to it. A new element that refers to it does not count: a code is not changed
 * by being used.
 */
public final class Touch {
  private final String id;
  private final byte[] bytes;

  public Touch(String id) {
    this.id = id;
    this.bytes = id.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a transaction touched the element.
   *
   * @param deflated whether the changes are deflated
   * @param changes as stored
   * @throws IOException when they cannot be read
   */
  public boolean in(boolean deflated, byte[] changes) throws IOException {
    if (bytes.length == 0) {
      return false;
    }
    if (!mentionedIn(deflated, changes)) {
      return false;
    }
    try (JsonReader in = new JsonReader(new InputStreamReader(open(deflated, changes), StandardCharsets.UTF_8))) {
      boolean found = false;
      in.beginArray();
      while (!found && in.hasNext()) {
        found = change(in);
      }
      return found;
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  /** Whether the identifier stands anywhere in a transaction, in whatever place. */
  boolean mentionedIn(boolean deflated, byte[] changes) throws IOException {
    if (bytes.length == 0) {
      return false;
    }
    try (InputStream json = open(deflated, changes)) {
      return mentioned(json);
    }
  }

  private static InputStream open(boolean deflated, byte[] changes) {
    InputStream stored = new ByteArrayInputStream(changes);
    return deflated ? new BufferedInputStream(new InflaterInputStream(stored), 1 << 16) : stored;
  }

  /** Gives every string of a transaction's changes that is a value: all identifiers are among them. */
  public static void values(boolean deflated, byte[] changes, Consumer<String> action) throws IOException {
    try (JsonReader in = new JsonReader(new InputStreamReader(open(deflated, changes), StandardCharsets.UTF_8))) {
      for (JsonToken token = in.peek(); token != JsonToken.END_DOCUMENT; token = in.peek()) {
        switch (token) {
          case BEGIN_ARRAY -> in.beginArray();
          case END_ARRAY -> in.endArray();
          case BEGIN_OBJECT -> in.beginObject();
          case END_OBJECT -> in.endObject();
          case NAME -> in.nextName();
          case STRING -> action.accept(in.nextString());
          default -> in.skipValue();
        }
      }
    }
  }

  /** Whether the identifier stands anywhere: most transactions need no more reading than that. */
  private boolean mentioned(InputStream json) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    for (int read = json.read(buffer); read >= 0; read = json.read(buffer, kept, buffer.length - kept)) {
      int size = kept + read;
      for (int i = 0; i + bytes.length <= size; i++) {
        if (buffer[i] == bytes[0] && matches(buffer, i)) {
          return true;
        }
      }
      kept = Math.min(size, bytes.length - 1);
      System.arraycopy(buffer, size - kept, buffer, 0, kept);
    }
    return false;
  }

  private boolean matches(byte[] buffer, int from) {
    for (int i = 1; i < bytes.length; i++) {
      if (buffer[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean change(JsonReader in) throws IOException {
    boolean found = false;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "object", "old", "new", "value" -> found |= value(in);
        case "values" -> {
          in.beginArray();
          while (in.hasNext()) {
            found |= value(in);
          }
          in.endArray();
        }
        default -> in.skipValue();
      }
    }
    in.endObject();
    return found;
  }

  private boolean value(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      return in.nextString().equals(id);
    }
    return element(in);
  }

  /** Whether the element, or one in it, is the one; what it refers to does not count. */
  private boolean element(JsonReader in) throws IOException {
    boolean found = false;
    if (in.peek() == JsonToken.BEGIN_ARRAY) {
      in.beginArray();
      while (in.hasNext()) {
        found |= element(in);
      }
      in.endArray();
    } else if (in.peek() == JsonToken.BEGIN_OBJECT) {
      in.beginObject();
      while (in.hasNext()) {
        found |= in.nextName().equals("id") && in.peek() == JsonToken.STRING ? in.nextString().equals(id)
            : element(in);
      }
      in.endObject();
    } else {
      in.skipValue();
    }
    return found;
  }
}
