// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Elements to and from JSON objects held in memory. {@link ElementWriter} and {@link ElementReader} are the streaming
 * form, for what is large and for elements in several documents that refer to each other.
 */
public final class ElementJson {
  private final ReferenceNames names;
  private final Predicate<EStructuralFeature> features;

  public ElementJson(ReferenceNames names) {
    this(names, feature -> true);
  }

  /**
   * Elements without some of their features.
   *
   * @param features which features to write; all are read
   */
  public ElementJson(ReferenceNames names, Predicate<EStructuralFeature> features) {
    this.names = names;
    this.features = features;
  }

  /**
   * An element with all it contains.
   *
   * @param expected the class that the place tells; the member {@code class} is written when the element's is another
   */
  public JsonObject write(EObject element, EClass expected) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      new ElementWriter(names, features, contained -> true).write(element, expected, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonParser.parseString(text.toString()).getAsJsonObject();
  }

  /**
   * The element that the JSON describes, with its references resolved.
   *
   * @param expected the class that the place tells, used where the member {@code class} is absent
   * @throws ElementJsonException naming the place, when the JSON describes no such element: unknown members, values of
   *     another type, names that stand for nothing
   */
  public EObject read(JsonElement json, EClass expected) {
    ElementReader reader = new ElementReader(names);
    JsonReader in = new JsonReader(new StringReader(json.toString()));
    in.setStrictness(Strictness.STRICT);
    try {
      EObject element = reader.read(expected, in);
      reader.resolve();
      return element;
    } catch (IOException e) {
      throw new ElementJsonException(in.getPath(), e.getMessage(), e);
    }
  }
}
