// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/** Reads the parts of a definition but its scales and golden cases. */
final class DefinitionParts {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.-]*");

  private final YamlMap map;
  private final Problems problems;

  DefinitionParts(YamlMap map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  Definition definition() {
    String id = map.requiredText("id");
    if (!id.isEmpty() && !KEBAB.matcher(id).matches()) {
      problems.error("id", "\"" + id + "\" is not kebab-case, such as score-15");
    }
    String version = map.requiredText("version");
    if (!version.isEmpty() && !KEY.matcher(version).matches()) {
      problems.error("version", "\"" + version + "\" is no version, such as 2014.1");
    }
    List<Response> missing = map.maps("missing").stream().map(this::missing).toList();
    List<ResponseSet> sets = map.maps("responses").stream().map(set -> responseSet(set, missing)).toList();
    List<ItemDefinition> items = new ArrayList<>();
    List<ItemGroup> groups = new ArrayList<>();
    map.maps("items").forEach(item -> items.add(item(item, "")));
    map.maps("groups").forEach(group -> groups.add(group(group, items)));
    ScaleParts scales = new ScaleParts(problems);
    return new Definition(id, version, map.requiredText("title"), map.text("abbreviation"), map.text("kind"),
        map.text("description"), map.text("subject"), map.texts("languages"), map.requiredText("licence"),
        wording(), map.text("note"), map.maps("citations").stream().map(this::citation).toList(),
        map.maps("raters").stream().map(this::rater).toList(), map.maps("choices").stream().map(this::choice).toList(),
        sets, items, groups, map.maps("scales").stream().map(scales::scale).toList(),
        map.maps("golden").stream().map(scales::golden).toList());
  }

  private Wording wording() {
    map.requiredText("wording");
    return map.word("wording", Words.WORDINGS, Wording.NOT_SHIPPED);
  }

  private String key(YamlMap part) {
    String id = part.requiredText("id");
    if (!id.isEmpty() && !KEY.matcher(id).matches()) {
      problems.error(part.at("id"), "\"" + id + "\" is no id: letters, digits, and - _ . after the first");
    }
    return id;
  }

  private Citation citation(YamlMap part) {
    Citation citation = new Citation(key(part), part.requiredText("text"), part.text("doi"), part.text("url"));
    part.end();
    return citation;
  }

  private Rater rater(YamlMap part) {
    Rater rater = new Rater(key(part), part.requiredText("label"), part.flag("self", false), ages(part, problems));
    part.end();
    return rater;
  }

  static Ages ages(YamlMap part, Problems problems) {
    Ages ages = part.map("ages").map(range -> {
      Ages read = new Ages(range.whole("from", 0), range.whole("to", Ages.OPEN));
      range.end();
      return read;
    }).orElse(Ages.ALL);
    if (ages.from() < 0 || ages.to() < ages.from()) {
      problems.error(part.at("ages"), "Ages go from " + ages.from() + " to " + ages.to());
    }
    return ages;
  }

  private Choice choice(YamlMap part) {
    List<Choice.Option> options = part.maps("options").stream().map(option -> {
      Choice.Option read = new Choice.Option(key(option), option.requiredText("title"), option.text("source"),
          option.flag("verified", false));
      option.end();
      return read;
    }).toList();
    if (options.size() < 2) {
      problems.error(part.place(), "A choice has at least two options");
    }
    Choice choice = new Choice(key(part), part.requiredText("title"), part.requiredText("reason"),
        part.text("preset"), options);
    part.end();
    return choice;
  }

  private Response missing(YamlMap part) {
    part.requiredText("kind");
    MissingKind kind = part.word("kind", Words.MISSING, MissingKind.MISSING);
    if (kind == MissingKind.NONE) {
      problems.error(part.at("kind"), "A missing code has a kind");
    }
    Response response = new Response(part.requiredWhole("code"), part.text("label"), kind);
    part.end();
    return response;
  }

  private ResponseSet responseSet(YamlMap part, List<Response> missing) {
    List<Response> options = new ArrayList<>();
    Set<Double> codes = new HashSet<>();
    for (YamlMap option : part.maps("options")) {
      double code = option.requiredWhole("code");
      if (!codes.add(code)) {
        problems.error(option.at("code"), "The code " + option.text("code") + " stands twice in this response set");
      }
      options.add(new Response(code, option.text("label"),
          option.word("missing", Words.MISSING, MissingKind.NONE)));
      option.end();
    }
    missing.stream().filter(response -> codes.add(response.code())).forEach(options::add);
    ResponseSet set =
        new ResponseSet(key(part), part.word("polarity", Words.POLARITIES, Polarity.UNSTATED), options);
    if (set.answers().isEmpty()) {
      problems.error(part.place(), "The response set " + set.id() + " has no code that is an answer");
    }
    part.end();
    return set;
  }

  private ItemGroup group(YamlMap part, List<ItemDefinition> items) {
    ItemGroup group = new ItemGroup(key(part), part.requiredText("label"), part.whole("atMost", 0));
    List<YamlMap> own = part.maps("items");
    if (own.isEmpty()) {
      problems.error(part.place(), "The group " + group.id() + " has no items");
    }
    own.forEach(item -> items.add(item(item, group.id())));
    part.end();
    return group;
  }

  private ItemDefinition item(YamlMap part, String group) {
    String responses = part.text("responses");
    ItemKind kind = part.word("kind", Words.KINDS, responses.isEmpty() ? ItemKind.TEXT : ItemKind.SINGLE);
    boolean choice = kind == ItemKind.SINGLE || kind == ItemKind.MULTIPLE;
    if (choice == responses.isEmpty()) {
      problems.error(part.at("kind"), choice ? "A " + kind.getLiteral() + " choice names its responses"
          : "Only single and multiple choices have responses; this item is of kind " + kind.getLiteral());
    }
    MeasurementLevel usual = switch (kind) {
      case SINGLE -> MeasurementLevel.ORDINAL;
      case NUMBER -> MeasurementLevel.RATIO;
      default -> MeasurementLevel.NOMINAL;
    };
    ItemDefinition item = new ItemDefinition(key(part), part.requiredText("label"), part.text("wording"), kind,
        responses, range(part, kind), part.word("level", Words.LEVELS, usual), part.text("section"),
        part.text("rule"), Set.copyOf(part.texts("raters")), group, part.text("points"));
    part.end();
    return item;
  }

  private Range range(YamlMap part, ItemKind kind) {
    return part.map("range").map(bounds -> {
      Range range = new Range(bounds.requiredNumber("from"), bounds.requiredNumber("to"));
      bounds.end();
      if (range.to() < range.from()) {
        problems.error(part.at("range"), "The range goes from " + range.from() + " to " + range.to());
      }
      if (kind != ItemKind.NUMBER) {
        problems.error(part.at("range"), "Only numbers have a range; this item is of kind " + kind.getLiteral());
      }
      return range;
    }).orElse(null);
  }
}
