// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Names;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;

/** Adds, doubles, moves and removes parts; each is one step that can be taken back. */
final class Parts {
  private final EditorSession session;

  Parts(EditorSession session) {
    this.session = session;
  }

  /** Adds a part behind the one that is looked at, where that is of its kind, or at the end, and looks at it. */
  void add(Part part, Place around) {
    Place list = around.at(part.list());
    Place chosen = session.chosen();
    int size = session.draft().list(list).size();
    int position = chosen.steps().size() == list.steps().size() + 1 && chosen.within(list) ? chosen.position() + 1
        : size;
    session.edit(NLS.bind(Messages.did_add, FieldWords.one(part)), draft ->
        draft.insert(list, position, begun(draft, part, list, position), order(around)));
    session.choose(list.at(position));
  }

  private List<String> order(Place around) {
    return around.steps().isEmpty() ? Part.INSTRUMENT.order() : around.steps().get(0).equals(Part.GROUP.list())
        ? Part.GROUP.order() : Part.SCALE.order();
  }

  /** A part as it begins: with a key that is free, and what is most often the same as before. */
  private static Map<String, Object> begun(Draft draft, Part part, Place list, int position) {
    Names names = new Names(draft);
    Map<String, Object> made = new LinkedHashMap<>();
    if (part.named()) {
      made.put("id", names.free(part, switch (part) {
        case ITEM -> "m1";
        case SCALE -> "score";
        case RESPONSES -> "answers";
        case CITATION -> "source1";
        default -> FieldWords.one(part).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-") + "1";
      }));
    }
    switch (part) {
      case ITEM -> {
        Place before = list.at(Math.max(0, position - 1));
        String responses = draft.text(before.at("responses"));
        String first = names.ids(Part.RESPONSES).stream().findFirst().orElse("");
        if (!responses.isEmpty() || !first.isEmpty() && draft.find(before).isEmpty()) {
          made.put("responses", responses.isEmpty() ? first : responses);
        }
        draft.find(before.at("section")).ifPresent(section -> made.put("section", section));
      }
      case RESPONSES -> made.put("options", List.of(Map.of("code", 0), Map.of("code", 1)));
      case CHOICE -> made.put("options", List.of(Map.of("id", made.get("id") + "-a"),
          Map.of("id", made.get("id") + "-b")));
      case GROUP -> made.put("items", List.of(Map.of("id", names.free(Part.ITEM, "m1"))));
      case SCALE -> made.put("method", "sum");
      case GOLDEN -> {
        made.put("title", NLS.bind(Messages.golden_title, position + 1));
        names.ids(Part.RATER).stream().findFirst().ifPresent(rater -> made.put("rater", rater));
      }
      default -> { }
    }
    return made;
  }

  /** Whether a row is a part of a list. */
  static boolean isEntry(OutlineRow row) {
    return row != null && !row.head() && !row.place().steps().isEmpty();
  }

  /** The parts that may be added to or beside a row, with where they go. */
  List<Map.Entry<Part, Place>> choices(OutlineRow row) {
    List<Map.Entry<Part, Place>> choices = new ArrayList<>();
    if (row != null && !row.head() && row.part() != Part.INSTRUMENT) {
      row.part().inside().forEach(inside -> choices.add(Map.entry(inside, row.place())));
      if (row.place().steps().size() > 2) {
        choices.add(Map.entry(row.part(), row.place().parent().parent()));
      }
    }
    Part.INSTRUMENT.inside().forEach(inside -> choices.add(Map.entry(inside, Place.ROOT)));
    return choices;
  }

  /** Another one like it, behind it, with a key of its own. */
  void duplicate(OutlineRow row) {
    Place list = row.place().parent();
    int position = row.place().position() + 1;
    session.edit(NLS.bind(Messages.did_double, row.title()), draft -> {
      Map<Object, Object> copy = new LinkedHashMap<>();
      if (draft.find(row.place()).orElse(null) instanceof Map<?, ?> map) {
        map.forEach(copy::put);
      }
      if (row.part().named()) {
        copy.put("id", new Names(draft).free(row.part(), draft.text(row.place().at("id"))));
      }
      return draft.insert(list, position, copy, order(list.parent()));
    });
    session.choose(list.at(position));
  }

  /** Whether it can be moved by so many positions. */
  boolean canMove(OutlineRow row, int by) {
    int to = isEntry(row) ? row.place().position() + by : -1;
    return to >= 0 && to < session.draft().list(row.place().parent()).size();
  }

  /** To another position of its list. */
  void move(OutlineRow row, int by) {
    Place list = row.place().parent();
    int from = row.place().position();
    session.edit(NLS.bind(Messages.did_move, row.title()), draft -> draft.move(list, from, from + by));
    session.choose(list.at(from + by));
  }

  /** Takes it away. */
  void remove(OutlineRow row) {
    session.edit(NLS.bind(Messages.did_remove, row.title()), draft -> draft.remove(row.place()));
  }
}
