// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.survey.SurveyCsv.Described;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/**
 * The answers of a column with what they mean.
 *
 * @param options words by code, in order; empty where they are not known
 */
record LimeSurveyAnswers(Map<String, String> options) {
  /** Codes as LimeSurvey numbers the answers of a list: {@code A1}, since version 4 {@code AO01}. */
  private static final Pattern CODE = Pattern.compile("AO?\\d{1,3}");

  Described coded(Variable variable, ColumnValues values) {
    if (values instanceof TextValues texts && !texts.dictionary().isEmpty()) {
      Set<String> codes = new LinkedHashSet<>(options.keySet());
      codes.addAll(texts.dictionary());
      boolean numbered = codes.stream().allMatch(c -> CODE.matcher(c).matches())
          && codes.stream().map(LimeSurveyAnswers::number).distinct().count() == codes.size();
      return numbered ? numbered(variable, texts, codes) : new Described(options.isEmpty() ? variable
          : variable.withLevel(MeasurementLevel.NOMINAL).withCodes(options.entrySet().stream()
          .map(o -> CodeMeaning.of(o.getKey(), o.getValue(), MissingKind.NONE)).toList(), List.of()), values);
    }
    List<CodeMeaning> codes = new ArrayList<>();
    options.forEach((code, label) -> {
      if (values.type() != ColumnType.TEXT && code.matches("-?\\d{1,9}")) {
        codes.add(CodeMeaning.of(Integer.parseInt(code), label, MissingKind.NONE));
      }
    });
    codes.sort(Comparator.comparingDouble(CodeMeaning::value));
    return new Described(codes.isEmpty() ? variable : variable.withLevel(MeasurementLevel.ORDINAL)
        .withCodes(codes, List.of()), values);
  }

  private static int number(String code) {
    return Integer.parseInt(code.replaceFirst("\\D+", ""));
  }

  /** Answers of a list as numbers, which keep their code beside. */
  private Described numbered(Variable variable, TextValues texts, Set<String> codes) {
    NumberSink sink = new NumberSink(texts.size());
    for (int row = 0; row < texts.size(); row++) {
      if (texts.missing(row) == MissingKind.NONE) {
        sink.add(number(texts.text(row)));
      } else {
        sink.addMissing(texts.missing(row));
      }
    }
    List<CodeMeaning> meanings = codes.stream().sorted(Comparator.comparingInt(LimeSurveyAnswers::number))
        .map(code -> new CodeMeaning(number(code), code, options.getOrDefault(code, ""), MissingKind.NONE)).toList();
    ColumnValues values = sink.build();
    return new Described(variable.withType(values.type(), ValueFormat.PLAIN).withLevel(MeasurementLevel.ORDINAL)
        .withCodes(meanings, List.of()), values);
  }
}
