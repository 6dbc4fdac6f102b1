// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.instruments.rule.ItemRename;

/** The ids of a draft: which there are, which are free, and how one is changed wherever it is used. */
public final class Names {
  private final Draft draft;

  public Names(Draft draft) {
    this.draft = draft;
  }

  /** The places of all parts of a kind, in order; items of groups come after the others. */
  public List<Place> places(Part part) {
    List<Place> places = new ArrayList<>();
    collect(Part.INSTRUMENT, Place.ROOT, part, places);
    return places;
  }

  private void collect(Part around, Place place, Part wanted, List<Place> places) {
    for (Part inside : around.inside()) {
      Place list = place.at(inside.list());
      for (int i = 0; i < draft.list(list).size(); i++) {
        if (inside == wanted) {
          places.add(list.at(i));
        }
        collect(inside, list.at(i), wanted, places);
      }
    }
  }

  /** The ids of all parts of a kind that have one. */
  public List<String> ids(Part part) {
    return places(part).stream().map(place -> draft.text(place.at("id"))).filter(id -> !id.isEmpty()).toList();
  }

  /** The ids of the options of all choices. */
  public List<String> options() {
    return places(Part.CHOICE).stream().flatMap(place -> draft.list(place.at("options")).stream())
        .map(option -> option instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "").toList();
  }

  /** An id that is free: that one, or what is left of it without digits at its end, counted up. */
  public String free(Part part, String wanted) {
    Set<String> taken = new LinkedHashSet<>(ids(part));
    taken.addAll(part == Part.ITEM ? ids(Part.SCALE) : part == Part.SCALE ? ids(Part.ITEM) : List.of());
    String stem = wanted.replaceFirst("\\d+$", "");
    String free = wanted;
    for (int next = 1; taken.contains(free); next++) {
      free = stem + next;
    }
    return free;
  }

  /** The draft with a part of another name, also where others name it. */
  public Draft rename(Part part, Place place, String id) {
    String before = draft.text(place.at("id"));
    Draft renamed = draft.set(place.at("id"), id, part.order());
    if (before.isEmpty() || id.isEmpty() || part == Part.INSTRUMENT
        || ids(part).stream().filter(before::equals).count() > 1) {
      return renamed;
    }
    Use use = new Use(part, before, id);
    for (Part list : Part.INSTRUMENT.inside()) {
      for (int i = 0; i < renamed.list(Place.of(list.list())).size(); i++) {
        Place at = Place.of(list.list(), i);
        Object value = renamed.find(at).orElseThrow();
        renamed = follow(renamed, at, value, use.in(value, ""));
      }
    }
    return renamed;
  }

  /** What becomes of a plain value that stands under a key, in a list or alone. */
  @FunctionalInterface
  interface Rewriting {
    Object of(Object value, String key);
  }

  /** The draft with its plain values rewritten; lines without such values stay as they are. */
  static Draft rewritten(Draft draft, Rewriting rewriting) {
    Draft changed = draft;
    for (Part list : Part.INSTRUMENT.inside()) {
      for (int i = 0; i < draft.list(Place.of(list.list())).size(); i++) {
        Place at = Place.of(list.list(), i);
        Object value = changed.find(at).orElseThrow();
        changed = follow(changed, at, value, inside(value, "", rewriting));
      }
    }
    return changed;
  }

  private static Object inside(Object value, String key, Rewriting rewriting) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> made = new LinkedHashMap<>();
      map.forEach((name, each) -> made.put(name, inside(each, String.valueOf(name), rewriting)));
      return made;
    }
    return value instanceof List<?> list ? list.stream().map(each -> inside(each, key, rewriting)).toList()
        : rewriting.of(value, key);
  }

  /** Sets only what differs, so that lines without the name stay as they are. */
  private static Draft follow(Draft draft, Place at, Object before, Object after) {
    if (before.equals(after)) {
      return draft;
    }
    Draft changed = draft;
    if (before instanceof Map<?, ?> from && after instanceof Map<?, ?> to && from.keySet().equals(to.keySet())) {
      for (Map.Entry<?, ?> entry : from.entrySet()) {
        changed = follow(changed, at.at(entry.getKey()), entry.getValue(), to.get(entry.getKey()));
      }
      return changed;
    }
    if (before instanceof List<?> from && after instanceof List<?> to) {
      for (int i = 0; i < from.size(); i++) {
        changed = follow(changed, at.at(i), from.get(i), to.get(i));
      }
      return changed;
    }
    return draft.set(at, after, List.of());
  }

  /** How a part is named by others. */
  private record Use(Part part, String before, String after) {
    private Set<String> keys() {
      return switch (part) {
        case CITATION -> Set.of("source");
        case RATER -> Set.of("rater", "raters");
        case RESPONSES -> Set.of("responses");
        case ITEM -> Set.of("of", "item");
        case SCALE -> Set.of("scale");
        default -> Set.of();
      };
    }

    private Set<String> maps() {
      return part == Part.ITEM ? Set.of("answers") : part == Part.SCALE ? Set.of("scores", "bands") : Set.of();
    }

    Object in(Object value, String key) {
      if (value instanceof Map<?, ?> map) {
        Map<Object, Object> made = new LinkedHashMap<>();
        map.forEach((name, inside) -> made.put(maps().contains(key) && String.valueOf(name).equals(before) ? after
            : name, in(inside, String.valueOf(name))));
        return made;
      }
      if (value instanceof List<?> list) {
        return list.stream().map(inside -> in(inside, key)).toList();
      }
      if (part == Part.ITEM && key.equals("rule")) {
        return new ItemRename(before, after).in(String.valueOf(value));
      }
      return keys().contains(key) && String.valueOf(value).equals(before) ? after : value;
    }
  }
}
