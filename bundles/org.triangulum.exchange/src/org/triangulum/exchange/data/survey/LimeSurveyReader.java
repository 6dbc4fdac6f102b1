// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.exchange.data.survey.LimeSurveyStructure.Asked;
import org.triangulum.store.data.ColumnValues;

/**
 * Reads responses exported from LimeSurvey with codes or codes and texts as headings: {@code Q2[SQ001]} is an answer of
 * question Q2, {@code A1} the first answer of a list. The survey structure beside the export, where there is one, says
 * what was asked and what the answers mean.
 */
public final class LimeSurveyReader extends SurveyCsv {
  private static final Set<String> BOOKKEEPING = Set.of("submitdate", "lastpage", "startlanguage", "seed", "startdate",
      "datestamp", "interviewtime");
  private static final Set<String> IDENTITIES = Set.of("token", "ipaddr", "refurl", "firstname", "lastname", "email");
  private static final Pattern HEADING = Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:\\[[^\\]]+\\])*)\\.\\s+(.*)",
      Pattern.DOTALL);
  private static final Pattern MEMBER = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\[(\\w+)\\](?:\\..*)?",
      Pattern.DOTALL);
  private static final String STRUCTURE = "structure";

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
  public List<ReaderSetting> settings() {
    return Stream.concat(super.settings().stream(), Stream.of(ReaderSetting.of(STRUCTURE,
        "Survey structure (.lss) beside it that says what was asked, or none; else NAME.lss."))).toList();
  }

  @Override
  Description description(Path source, List<List<String>> head, Map<String, String> settings)
      throws ExchangeException {
    String said = settings.getOrDefault(STRUCTURE, "");
    Path file = source.toAbsolutePath().resolveSibling(said.isEmpty() ? DataImport.stem(source) + ".lss" : said);
    if (said.equals("none") || said.isEmpty() && !Files.isRegularFile(file)) {
      return new Responses(code -> Optional.empty(), false);
    }
    LimeSurveyStructure structure = new LimeSurveyStructure(LssRows.read(file));
    if (head.isEmpty() || head.get(0).stream().noneMatch(h -> structure.column(code(h)).isPresent())) {
      Problems problems = new Problems();
      problems.add(String.valueOf(file.getFileName()), 0, "has no question of " + source.getFileName()
          + ", so that it is of another survey; --set structure=FILE names its own, structure=none reads without");
      problems.refuse("Nothing was imported");
    }
    return new Responses(structure::column, true);
  }

  /** Responses, with what is known of the question a column answers, by its code. */
  private record Responses(Function<String, Optional<Asked>> questions, boolean labelled) implements Description {

    @Override
    public Described describe(Variable variable, ColumnValues values) {
      Matcher heading = HEADING.matcher(variable.name());
      String code = code(variable.name());
      Optional<Asked> asked = questions.apply(code);
      String label = asked.map(Asked::label).filter(l -> !l.isEmpty())
          .orElse(heading.matches() ? Plain.text(heading.group(2)) : variable.label());
      Variable described = variable.withLabel(label).withHint(code.equals("id") ? Hint.RESPONDENT
          : IDENTITIES.contains(code) ? Hint.IDENTITY : BOOKKEEPING.contains(code) ? Hint.BOOKKEEPING : Hint.NONE);
      return new LimeSurveyAnswers(asked.map(Asked::options).orElse(Map.of())).coded(described, values);
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
          sets.add(new AnswerSet(name, questions.apply(name).map(Asked::label).orElse(""), "Y", of));
        }
      });
      return sets;
    }

    @Override
    public List<String> notes() {
      return labelled ? List.of() : List.of("Exports of LimeSurvey have no labels of answer codes; put the survey"
          + " structure beside it as NAME.lss, or --set structure=FILE names it.");
    }
  }
}
