// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.Study;

/** What the names in a mapping and in the values of a source stand for in a study. */
final class PlanNames {
  private final Study study;
  private final Map<String, List<Item>> items = new LinkedHashMap<>();
  private final Map<MappedUse, Map<String, String>> keys;

  PlanNames(Study study) {
    this.study = study;
    for (Instrument instrument : study.getInstruments()) {
      for (Item item : instrument.getItems()) {
        items.computeIfAbsent(orEmpty(item.getKey()), k -> new ArrayList<>()).add(item);
        items.computeIfAbsent(instrument.getKey() + "/" + item.getKey(), k -> new ArrayList<>()).add(item);
      }
    }
    Map<String, String> groups = new LinkedHashMap<>();
    study.getGroups().forEach(g -> spell(groups, g.getKey(), g.getKey(), g.getName(), g.getLetter()));
    Map<String, String> times = new LinkedHashMap<>();
    study.getTimePoints().forEach(t -> spell(times, t.getKey(), t.getKey(), t.getName()));
    keys = Map.of(MappedUse.GROUP, groups, MappedUse.TIME_POINT, times);
  }

  private static void spell(Map<String, String> spellings, String key, String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        spellings.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), key);
      }
    }
  }

  /** The item of that name; empty where there is none or several. */
  Optional<Item> item(String name) {
    List<Item> found = name.isEmpty() ? List.of() : items.getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** All names of items. */
  List<String> items() {
    return List.copyOf(items.keySet());
  }

  Optional<Administration> administration(String key) {
    return study.getAdministrations().stream().filter(a -> key.equals(a.getKey())).findFirst();
  }

  List<String> administrations() {
    return study.getAdministrations().stream().map(a -> orEmpty(a.getKey())).toList();
  }

  /** The key of the group or time point that goes by a name. */
  Optional<String> key(MappedUse use, String name) {
    return Optional.ofNullable(keys.get(use).get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** All keys of groups or time points. */
  List<String> keys(MappedUse use) {
    return keys.get(use).values().stream().distinct().toList();
  }
}
