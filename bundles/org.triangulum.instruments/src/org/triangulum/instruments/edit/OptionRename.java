// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.instruments.rule.CodeRename;

/**
 * An option under another name, also where others name it: that of a choice by its id, in presets, conditions and
 * golden cases; that of a response set by its code, in rules, keys and golden cases of the items with these responses.
 * Nothing follows while the name, old or new, is that of two options: then nobody can tell which is meant.
 */
public final class OptionRename {
  private static final Set<String> NAMING = Set.of("when", "preset", "choose");
  private final Draft draft;
  private final Names names;
  private final Place option;

  /** Of the option at a place, such as {@code responses[0].options[1]}. */
  public OptionRename(Draft draft, Place option) {
    this.draft = draft;
    this.option = option;
    names = new Names(draft);
  }

  /** The option of a choice with another id. */
  public Draft id(String id) {
    String before = draft.text(option.at("id"));
    Draft renamed = draft.set(option.at("id"), id, List.of("id", "title", "source", "verified"));
    if (before.isEmpty() || id.isEmpty() || names.options().stream().filter(before::equals).count() > 1
        || names.options().contains(id)) {
      return renamed;
    }
    return Names.rewritten(renamed, (value, key) -> NAMING.contains(key) && String.valueOf(value).equals(before) ? id
        : value);
  }

  /** The option of a response set with another code, a number. */
  public Draft code(Object code) {
    String before = draft.text(option.at("code"));
    String after = String.valueOf(code);
    Draft renamed = draft.set(option.at("code"), code, List.of("code", "label", "missing"));
    List<String> codes = draft.list(option.parent()).stream().map(o -> o instanceof Map<?, ?> map
        ? String.valueOf(map.get("code")) : "").toList();
    if (before.isEmpty() || !(code instanceof Number) || codes.contains(after)
        || codes.stream().filter(before::equals).count() > 1) {
      return renamed;
    }
    String set = draft.text(option.parent().parent().at("id"));
    Set<String> items = names.places(Part.ITEM).stream().filter(i -> draft.text(i.at("responses")).equals(set))
        .map(i -> draft.text(i.at("id"))).collect(Collectors.toSet());
    CodeRename rules = new CodeRename(items, before, after);
    return scales(Names.rewritten(renamed, (value, key) -> key.equals("rule") ? rules.in(String.valueOf(value))
        : items.contains(key) && String.valueOf(value).equals(before) ? code : value), items, before, code);
  }

  /** Keys of scales: of one term, or of the whole scale where all its items have these responses. */
  private Draft scales(Draft start, Set<String> items, String before, Object code) {
    Draft changed = start;
    for (Place scale : names.places(Part.SCALE)) {
      List<Object> terms = List.copyOf(start.list(scale.at("of")));
      for (int i = 0; i < terms.size(); i++) {
        if (items.contains(item(terms.get(i)))) {
          changed = keys(changed, scale.at("of").at(i).at("recode"), before, code);
        }
      }
      if (!terms.isEmpty() && terms.stream().allMatch(term -> items.contains(item(term)))) {
        changed = keys(changed, scale.at("recode"), before, code);
        Place counted = scale.at("counted");
        for (int i = 0; i < changed.list(counted).size(); i++) {
          if (String.valueOf(changed.list(counted).get(i)).equals(before)) {
            changed = changed.set(counted.at(i), code, List.of());
          }
        }
      }
    }
    return changed;
  }

  private static String item(Object term) {
    return term instanceof Map<?, ?> map ? String.valueOf(map.get("item")) : String.valueOf(term);
  }

  private static Draft keys(Draft draft, Place map, String before, Object code) {
    if (!(draft.find(map).orElse(null) instanceof Map<?, ?> keyed)
        || keyed.keySet().stream().noneMatch(k -> String.valueOf(k).equals(before))) {
      return draft;
    }
    Map<Object, Object> made = new LinkedHashMap<>();
    keyed.forEach((key, value) -> made.put(String.valueOf(key).equals(before) ? code : key, value));
    return draft.set(map, made, List.of());
  }
}
