// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/** Whatever a definition says is read back from what is written of it. */
class WrittenDefinitionsTest {
  private static final List<String> TEXTS = List.of("plain", "a: b", "# no comment", "- dash", "true", "1.10",
      "\"quoted\" and 'so'", "ümlaut 日本 😀", "{brace", "[x]", "null", "two  spaces", "a\nb", "@at", "100 %", "yes");
  private Random random;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void areReadBackAsTheyWere(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      Definition definition = definition();
      DefinitionFile again = new DefinitionReader().read("random", new DefinitionWriter().write(definition));
      assertEquals(List.of(), again.errors());
      assertEquals(definition, again.definition().orElseThrow());
    }
  }

  /** The scanner reads buffers of a thousand characters; two halves of one may lie on both sides of an end. */
  @Test
  void charactersOfTwoHalvesMayStandAnywhere() {
    for (int before = 1000; before < 1060; before++) {
      String text = "format: 1\nid: x\ntitle: " + "a".repeat(before) + "😀\n";
      DefinitionFile file = new DefinitionReader().read("smile", text);
      assertTrue(file.errors().stream().noneMatch(problem -> problem.message().contains("YAML")), before + " before");
    }
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String some(String text) {
    return random.nextBoolean() ? text : "";
  }

  private Ages ages() {
    int from = random.nextInt(20);
    return random.nextBoolean() ? Ages.ALL : new Ages(from, random.nextBoolean() ? Ages.OPEN : from + 3);
  }

  private Definition definition() {
    List<Citation> citations = List.of(new Citation("c1", text(), some(text()), some(text())));
    List<Rater> raters = random.nextBoolean() ? List.of() : List.of(new Rater("self", text(), true, Ages.ALL),
        new Rater("parent", text(), false, ages()));
    List<ResponseSet> sets = List.of(new ResponseSet("often", Polarity.values()[random.nextInt(
        Polarity.values().length)], List.of(new Response(0, some(text()), MissingKind.NONE), new Response(1, text(),
            MissingKind.NONE), new Response(2, "", MissingKind.NONE), new Response(9, text(), MissingKind.REFUSED))));
    List<ItemDefinition> items = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      items.add(new ItemDefinition("i" + i, text(), some(text()), ItemKind.SINGLE, "often", null,
          MeasurementLevel.values()[random.nextInt(MeasurementLevel.values().length)], some(text()),
          i > 0 && random.nextBoolean() ? "ask if i0 = 1" : "",
          i == 0 || raters.isEmpty() || random.nextBoolean() ? Set.of() : Set.of("self"), "", some(text())));
    }
    items.add(new ItemDefinition("n", text(), "", ItemKind.NUMBER, "", random.nextBoolean() ? null
        : new Range(-1.5, 20), MeasurementLevel.RATIO, "", "", Set.of(), "", ""));
    items.add(new ItemDefinition("g1", text(), "", ItemKind.DATE, "", null, MeasurementLevel.NOMINAL, "", "",
        Set.of(), "group", ""));
    ScaleDefinition sum = scale("s1", items.subList(0, 4).stream().map(item -> new Term(item.id(), false,
        random.nextBoolean(), random.nextBoolean() ? 1 : 0.5, random.nextBoolean() ? Map.of() : Map.of(0.0, 0.0, 1.0,
            2.5, 2.0, 4.0))).toList());
    ScaleDefinition total = scale("s2", List.of(new Term("s1", true, false, 2, Map.of())));
    Map<String, String> answers = new LinkedHashMap<>();
    items.subList(0, 4).forEach(item -> answers.put(item.id(), random.nextBoolean() ? "1" : "refused"));
    GoldenCase golden = new GoldenCase(text(), some("c1"), raters.isEmpty() ? "" : "self", random.nextBoolean()
        ? Double.NaN : 7.5, Set.of(), answers, Map.of("s1", random.nextBoolean() ? Double.NaN : 2.25), Map.of());
    return new Definition("random", "1.10", text(), some(text()), some(text()), some(text()), some(text()),
        random.nextBoolean() ? List.of() : List.of("en", "pt-BR"), text(), Wording.OWN, some(text()), citations,
        raters, List.of(), sets, items, List.of(new ItemGroup("group", text(), random.nextInt(3))),
        List.of(sum, total), List.of(golden));
  }

  private ScaleDefinition scale(String id, List<Term> terms) {
    List<Cuts> cuts = List.of(new Cuts("", Set.of(), ages(), List.of(new Cuts.Band(text() + "-low", -100.5),
        new Cuts.Band(text() + "-high", -90.25)), "c1", random.nextBoolean(), some(text())));
    List<Reference> references = List.of(new Reference(text(), Set.of(), ages(), random.nextInt(100),
        random.nextBoolean() ? Double.NaN : 0, 2.5, random.nextBoolean() ? Double.NaN : 0.8, some(text()), "c1",
        random.nextBoolean()));
    return new ScaleDefinition(id, text(), Polarity.HIGH_IS_WORSE, Method.PRORATED_SUM, terms,
        random.nextInt(2), Set.of(), random.nextBoolean() ? Double.NaN : 0, random.nextBoolean() ? 1
        : 2.5, random.nextBoolean() ? 0 : -3, random.nextInt(4) - 1, Set.of(), "", "", "c1",
        random.nextBoolean(), some(text()), cuts, references);
  }
}
