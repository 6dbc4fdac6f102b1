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
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.store.data.ColumnValues;

/** Reads exports of Qualtrics, which begin with three records: names, questions, identifiers. */
public final class QualtricsReader extends SurveyCsv {
  private static final Set<String> IDENTITIES = Set.of("IPAddress", "RecipientLastName", "RecipientFirstName",
      "RecipientEmail", "ExternalReference", "ExternalDataReference", "LocationLatitude", "LocationLongitude");
  private static final Set<String> BOOKKEEPING = Set.of("StartDate", "EndDate", "Status", "Progress",
      "Duration (in seconds)", "Finished", "RecordedDate", "DistributionChannel", "UserLanguage");
  private static final Pattern MEMBER = Pattern.compile("(.+)_\\d+");

  /** The reader as services and extensions make it. */
  public QualtricsReader() {
    super(3);
  }

  @Override
  public String id() {
    return "qualtrics";
  }

  @Override
  public String title() {
    return "Qualtrics export (CSV)";
  }

  @Override
  boolean begins(List<List<String>> records) {
    return records.size() == 3 && records.get(2).stream().anyMatch(f -> f.strip().startsWith("{\"ImportId\":"));
  }

  @Override
  Description description(Path source, List<List<String>> head, Map<String, String> settings) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (int i = 0; head.size() > 1 && i < Math.min(head.get(0).size(), head.get(1).size()); i++) {
      questions.put(head.get(0).get(i).strip(), Plain.text(head.get(1).get(i)));
    }
    return new Questions(questions);
  }

  /** Columns with the question each answers. */
  private record Questions(Map<String, String> labels) implements Description {

    @Override
    public Described describe(Variable variable, ColumnValues values) {
      String name = variable.name();
      Hint hint = name.equals("ResponseId") || name.equals("ResponseID") ? Hint.RESPONDENT
          : IDENTITIES.contains(name) ? Hint.IDENTITY : BOOKKEEPING.contains(name) ? Hint.BOOKKEEPING : Hint.NONE;
      return new Described(variable.withLabel(labels.getOrDefault(name, "")).withHint(hint), values);
    }

    /** A chosen answer is a column of its own, which holds its number or words and else nothing. */
    @Override
    public List<AnswerSet> sets(List<Variable> variables, List<ColumnValues> values) {
      Map<String, List<String>> members = new LinkedHashMap<>();
      Map<String, Set<String>> chosen = new LinkedHashMap<>();
      for (int i = 0; i < variables.size(); i++) {
        Matcher member = MEMBER.matcher(variables.get(i).name());
        if (member.matches()) {
          members.computeIfAbsent(member.group(1), k -> new ArrayList<>()).add(variables.get(i).name());
          chosen.computeIfAbsent(member.group(1), k -> new TreeSet<>()).addAll(Plain.few(values.get(i)));
        }
      }
      List<AnswerSet> sets = new ArrayList<>();
      members.forEach((name, of) -> {
        if (of.size() > 1 && chosen.get(name).equals(Set.of("1"))) {
          String label = labels.getOrDefault(of.get(0), "").replaceFirst("\\s+-\\s+[^-]*$", "");
          sets.add(new AnswerSet(name, label, "1", of));
        }
      });
      return sets;
    }

    @Override
    public List<String> notes() {
      return List.of("Qualtrics leaves an answer empty that was not chosen and one that was not shown.");
    }
  }
}
