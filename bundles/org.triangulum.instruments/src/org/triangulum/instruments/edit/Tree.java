// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Mappings, lists and values as a definition holds them, changed by making others. */
final class Tree {
  private Tree() {}

  /** A copy that shares nothing that can be changed, with whole numbers as the smallest kind that holds them. */
  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inside) -> copy.put(copy(key), copy(inside)));
      return copy;
    }
    return value instanceof List<?> list ? new ArrayList<>(list.stream().map(Tree::copy).toList())
        : value instanceof Number number ? plain(number) : value;
  }

  private static Number plain(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE ? (Number) (int) value : number;
  }

  static Optional<Object> find(Object root, Place place) {
    Object at = root;
    for (Object step : place.steps()) {
      if (at instanceof Map<?, ?> map) {
        at = map.get(step);
      } else if (at instanceof List<?> list && step instanceof Integer position && position < list.size()) {
        at = list.get(position);
      } else {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(at);
  }

  /** With another value there; it is added where there is none. */
  static Object with(Object root, Place place, Object value) {
    if (place.steps().isEmpty()) {
      return copy(value);
    }
    Object copy = copy(root);
    Object around = find(copy, place.parent()).orElseThrow(() -> new IllegalArgumentException("Nothing at " + place));
    put(around, place.last(), copy(value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static void put(Object around, Object step, Object value) {
    if (around instanceof Map<?, ?> map) {
      ((Map<Object, Object>) map).put(step, value);
    } else {
      ((List<Object>) around).set((Integer) step, value);
    }
  }

  static Object without(Object root, Place place) {
    Object copy = copy(root);
    find(copy, place.parent()).ifPresent(around -> {
      if (around instanceof Map<?, ?> map) {
        map.remove(place.last());
      } else if (around instanceof List<?> list) {
        list.remove(place.position());
      }
    });
    return copy;
  }

  /** With a list changed. */
  @SuppressWarnings("unchecked")
  static Object withList(Object root, Place list, Consumer<List<Object>> change) {
    Object copy = copy(root);
    change.accept((List<Object>) find(copy, list).orElseThrow(() ->
        new IllegalArgumentException("No list at " + list)));
    return copy;
  }
}
