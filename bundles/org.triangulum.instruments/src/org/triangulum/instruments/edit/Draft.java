// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A definition being written: its text, and the tree that the text says. It may be as incomplete as it likes; only
 * edits of a text that is no YAML are refused. Immutable: an edit gives another draft.
 */
public final class Draft {
  private final String text;
  private final Object tree;
  private final boolean kept;

  private Draft(String text, Object tree, boolean kept) {
    this.text = text;
    this.tree = tree;
    this.kept = kept;
  }

  /** A draft of a text. */
  public static Draft of(String text) {
    return new Draft(text, Yaml.read(text).orElse(null), true);
  }

  /** As it is stored. */
  public String text() {
    return text;
  }

  /** Whether the text can be edited but by typing: it is YAML with keys. */
  public boolean readable() {
    return tree instanceof Map;
  }

  /** Whether the edit that made this draft kept comments and layout; otherwise the whole text was written anew. */
  public boolean kept() {
    return kept;
  }

  /** What stands at a place: a map, a list, a text, a number or a truth value. */
  public Optional<Object> find(Place place) {
    return Tree.find(tree, place).map(Tree::copy);
  }

  /** What stands at a place as text; empty where nothing does, or no single value. */
  public String text(Place place) {
    return Tree.find(tree, place).filter(value -> !(value instanceof Map) && !(value instanceof List))
        .map(String::valueOf).orElse("");
  }

  /** The entries of a list; empty where there is none. */
  public List<Object> list(Place place) {
    return find(place).map(value -> value instanceof List<?> list ? List.<Object>copyOf(list)
        : value instanceof Map ? List.<Object>of() : List.of(value)).orElse(List.of());
  }

  /** The line from 1 on which a place, or what it is in, begins. */
  public int line(Place place) {
    return Yaml.nodes(text).map(root -> new TextEdit(text, root).line(place)).orElse(1);
  }

  /** The innermost place that a line from 1 is part of. */
  public Place place(int line) {
    return Yaml.nodes(text).map(root -> new TextEdit(text, root).place(line)).orElse(Place.ROOT);
  }

  /**
   * With another value at a place; empty texts, lists and mappings take the key away.
   *
   * @param order of the keys around it, for a key that is new
   */
  public Draft set(Place place, Object value, List<String> order) {
    if (isEmpty(value)) {
      return Tree.find(tree, place).isPresent() ? remove(place) : this;
    }
    if (find(place).filter(value::equals).isPresent()) {
      return this;
    }
    return made(Tree.with(tree, place, value), edit -> edit.set(place, value, order));
  }

  /** Without what stands at a place. The last entry of a list takes the list with it. */
  public Draft remove(Place place) {
    if (place.last() instanceof Integer && list(place.parent()).size() == 1) {
      return remove(place.parent());
    }
    return made(Tree.without(tree, place), edit -> edit.remove(place));
  }

  /** With one more entry in a list, which is made where there is none. */
  public Draft insert(Place list, int position, Object value, List<String> order) {
    if (list(list).isEmpty()) {
      return made(Tree.with(tree, list, List.of(value)), edit -> edit.set(list, List.of(value), order));
    }
    return made(Tree.withList(tree, list, entries -> entries.add(position, Tree.copy(value))),
        edit -> edit.insert(list, position, value));
  }

  /** With an entry of a list at another position. */
  public Draft move(Place list, int from, int to) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < list(list).size(); i++) {
      order.add(i);
    }
    order.add(to, order.remove(from));
    return made(Tree.withList(tree, list, entries -> entries.add(to, entries.remove(from))),
        edit -> edit.reorder(list, order));
  }

  private static boolean isEmpty(Object value) {
    return value instanceof String text && text.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }

  /** Edits the text in place; where that does not say what was meant, writes it anew. */
  private Draft made(Object wanted, Function<TextEdit, Optional<String>> edit) {
    Optional<String> edited = Yaml.nodes(text).flatMap(root -> edit.apply(new TextEdit(text, root)))
        .filter(made -> Yaml.read(made).filter(wanted::equals).isPresent());
    return edited.map(made -> new Draft(made, wanted, true)).orElseGet(() ->
        new Draft(Yaml.write(wanted), wanted, !text.contains("#")));
  }
}
