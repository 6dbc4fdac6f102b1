// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/**
 * Reads responses exported from LimeSurvey with codes or codes and texts as headings: {@code Q2[SQ001]} is an answer of
 * question Q2, {@code A1} the first answer of a list.
 */
public final class LimeSurveyReader extends SurveyCsv {
  private static final Set<String> BOOKKEEPING = Set.of("submitdate", "lastpage", "startlanguage", "seed", "startdate",
      "datestamp", "interviewtime");
  private static final Set<String> IDENTITIES = Set.of("token", "ipaddr", "refurl", "firstname", "lastname", "email");
  private static final Pattern HEADING = Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:\\[[^\\]]+\\])?)\\.\\s+(.*)",
      Pattern.DOTALL);
  private static final Pattern MEMBER = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\[(\\w+)\\](?:\\..*)?",
      Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("A\\d{1,3}");

  /** The reader as services and extensions make it. */
  public LimeSurveyReader() {
    super(1);
  }

  @Override
  public String id() {
    return "limesurvey";
  }

  @Override
  public String title() {
    return "LimeSurvey responses (CSV)";
  }

  @Override
  boolean begins(List<List<String>> records) {
    if (records.isEmpty()) {
      return false;
    }
    Set<String> codes = new TreeSet<>();
    records.get(0).forEach(heading -> codes.add(code(heading)));
    return codes.contains("id") && codes.contains("submitdate") && codes.contains("lastpage");
  }

  private static String code(String heading) {
    Matcher matcher = HEADING.matcher(heading.strip());
    return matcher.matches() ? matcher.group(1) : heading.strip();
  }

  @Override
  Description description(Path source, List<List<String>> head, Map<String, String> settings) {
    return new Responses();
  }

  private static final class Responses implements Description {

    @Override
    public Described describe(Variable variable, ColumnValues values) {
      Matcher heading = HEADING.matcher(variable.name());
      Variable described = heading.matches() ? variable.withLabel(Plain.text(heading.group(2))) : variable;
      String code = code(variable.name());
      described = described.withHint(code.equals("id") ? Hint.RESPONDENT : IDENTITIES.contains(code) ? Hint.IDENTITY
          : BOOKKEEPING.contains(code) ? Hint.BOOKKEEPING : Hint.NONE);
      if (values instanceof TextValues texts && !texts.dictionary().isEmpty()
          && texts.dictionary().stream().allMatch(t -> CODE.matcher(t).matches())) {
        return coded(described, texts);
      }
      return new Described(described, values);
    }

    /** Answers of a list as numbers, which keep their code beside. */
    private static Described coded(Variable variable, TextValues texts) {
      NumberSink sink = new NumberSink(texts.size());
      for (int row = 0; row < texts.size(); row++) {
        if (texts.missing(row) == MissingKind.NONE) {
          sink.add(Integer.parseInt(texts.text(row).substring(1)));
        } else {
          sink.addMissing(texts.missing(row));
        }
      }
      List<CodeMeaning> codes = texts.dictionary().stream().sorted((a, b) -> Integer.compare(
          Integer.parseInt(a.substring(1)), Integer.parseInt(b.substring(1)))).map(t -> new CodeMeaning(
          Integer.parseInt(t.substring(1)), t, "", MissingKind.NONE)).toList();
      ColumnValues values = sink.build();
      return new Described(variable.withType(values.type(), ValueFormat.PLAIN).withLevel(MeasurementLevel.ORDINAL)
          .withCodes(codes, List.of()), values);
    }

    @Override
    public List<AnswerSet> sets(List<Variable> variables, List<ColumnValues> values) {
      Map<String, List<String>> members = new LinkedHashMap<>();
      Map<String, Set<String>> chosen = new LinkedHashMap<>();
      for (int i = 0; i < variables.size(); i++) {
        Matcher member = MEMBER.matcher(variables.get(i).name());
        if (member.matches() && !member.group(2).equals("other")) {
          members.computeIfAbsent(member.group(1), k -> new ArrayList<>()).add(variables.get(i).name());
          chosen.computeIfAbsent(member.group(1), k -> new TreeSet<>()).addAll(Plain.few(values.get(i)));
        }
      }
      List<AnswerSet> sets = new ArrayList<>();
      members.forEach((name, of) -> {
        Set<String> answers = chosen.get(name);
        if (of.size() > 1 && answers.contains("Y") && Set.of("Y", "N").containsAll(answers)) {
          sets.add(new AnswerSet(name, "", "Y", of));
        }
      });
      return sets;
    }

    @Override
    public List<String> notes() {
      return List.of("Exports of LimeSurvey have no labels of answer codes; give them in the mapping or a codebook.");
    }
  }
}
