// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/** Writes definitions so that {@link DefinitionReader} reads them back as they were. Comments of a file are not kept.
 * */
public final class DefinitionWriter {

  /** The definition as YAML. */
  public String write(Definition definition) {
    Fields root = new Fields();
    root.put("format", DefinitionReader.FORMAT);
    root.text("id", definition.id()).text("version", definition.version()).text("title", definition.title())
        .text("abbreviation", definition.abbreviation()).text("kind", definition.kind())
        .text("description", definition.description()).text("subject", definition.subject())
        .list("languages", definition.languages()).text("licence", definition.licence())
        .text("wording", definition.wording().word()).text("note", definition.note())
        .list("citations", definition.citations().stream().map(DefinitionWriter::citation).toList())
        .list("raters", definition.raters().stream().map(DefinitionWriter::rater).toList())
        .list("choices", definition.choices().stream().map(DefinitionWriter::choice).toList())
        .list("responses", definition.responseSets().stream().map(DefinitionWriter::responses).toList())
        .list("items", items(definition, ""))
        .list("groups", definition.groups().stream().map(group -> group(definition, group)).toList())
        .list("scales", definition.scales().stream().map(new ScaleWriter()::scale).toList())
        .list("golden", definition.golden().stream().map(new ScaleWriter()::golden).toList());
    return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(118).setIndent(2)
        .setIndicatorIndent(2).setIndentWithIndicator(true).build()).dumpToString(root);
  }

  /** The fields of a mapping; what is empty is left out. */
  static final class Fields extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    Fields text(String key, String value) {
      if (!value.isEmpty()) {
        put(key, value);
      }
      return this;
    }

    Fields number(String key, double value, double usual) {
      if (Double.compare(value, usual) != 0) {
        put(key, plain(value));
      }
      return this;
    }

    Fields flag(String key, boolean value) {
      if (value) {
        put(key, true);
      }
      return this;
    }

    Fields list(String key, Collection<?> values) {
      if (!values.isEmpty()) {
        put(key, List.copyOf(values));
      }
      return this;
    }

    Fields map(String key, Map<?, ?> values) {
      if (!values.isEmpty()) {
        put(key, values);
      }
      return this;
    }
  }

  /** Whole numbers are written without a fraction. */
  static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }

  private static Fields citation(Citation citation) {
    return new Fields().text("id", citation.id()).text("text", citation.text()).text("doi", citation.doi())
        .text("url", citation.url());
  }

  private static Fields rater(Rater rater) {
    return new Fields().text("id", rater.id()).text("label", rater.label()).flag("self", rater.self())
        .map("ages", ages(rater.ages()));
  }

  static Fields ages(Ages ages) {
    return new Fields().number("from", ages.from(), 0).number("to", ages.to(), Ages.OPEN);
  }

  private static Fields choice(Choice choice) {
    return new Fields().text("id", choice.id()).text("title", choice.title()).text("reason", choice.reason())
        .text("preset", choice.preset()).list("options", choice.options().stream().map(option ->
            new Fields().text("id", option.id()).text("title", option.title()).text("source", option.source())
                .flag("verified", option.verified())).toList());
  }

  private static Fields responses(ResponseSet set) {
    return new Fields().text("id", set.id())
        .text("polarity", set.polarity() == Polarity.UNSTATED ? "" : set.polarity().getLiteral())
        .list("options", set.options().stream().map(option -> {
          Fields fields = new Fields();
          fields.put("code", plain(option.code()));
          return fields.text("label", option.label())
              .text("missing", option.missing() == MissingKind.NONE ? "" : option.missing().getLiteral());
        }).toList());
  }

  private static Fields group(Definition definition, ItemGroup group) {
    return new Fields().text("id", group.id()).text("label", group.label()).number("atMost", group.atMost(), 0)
        .list("items", items(definition, group.id()));
  }

  private static List<Fields> items(Definition definition, String group) {
    return definition.items().stream().filter(item -> item.group().equals(group)).map(DefinitionWriter::item).toList();
  }

  private static Fields item(ItemDefinition item) {
    Fields range = new Fields();
    if (item.range() != null) {
      range.put("from", plain(item.range().from()));
      range.put("to", plain(item.range().to()));
    }
    MeasurementLevel level = item.level();
    return new Fields().text("id", item.id()).text("label", item.label()).text("wording", item.wording())
        .text("kind", item.kind().getLiteral()).text("responses", item.responses()).map("range", range)
        .text("level", level.getLiteral()).text("section", item.section()).text("rule", item.rule())
        .list("raters", new TreeSet<>(item.raters())).text("points", item.points());
  }
}
