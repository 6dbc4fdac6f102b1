// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/** The fields of a REDCap project, as its data dictionary has them. */
final class RedcapFields implements SurveyCsv.Description {
  private static final String CHECKBOX = "___";
  private static final String CHOICES = "choices, calculations, or slider labels";

  /** A row of the dictionary. */
  private record Field(String label, String type, Map<String, String> choices, boolean identifier) {
  }

  private final Map<String, Field> fields = new HashMap<>();
  private final String first;
  private final boolean described;

  /**
   * The fields.
   *
   * @param rows of the dictionary with its header; empty where there is none
   * @param first name of the first column of the data, which tells the records apart
   */
  RedcapFields(List<List<String>> rows, String first) {
    this.first = first;
    described = !rows.isEmpty();
    if (described) {
      List<String> header = rows.get(0).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
      for (List<String> row : rows.subList(1, rows.size())) {
        String type = field(row, header, "field type");
        Map<String, String> choices = switch (type) {
          case "yesno" -> Map.of("1", "Yes", "0", "No");
          case "truefalse" -> Map.of("1", "True", "0", "False");
          case "radio", "dropdown", "checkbox" -> choices(field(row, header, CHOICES));
          default -> Map.of();
        };
        fields.put(row.get(0).strip(), new Field(Plain.text(field(row, header, "field label")), type, choices,
            field(row, header, "identifier?").equalsIgnoreCase("y")));
      }
    }
  }

  private static String field(List<String> row, List<String> header, String name) {
    int at = header.indexOf(name);
    return at < 0 || at >= row.size() ? "" : row.get(at).strip();
  }

  /** Choices are parted by bars, code and label by the first comma. */
  private static Map<String, String> choices(String text) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String choice : text.split("\\|")) {
      int comma = choice.indexOf(',');
      if (comma > 0) {
        choices.put(choice.substring(0, comma).strip(), Plain.text(choice.substring(comma + 1)));
      }
    }
    return choices;
  }

  @Override
  public SurveyCsv.Described describe(Variable variable, ColumnValues values) {
    return new SurveyCsv.Described(described(variable, values), values);
  }

  private Variable described(Variable variable, ColumnValues values) {
    String name = variable.name();
    if (name.equals(first)) {
      return variable.withHint(Hint.RESPONDENT).withLabel(fields.containsKey(name) ? fields.get(name).label() : "");
    }
    if (name.equals("redcap_event_name")) {
      return variable.withHint(Hint.TIME_POINT).withLabel("Event");
    }
    if (name.equals(RedcapReader.REPEAT_INSTRUMENT)) {
      return variable.withHint(Hint.REPEAT).withLabel("Repeated instrument");
    }
    if (name.equals(RedcapReader.REPEAT_INSTANCE)) {
      return variable.withHint(Hint.REPEAT).withLabel("Instance");
    }
    if (name.equals("redcap_survey_identifier")) {
      return variable.withHint(Hint.IDENTITY);
    }
    if (name.startsWith("redcap_") || name.endsWith("_timestamp") && !fields.containsKey(name)) {
      return variable.withHint(Hint.BOOKKEEPING);
    }
    if (name.endsWith("_complete") && !fields.containsKey(name)) {
      return variable.withHint(Hint.BOOKKEEPING).withCodes(List.of(CodeMeaning.of(0, "Incomplete", MissingKind.NONE),
          CodeMeaning.of(1, "Unverified", MissingKind.NONE), CodeMeaning.of(2, "Complete", MissingKind.NONE)),
          List.of());
    }
    int box = name.indexOf(CHECKBOX);
    if (box > 0) {
      return checkbox(variable, name.substring(0, box), name.substring(box + CHECKBOX.length()));
    }
    Field field = fields.get(name);
    return field == null ? variable : answer(variable, values, field);
  }

  private Variable checkbox(Variable variable, String of, String code) {
    Field field = fields.get(of);
    String label = field == null ? "" : field.choices().entrySet().stream()
        .filter(c -> column(c.getKey()).equals(code)).map(Map.Entry::getValue).findFirst().orElse("");
    return variable.withLabel(label).withLevel(MeasurementLevel.NOMINAL).withCodes(List.of(
        CodeMeaning.of(0, "Unchecked", MissingKind.NONE), CodeMeaning.of(1, "Checked", MissingKind.NONE)), List.of());
  }

  /** A code as it stands in the name of a column: lower case, and an underscore for a minus. */
  private static String column(String code) {
    return code.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static Variable answer(Variable variable, ColumnValues values, Field field) {
    boolean text = values.type() == ColumnType.TEXT;
    List<CodeMeaning> codes = new ArrayList<>();
    field.choices().forEach((code, label) -> {
      if (text) {
        codes.add(CodeMeaning.of(code, label, MissingKind.NONE));
      } else if (code.matches("-?\\d{1,9}")) {
        codes.add(CodeMeaning.of(Integer.parseInt(code), label, MissingKind.NONE));
      }
    });
    codes.sort((a, b) -> text ? a.text().compareTo(b.text()) : Double.compare(a.value(), b.value()));
    MeasurementLevel level = switch (field.type()) {
      case "radio", "dropdown" -> text ? MeasurementLevel.NOMINAL : MeasurementLevel.ORDINAL;
      case "yesno", "truefalse" -> MeasurementLevel.NOMINAL;
      case "calc", "slider", "text" -> text ? MeasurementLevel.NOMINAL : MeasurementLevel.INTERVAL;
      default -> variable.level();
    };
    return variable.withLabel(field.label()).withLevel(level).withCodes(codes, List.of())
        .withHint(field.identifier() ? Hint.IDENTITY : Hint.NONE);
  }

  @Override
  public List<AnswerSet> sets(List<Variable> variables, List<ColumnValues> values) {
    Map<String, List<String>> boxes = new LinkedHashMap<>();
    for (Variable variable : variables) {
      int box = variable.name().indexOf(CHECKBOX);
      if (box > 0) {
        boxes.computeIfAbsent(variable.name().substring(0, box), k -> new ArrayList<>()).add(variable.name());
      }
    }
    List<AnswerSet> sets = new ArrayList<>();
    boxes.forEach((name, of) -> sets.add(new AnswerSet(name, fields.containsKey(name) ? fields.get(name).label() : "",
        "1", of)));
    return sets;
  }

  @Override
  public List<String> notes() {
    return described ? List.of() : List.of("There is no data dictionary beside the export, so that answers have no"
        + " labels; --set codebook=FILE names one.");
  }
}
