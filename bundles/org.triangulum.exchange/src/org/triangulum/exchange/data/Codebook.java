// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;

/**
 * A table that says what the columns of another one mean: a row a variable, and a row a value of it, or all values in
 * one field as in {@code 1 = no; 2 = yes}. Columns go by the names people give them. {@link CodebookTable} writes one.
 */
public final class Codebook {
  private static final List<String> VARIABLE = List.of("variable", "variable name", "name", "column", "field", "item",
      "variable / field name");
  private static final List<String> LABEL = List.of("label", "variable label", "description", "question", "wording",
      "title", "field label", "text");
  private static final List<String> VALUE = List.of("value", "code", "codes", "values", "value labels", "choices",
      "response options", "answers");
  private static final List<String> MEANING = List.of("value label", "meaning", "answer", "category", "label of value");
  private static final Pattern PAIR = Pattern.compile(
      "\\s*(-?[^=:,;|]{1,40}?)\\s*[=:,]\\s*([^;|\\n]+?)\\s*(?:[;|\\n]|$)");

  /** What is said of one variable; null or empty where nothing is said. */
  private static final class Entry {
    private String label = "";
    private ColumnType type;
    private MeasurementLevel level;
    private ValueFormat format;
    private final List<String[]> codes = new ArrayList<>();
    private final List<MissingSpan> spans = new ArrayList<>();
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<AnswerSet> sets = new ArrayList<>();

  private Codebook() {
  }

  /** A codebook without a word. */
  public static Codebook none() {
    return new Codebook();
  }

  /** The codebook in the rows of a table, the first with the names of the columns; empty where they are none. */
  public static Optional<Codebook> of(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> header = rows.get(0).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
    int variable = first(header, VARIABLE);
    int label = first(header, LABEL);
    int value = first(header, VALUE);
    if (variable < 0 || label < 0 && value < 0) {
      return Optional.empty();
    }
    Codebook book = new Codebook();
    Row row = new Row(header);
    String current = "";
    for (List<String> fields : rows.subList(1, rows.size())) {
      row.fields = fields;
      String name = row.get(variable).strip();
      current = name.isEmpty() ? current : name;
      if (current.startsWith("$")) {
        book.sets.add(new AnswerSet(current.substring(1), row.get(label), row.get(value),
            Arrays.asList(row.get("members").split("\\s*;\\s*"))));
      } else if (!current.isEmpty()) {
        book.add(book.entries.computeIfAbsent(current, n -> new Entry()), row, label, value,
            first(header, MEANING));
      }
    }
    return Optional.of(book);
  }

  private static int first(List<String> header, List<String> names) {
    return names.stream().mapToInt(header::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  /** A row by the names of its columns. */
  private static final class Row {
    private final List<String> header;
    private List<String> fields = List.of();

    Row(List<String> header) {
      this.header = header;
    }

    String get(int column) {
      return column < 0 || column >= fields.size() ? "" : fields.get(column);
    }

    String get(String column) {
      return get(header.indexOf(column)).strip();
    }
  }

  private void add(Entry entry, Row row, int label, int value, int meaning) {
    boolean ofValue = meaning >= 0 && !row.get(value).isEmpty();
    if (!ofValue && !row.get(label).isBlank() && entry.label.isEmpty()) {
      entry.label = row.get(label).strip();
    }
    entry.type = row.get("type").isEmpty() ? entry.type : ColumnType.get(row.get("type"));
    entry.level = row.get("level").isEmpty() ? entry.level : MeasurementLevel.get(row.get("level"));
    entry.format = row.get("format").isEmpty() ? entry.format : ValueFormat.get(row.get("format"));
    if (!row.get("from").isEmpty() && Codes.number(row.get("from")).isPresent()
        && Codes.number(row.get("to")).isPresent()) {
      entry.spans.add(new MissingSpan(Codes.number(row.get("from")).getAsDouble(),
          Codes.number(row.get("to")).getAsDouble(), kind(row)));
    } else if (ofValue) {
      entry.codes.add(new String[] {row.get(value), row.get(meaning), row.get("missing")});
    } else if (meaning < 0 && value >= 0) {
      Matcher pair = PAIR.matcher(row.get(value));
      while (pair.find()) {
        entry.codes.add(new String[] {pair.group(1), pair.group(2), ""});
      }
    }
  }

  private static MissingKind kind(Row row) {
    MissingKind kind = MissingKind.get(row.get("missing"));
    return kind == null ? MissingKind.MISSING : kind;
  }

  /** Types of columns that it states, so that values need not tell. */
  public Map<String, ColumnType> types() {
    Map<String, ColumnType> types = new HashMap<>();
    entries.forEach((name, entry) -> {
      if (entry.type != null) {
        types.put(name, entry.type);
      }
    });
    return types;
  }

  /** A variable with what is said of it; labels of values as suits the type of its values. */
  public Variable describe(Variable variable, ColumnValues values) {
    Entry entry = entries.get(variable.name());
    if (entry == null) {
      return variable;
    }
    List<CodeMeaning> codes = new ArrayList<>();
    for (String[] code : entry.codes) {
      boolean number = values.type() != ColumnType.TEXT && Codes.number(code[0]).isPresent();
      MissingKind said = MissingKind.get(code[2]);
      MissingKind kind = said == null ? MissingKind.NONE : said;
      if (number) {
        codes.add(CodeMeaning.of(Codes.number(code[0]).getAsDouble(), code[1], kind));
      } else if (values.type() == ColumnType.TEXT) {
        codes.add(CodeMeaning.of(code[0], code[1], kind));
      }
    }
    Variable described = entry.label.isEmpty() ? variable : variable.withLabel(entry.label);
    described = entry.level == null ? described : described.withLevel(entry.level);
    described = entry.format == null ? described : described.withType(described.type(), entry.format);
    return codes.isEmpty() && entry.spans.isEmpty() ? described : described.withCodes(codes, entry.spans);
  }

  /** Questions with several answers among these variables. */
  public List<AnswerSet> sets(List<String> names) {
    return sets.stream().filter(set -> names.containsAll(set.variables())).toList();
  }
}
