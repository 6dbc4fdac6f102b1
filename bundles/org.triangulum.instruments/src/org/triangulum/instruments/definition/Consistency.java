// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.instruments.rule.SkipRuleException;
import org.triangulum.model.study.ItemKind;

/** Checks that what one part of a definition names, another part holds; scales are left to {@link ScaleChecks}. */
final class Consistency {
  private final Definition definition;
  private final Problems problems;
  private final Set<String> sources;
  private final Set<String> raters;
  private final Set<String> options;

  Consistency(Definition definition, Problems problems) {
    this.definition = definition;
    this.problems = problems;
    sources = ids(definition.citations(), Citation::id);
    raters = ids(definition.raters(), Rater::id);
    options = definition.choices().stream().flatMap(choice -> choice.options().stream()).map(Choice.Option::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Set<String> ids(Collection<T> parts, Function<T, String> id) {
    return parts.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }

  void check() {
    uniqueIds();
    languages();
    choices();
    items();
    new ScaleChecks(definition, problems, this).check();
    new GoldenChecks(definition, problems, this).check();
    if (definition.items().isEmpty()) {
      problems.error("", "The instrument has no items");
    }
    if (definition.citations().isEmpty()) {
      problems.warning("", "The instrument cites no source");
    }
  }

  private void uniqueIds() {
    unique("citations", definition.citations(), Citation::id);
    unique("raters", definition.raters(), Rater::id);
    unique("choices", definition.choices(), Choice::id);
    unique("responses", definition.responseSets(), ResponseSet::id);
    unique("groups", definition.groups(), ItemGroup::id);
    unique("scales", definition.scales(), ScaleDefinition::id);
    Map<String, String> seen = new HashMap<>();
    definition.items().forEach(item -> {
      String before = seen.put(item.id().toLowerCase(Locale.ROOT), item.id());
      if (before != null) {
        problems.error(place(item), "Two items have the id " + item.id());
      }
    });
    definition.scales().stream().filter(scale -> definition.item(scale.id()).isPresent()).forEach(scale ->
        problems.error("scales[" + definition.scales().indexOf(scale) + "].id",
            "The scale " + scale.id() + " has the id of an item; their columns would have one name"));
  }

  private <T> void unique(String list, List<T> parts, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!seen.add(id.apply(parts.get(i)))) {
        problems.error(list + "[" + i + "].id", "The id " + id.apply(parts.get(i)) + " stands twice in " + list);
      }
    }
  }

  private void languages() {
    for (int i = 0; i < definition.languages().size(); i++) {
      String tag = definition.languages().get(i);
      if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
        problems.error("languages[" + i + "]", "\"" + tag + "\" is no language tag, such as en or pt-BR");
      }
    }
  }

  private void choices() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < definition.choices().size(); i++) {
      Choice choice = definition.choices().get(i);
      String place = "choices[" + i + "]";
      if (!choice.preset().isEmpty() && choice.options().stream().noneMatch(o -> o.id().equals(choice.preset()))) {
        problems.error(place + ".preset", choice.preset() + " is no option of this choice");
      }
      for (int o = 0; o < choice.options().size(); o++) {
        Choice.Option option = choice.options().get(o);
        source(place + ".options[" + o + "].source", option.source());
        if (!seen.add(option.id())) {
          problems.error(place + ".options[" + o + "].id", "Two options have the id " + option.id());
        }
      }
    }
  }

  private String place(ItemDefinition item) {
    if (!item.repeated()) {
      return "items[" + definition.items().indexOf(item) + "]";
    }
    List<ItemGroup> groups = definition.groups();
    int group = 0;
    while (!groups.get(group).id().equals(item.group())) {
      group++;
    }
    List<ItemDefinition> inside =
        definition.items().stream().filter(other -> other.group().equals(item.group())).toList();
    return "groups[" + group + "].items[" + inside.indexOf(item) + "]";
  }

  private void items() {
    for (ItemDefinition item : definition.items()) {
      String place = place(item);
      if (!item.responses().isEmpty() && definition.responses(item).isEmpty()) {
        problems.error(place + ".responses", "There is no response set " + item.responses() + "; there are "
            + String.join(", ", ids(definition.responseSets(), ResponseSet::id)));
      }
      raters(place + ".raters", item.raters());
      rule(place + ".rule", item);
      if (definition.wording() == Wording.NOT_SHIPPED && !item.wording().isEmpty()) {
        problems.error(place + ".wording", "The wording of " + item.id()
            + " stands here although the definition says that wordings are not shipped");
      }
    }
  }

  private void rule(String place, ItemDefinition item) {
    if (item.rule().isEmpty()) {
      return;
    }
    try {
      for (String named : SkipRule.parse(item.rule()).items()) {
        ItemDefinition other = definition.item(named).orElse(null);
        if (other == null) {
          problems.error(place, "The skip rule names the item " + named + ", which there is not");
        } else if (other.repeated() && !other.group().equals(item.group())) {
          problems.error(place, "The skip rule names " + named + " of the repeated group " + other.group()
              + ", which has several answers a form");
        } else if (definition.items().indexOf(other) >= definition.items().indexOf(item)) {
          problems.error(place, "The skip rule rests on " + named + ", which is not asked before " + item.id());
        } else if (other.kind() == ItemKind.MULTIPLE && !item.rule().contains("includes")
            && !item.rule().contains("answered")) {
          problems.warning(place, named + " takes several answers; ask with includes");
        }
      }
    } catch (SkipRuleException e) {
      problems.error(place, "The skip rule cannot be read: " + e.getMessage());
    }
  }

  void source(String place, String source) {
    if (!source.isEmpty() && !sources.contains(source)) {
      problems.error(place, "There is no citation " + source + listed(sources));
    }
  }

  void raters(String place, Set<String> named) {
    named.stream().filter(rater -> !raters.contains(rater)).forEach(rater ->
        problems.error(place, "There is no rater " + rater + listed(raters)));
  }

  void option(String place, String option) {
    if (!option.isEmpty() && !options.contains(option)) {
      problems.error(place, "There is no option " + option + listed(options));
    }
  }

  private static String listed(Set<String> known) {
    return known.isEmpty() ? "" : "; there are " + String.join(", ", known);
  }
}
