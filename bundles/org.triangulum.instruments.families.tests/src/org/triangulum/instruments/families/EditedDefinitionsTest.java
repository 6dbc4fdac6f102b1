// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Names;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;

/** Edits of the definitions that are given away touch only what they are about, whatever is edited. */
class EditedDefinitionsTest {
  private static final int EDITS = 60;

  static List<RegisteredInstrument> all() {
    return Instruments.discovered(EditedDefinitionsTest.class.getClassLoader()).versions();
  }

  @ParameterizedTest
  @MethodSource("all")
  void randomEditsKeepCommentsAndTheRest(RegisteredInstrument instrument) {
    Random random = new Random(7);
    Draft draft = Draft.of(instrument.file().text());
    long comments = comments(draft);
    for (int i = 0; i < EDITS; i++) {
      List<Part> parts = List.of(Part.ITEM, Part.SCALE, Part.RESPONSES, Part.CITATION, Part.GOLDEN);
      Part part = parts.get(random.nextInt(parts.size()));
      Place list = Place.of(part.list());
      int size = draft.list(list).size();
      int at = size == 0 ? 0 : random.nextInt(size);
      Draft next = switch (random.nextInt(4)) {
        case 0 -> draft.insert(list, at, Map.of("id", "new" + i, "label", "A: b, {c} # d"), Part.INSTRUMENT.order());
        case 1 -> size > 1 ? draft.move(list, at, random.nextInt(size)) : draft;
        case 2 -> size > 2 ? draft.remove(list.at(at)) : draft;
        default -> size > 0 ? draft.set(list.at(at).at("note"), "n: " + i, part.order()) : draft;
      };
      assertTrue(next.kept(), "edit " + i + " of " + list.at(at));
      draft = next;
    }
    assertEquals(comments, comments(draft));
  }

  private static long comments(Draft draft) {
    return draft.text().lines().filter(line -> line.startsWith("#")).count();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRenamedItemIsTheSameInstrument(RegisteredInstrument instrument) {
    Draft draft = Draft.of(instrument.file().text());
    Place first = new Names(draft).places(Part.ITEM).get(0);
    String before = draft.text(first.at("id"));
    Draft renamed = new Names(draft).rename(Part.ITEM, first, "renamed");
    Definition read = new DefinitionReader().read("renamed", renamed.text()).definition().orElseThrow();
    List<String> ids = new ArrayList<>(instrument.definition().items().stream().map(ItemDefinition::id).toList());
    ids.set(ids.indexOf(before), "renamed");
    assertEquals(ids, read.items().stream().map(ItemDefinition::id).toList());
    Map<String, Integer> terms = new LinkedHashMap<>();
    instrument.definition().scales().forEach(scale -> terms.put(scale.id(), scale.terms().size()));
    read.scales().forEach(scale -> assertEquals(terms.get(scale.id()), scale.terms().size()));
    Draft back = new Names(renamed).rename(Part.ITEM, first, before);
    assertEquals(instrument.definition(), new DefinitionReader().read("back", back.text()).definition().orElseThrow());
  }
}
