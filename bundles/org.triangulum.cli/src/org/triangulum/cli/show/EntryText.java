// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.data.NumberRange;
import org.triangulum.data.entry.Discrepancy;
import org.triangulum.data.entry.DoubleEntry.Comparison;
import org.triangulum.data.entry.EntryField;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.model.study.CellEdit;

/** Entry forms and what two entries of them have differently, for the terminal and for programs. */
public final class EntryText {
  private EntryText() {
  }

  /** A form with what each field takes. */
  public static JsonObject json(EntryForm form) {
    return new Json().put("dataset", form.dataset().getKey()).put("fields", Json.array(form.fields(), field ->
        new Json().put("column", field.column().getKey()).put("section", field.section()).put("label", field.label())
            .put("options", Json.array(field.options().entrySet(), option -> new Json().put("code", option.getKey())
                .put("label", option.getValue()).done())).put("range", range(field)).put("rule", rule(field))
            .put("required", field.identity()).done())).done();
  }

  /** The same as a table. */
  public static String text(EntryForm form) {
    TextTable table = new TextTable("Column", "Label", "Takes", "When");
    form.fields().forEach(field -> table.row(field.column().getKey(), field.label(), takes(field), rule(field)));
    return table.toString();
  }

  private static String takes(EntryField field) {
    String options = field.options().entrySet().stream().map(EntryText::option).collect(Collectors.joining("; "));
    String taken = options.isEmpty() ? range(field) : options;
    return field.identity() ? "must be filled in" : taken;
  }

  private static String option(Map.Entry<Double, String> option) {
    return NumberRange.plain(option.getKey()) + " " + option.getValue();
  }

  private static String range(EntryField field) {
    return field.range().map(NumberRange::toString).orElse("");
  }

  private static String rule(EntryField field) {
    return field.rule().map(Object::toString).orElse(field.ruleNote());
  }

  /** What differs, or differed until one was chosen. */
  public static JsonObject json(Comparison comparison) {
    return new Json().put("compared", comparison.compared()).put("open", comparison.open().size())
        .put("discrepancies", Json.array(comparison.discrepancies(), d -> {
          Json each = new Json().put("key", Json.texts(d.key())).put("column", d.column().getKey())
              .put("row", d.row() + 1).put("first", d.first().shown()).put("second", d.second().shown())
              .put("open", d.isOpen());
          d.resolution().ifPresent(edit -> each.put("by", edit.getAuthor()).put("reason", edit.getReason()));
          return each.done();
        })).put("onlyFirst", Json.array(comparison.onlyFirst(), Json::texts))
        .put("onlySecond", Json.array(comparison.onlySecond(), Json::texts)).done();
  }

  /** The same as a table. */
  public static String text(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(comparison.compared()).append(" cells compared, ").append(comparison.open().size())
        .append(comparison.open().size() == 1 ? " differs\n" : " differ\n");
    if (!comparison.discrepancies().isEmpty()) {
      TextTable table = new TextTable("Who", "Column", "First", "Second", "Decided");
      comparison.discrepancies().forEach(d -> table.row(String.join(" ", d.key()), d.column().getKey(),
          d.first().shown(), d.second().shown(), decided(d)));
      text.append(table);
    }
    only(text, "Only in the first entry: ", comparison.onlyFirst());
    only(text, "Only in the second entry: ", comparison.onlySecond());
    return text.toString();
  }

  private static String decided(Discrepancy discrepancy) {
    CellEdit edit = discrepancy.resolution().orElse(null);
    return edit == null ? "open" : edit.getAuthor() + ": " + edit.getReason();
  }

  private static void only(StringBuilder text, String words, List<List<String>> keys) {
    if (!keys.isEmpty()) {
      text.append(words).append(keys.stream().map(key -> String.join(" ", key)).collect(Collectors.joining(", ")))
          .append('\n');
    }
  }
}
