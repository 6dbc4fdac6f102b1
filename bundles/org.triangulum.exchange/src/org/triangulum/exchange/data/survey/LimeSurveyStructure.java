// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions of a survey of LimeSurvey with their answers, in the language the survey was made in. */
final class LimeSurveyStructure {
  /** A question, its sub-question, and the scale of that. */
  private static final Pattern COLUMN = Pattern.compile("(\\w+)(?:\\[(\\w+)\\])?(?:\\[(\\w+)\\])?");
  private static final String COMMENT = "comment";
  private static final String OTHER = "other";
  /** Types of questions whose answers the program itself brings. */
  private static final Map<String, List<String>> BUILT_IN = Map.of("Y", List.of("Y", "N"), "M", List.of("Y", "N"),
      "P", List.of("Y", "N"), "C", List.of("Y", "N", "U"), "G", List.of("F", "M"), "E", List.of("I", "S", "D"));
  private static final Map<String, String> WORDS = Map.of("Y", "Yes", "N", "No", "U", "Uncertain", "F", "Female", "M",
      "Male", "I", "Increase", "S", "Same", "D", "Decrease");

  /**
   * What a column answers.
   *
   * @param label the question, with the sub-question in brackets
   * @param options words by code, in order; empty where any answer can stand
   */
  record Asked(String label, Map<String, String> options) {
  }

  private record Question(String id, String type, String text, boolean other) {
  }

  private final Map<String, Question> questions = new HashMap<>();
  /** Words by the question they belong to, scale and code. */
  private final Map<String, String> subquestions = new HashMap<>();
  private final Map<String, Map<String, String>> answers = new HashMap<>();
  private final String language;

  /** The structure in a file. */
  LimeSurveyStructure(LssRows file) {
    language = file.of("surveys").stream().map(row -> field(row, "language")).findFirst().orElse("");
    Map<String, String> questionTexts = texts(file, "question_l10ns", "qid", "question");
    for (Map<String, String> row : own(file.of("questions"))) {
      String id = field(row, "qid");
      questions.putIfAbsent(field(row, "title"), new Question(id, field(row, "type"),
          Plain.text(questionTexts.getOrDefault(id, field(row, "question"))), field(row, OTHER).equals("Y")));
    }
    for (Map<String, String> row : own(file.of("subquestions"))) {
      subquestions.putIfAbsent(key(field(row, "parent_qid"), row) + field(row, "title"),
          Plain.text(questionTexts.getOrDefault(field(row, "qid"), field(row, "question"))));
    }
    Map<String, String> answerTexts = texts(file, "answer_l10ns", "aid", "answer");
    for (Map<String, String> row : own(file.of("answers"))) {
      answers.computeIfAbsent(key(field(row, "qid"), row), k -> new LinkedHashMap<>()).putIfAbsent(field(row, "code"),
          Plain.text(answerTexts.getOrDefault(field(row, "aid"), field(row, "answer"))));
    }
  }

  private static String field(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private static String key(String question, Map<String, String> row) {
    String scale = field(row, "scale_id");
    return question + "/" + (scale.isEmpty() ? "0" : scale) + "/";
  }

  /** The rows in the language of the survey, and those that are of no language. */
  private List<Map<String, String>> own(List<Map<String, String>> rows) {
    return rows.stream().filter(row -> language.isEmpty() || field(row, "language").isEmpty()
        || field(row, "language").equals(language)).toList();
  }

  private Map<String, String> texts(LssRows file, String section, String id, String text) {
    Map<String, String> texts = new HashMap<>();
    own(file.of(section)).forEach(row -> texts.putIfAbsent(field(row, id), field(row, text)));
    return texts;
  }

  /** What the column of a code such as {@code Q2[SQ001]} answers; empty where the survey has no such question. */
  Optional<Asked> column(String code) {
    Matcher column = COLUMN.matcher(code);
    if (!column.matches() || !questions.containsKey(column.group(1))) {
      return Optional.empty();
    }
    Question question = questions.get(column.group(1));
    String part = column.group(2);
    if (part == null) {
      Map<String, String> options = options(question, "0");
      if (question.other() && !options.isEmpty()) {
        options.put("-oth-", "Other");
      }
      return Optional.of(new Asked(question.text(), options));
    }
    if (part.equals(OTHER) || part.endsWith(COMMENT)) {
      String of = part.equals(OTHER) ? "Other" : part.equals(COMMENT) ? "Comment"
          : part.equals(OTHER + COMMENT) ? "Other, comment"
          : words(question, part.substring(0, part.length() - COMMENT.length())) + ", comment";
      return Optional.of(new Asked(bracketed(question, of), Map.of()));
    }
    String second = column.group(3);
    return Optional.of(new Asked(bracketed(question, words(question, part)) + (second == null ? "" : "[" + second
        + "]"), options(question, "2".equals(second) ? "1" : "0")));
  }

  private static String bracketed(Question question, String part) {
    return question.text() + " [" + part + "]";
  }

  /** A sub-question in words; of a table of numbers or texts, whose code has a row and a column, both. */
  private String words(Question question, String code) {
    String whole = subquestions.get(question.id() + "/0/" + code);
    int between = code.indexOf('_');
    if (whole != null || between < 0) {
      return whole == null ? code : whole;
    }
    return words(question, code.substring(0, between)) + "][" + subquestions.getOrDefault(question.id() + "/1/"
        + code.substring(between + 1), code.substring(between + 1));
  }

  private Map<String, String> options(Question question, String scale) {
    Map<String, String> options = new LinkedHashMap<>(answers.getOrDefault(question.id() + "/" + scale + "/",
        Map.of()));
    if (options.isEmpty()) {
      BUILT_IN.getOrDefault(question.type(), List.of()).forEach(code -> options.put(code, WORDS.get(code)));
    }
    return options;
  }
}
