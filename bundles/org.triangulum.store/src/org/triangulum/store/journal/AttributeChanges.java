// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.triangulum.store.AttributeChange;
import org.triangulum.store.JournalEntry;

/** Finds what transactions made of some attributes of some elements, without the model. */
public final class AttributeChanges {
  private final Set<String> elements;
  private final Set<String> features;
  private final List<Touch> touches;

  /**
   * Of these attributes.
   *
   * @param elements identifiers
   * @param features names of single-valued attributes
   */
  public AttributeChanges(Set<String> elements, Set<String> features) {
    this.elements = Set.copyOf(elements);
    this.features = Set.copyOf(features);
    touches = elements.stream().map(Touch::new).toList();
  }

  /**
   * What a transaction changed of them, in its order.
   *
   * @param entry the transaction they are told of
   * @param deflated whether the changes are deflated
   * @param changes as stored
   * @throws IOException when they cannot be read
   */
  public List<AttributeChange> in(JournalEntry entry, boolean deflated, byte[] changes) throws IOException {
    List<AttributeChange> found = new ArrayList<>();
    if (!mentioned(deflated, changes)) {
      return found;
    }
    InputStream json = new Changes(deflated, changes, "").json();
    try (JsonReader in = new JsonReader(new InputStreamReader(json, StandardCharsets.UTF_8))) {
      in.beginArray();
      while (in.hasNext()) {
        change(in, entry, found);
      }
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
    return found;
  }

  private boolean mentioned(boolean deflated, byte[] changes) throws IOException {
    for (Touch touch : touches) {
      if (touch.mentionedIn(deflated, changes)) {
        return true;
      }
    }
    return false;
  }

  private void change(JsonReader in, JournalEntry entry, List<AttributeChange> found) throws IOException {
    boolean set = false;
    String element = "";
    String feature = "";
    String before = null;
    String after = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "op" -> set = in.nextString().equals("set");
        case "object" -> element = in.nextString();
        case "feature" -> feature = in.nextString();
        case "old" -> before = plain(in);
        case "new" -> after = plain(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    if (set && elements.contains(element) && features.contains(feature)) {
      found.add(new AttributeChange(entry, element, feature, before, after));
    }
  }

  /** A plain value as text; null for what is none. */
  private static String plain(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING || in.peek() == JsonToken.NUMBER) {
      return in.nextString();
    }
    if (in.peek() == JsonToken.BOOLEAN) {
      return Boolean.toString(in.nextBoolean());
    }
    in.skipValue();
    return null;
  }
}
