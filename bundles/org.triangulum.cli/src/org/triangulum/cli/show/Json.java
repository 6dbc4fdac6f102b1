// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.emf.common.util.Enumerator;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;

/** A JSON object in the making; members in the order in which they are put. */
final class Json {
  private final JsonObject object = new JsonObject();

  /** An object that names an element by kind, key and label. */
  static Json named(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    return new Json().put("kind", label.kind()).put("key", label.key()).put("label", label.label());
  }

  /** An array with one element for each of some things. */
  static <T> JsonArray array(Collection<T> all, Function<T, JsonElement> each) {
    JsonArray array = new JsonArray(all.size());
    all.forEach(one -> array.add(each.apply(one)));
    return array;
  }

  /** An array of texts. */
  static JsonArray texts(Collection<String> all) {
    return array(all, JsonPrimitive::new);
  }

  /** A text; null becomes an empty one. */
  Json put(String name, String value) {
    object.addProperty(name, value == null ? "" : value);
    return this;
  }

  Json put(String name, Number value) {
    object.addProperty(name, value);
    return this;
  }

  Json put(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  /** A choice as the study folder writes it. */
  Json put(String name, Enumerator value) {
    return put(name, value == null ? "" : value.getLiteral());
  }

  /** A number that may not be there; then the member is left out. */
  Json put(String name, OptionalDouble value) {
    value.ifPresent(v -> object.addProperty(name, v));
    return this;
  }

  Json put(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  /** The key of an element; empty for null. */
  Json key(String name, StudyElement element) {
    return put(name, element == null ? "" : ElementLabel.of(element).key());
  }

  JsonObject done() {
    return object;
  }
}
