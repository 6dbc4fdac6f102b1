// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;

/**
 * A row of the outline: a part, or the heading of a list of parts.
 *
 * @param part the kind, of a heading that of the parts below it
 * @param place of the part or the list
 * @param head whether it is a heading
 * @param level how deep it stands
 * @param title what it is called
 */
public record OutlineRow(Part part, Place place, boolean head, int level, String title) {

  /** The rows of a draft. */
  static List<OutlineRow> of(Draft draft) {
    List<OutlineRow> rows = new ArrayList<>();
    String title = draft.text(Place.of("title"));
    rows.add(new OutlineRow(Part.INSTRUMENT, Place.ROOT, false, 0, title.isEmpty() ? FieldWords.one(Part.INSTRUMENT)
        : title));
    for (Part part : Part.INSTRUMENT.inside()) {
      Place list = Place.of(part.list());
      int size = draft.list(list).size();
      rows.add(new OutlineRow(part, list, true, 0, FieldWords.many(part) + (size == 0 ? "" : " (" + size + ")")));
      below(draft, part, list, 1, rows);
    }
    return rows;
  }

  private static void below(Draft draft, Part part, Place list, int level, List<OutlineRow> rows) {
    for (int i = 0; i < draft.list(list).size(); i++) {
      Place place = list.at(i);
      rows.add(new OutlineRow(part, place, false, level, title(draft, part, place)));
      part.inside().forEach(inside -> below(draft, inside, place.at(inside.list()), level + 1, rows));
    }
  }

  private static String title(Draft draft, Part part, Place place) {
    String id = draft.text(place.at("id"));
    String words = draft.text(place.at(switch (part) {
      case CITATION -> "text";
      case REFERENCE -> "population";
      case ITEM, RATER, GROUP -> "label";
      default -> "title";
    }));
    String bands = part == Part.CUTS ? draft.find(place.at("cuts")).map(cuts -> cuts instanceof java.util.Map<?, ?> map
        ? String.join(" · ", map.keySet().stream().map(String::valueOf).toList()) : "").orElse("") : "";
    String title = (id + "  " + words + bands).strip();
    return title.isEmpty() ? FieldWords.one(part) + " " + (place.position() + 1) : title;
  }

  /** The part that a place is in: the innermost that has a row of its own. */
  static Optional<OutlineRow> at(List<OutlineRow> rows, Place place) {
    OutlineRow found = null;
    for (OutlineRow row : rows) {
      if (place.within(row.place()) && (found == null || row.place().steps().size() >= found.place().steps().size())
          && !(row.head() && !place.equals(row.place()))) {
        found = row;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The same by the words of a problem. */
  static Optional<OutlineRow> at(List<OutlineRow> rows, String place) {
    OutlineRow found = null;
    for (OutlineRow row : rows) {
      String own = row.place().toString();
      if (!row.head() && (own.isEmpty() || place.equals(own) || place.startsWith(own + ".")
          || place.startsWith(own + "["))
          && (found == null || own.length() >= found.place().toString().length())) {
        found = row;
      }
    }
    return Optional.ofNullable(found);
  }
}
