// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseFlag;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;

/**
 * The mixed methods matrix (O'Cathain, Murphy and Nicholl 2010, doi 10.1136/bmj.c4587): people or cases in rows, all
 * that is known of them in columns, so that one sees both strands of one person side by side.
 *
 * @param variables answers and scores, one a column
 * @param themes one a column
 * @param attributes names of facts about participants, one a column
 * @param rows one a participant or case
 */
public record CaseMatrix(List<Column> variables, List<Code> themes, List<String> attributes, List<Row> rows) {

  /**
   * What is known of one theme for one row.
   *
   * @param summaries of the framework matrix; empty where nobody wrote one
   * @param passages coded with the theme or one below it
   * @param tone of these passages, as signs; empty where nobody judged
   */
  public record ThemeCell(List<FrameworkCell> summaries, List<Coding> passages, String tone) {
    public ThemeCell {
      summaries = List.copyOf(summaries);
      passages = List.copyOf(passages);
    }
  }

  /**
   * One participant or case.
   *
   * @param subject a {@link Participant} or a {@link Case}
   * @param people the participant, or the members of the case
   * @param answers one list a variable, one answer a row of data
   * @param talk one cell a theme
   * @param values one text an attribute; empty where it is not known
   * @param quotes of these people
   * @param positive of quotes and coded passages, how many are judged positive
   * @param negative how many negative
   * @param flags what was decided about it
   */
  public record Row(StudyElement subject, List<Participant> people, List<List<Answer>> answers, List<ThemeCell> talk,
      List<String> values, List<Quote> quotes, int positive, int negative, List<CaseFlag> flags) {
    public Row {
      people = List.copyOf(people);
      answers = List.copyOf(answers);
      talk = List.copyOf(talk);
      values = List.copyOf(values);
      quotes = List.copyOf(quotes);
      flags = List.copyOf(flags);
    }

    /** The first valid number of a variable; empty where there is none. */
    public OptionalDouble score(int variable) {
      return answers.get(variable).stream().map(Answer::number).filter(OptionalDouble::isPresent).findFirst()
          .orElse(OptionalDouble.empty());
    }

    /** The group of the people; empty where they are of several or none. */
    public Optional<ParticipantGroup> group() {
      List<ParticipantGroup> groups = people.stream().map(Participant::getGroup).distinct().toList();
      return groups.size() == 1 ? Optional.ofNullable(groups.get(0)) : Optional.empty();
    }
  }

  public CaseMatrix {
    variables = List.copyOf(variables);
    themes = List.copyOf(themes);
    attributes = List.copyOf(attributes);
    rows = List.copyOf(rows);
  }

  /** Participants of a study who said or answered anything, with the scores of the datasets they answered. */
  public static CaseMatrix of(StudyView view, List<Code> themes) {
    PersonAnswers answers = new PersonAnswers(view.study(), view.blobs());
    List<Column> variables = view.study().getDatasets().stream().filter(d -> !answers.respondents(d).isEmpty())
        .flatMap(d -> d.getColumns().stream()).filter(c -> PersonAnswers.answered(c.getRole())).toList();
    List<String> attributes = view.study().getParticipants().stream().flatMap(p -> p.getAttributes().stream())
        .map(a -> orEmpty(a.getName())).distinct().toList();
    return of(view, view.study().getParticipants(), variables, themes, attributes);
  }

  /**
   * A matrix.
   *
   * @param subjects participants and cases
   */
  public static CaseMatrix of(StudyView view, List<? extends StudyElement> subjects, List<Column> variables,
      List<Code> themes, List<String> attributes) {
    PersonAnswers answers = new PersonAnswers(view.study(), view.blobs());
    Talk talk = new Talk(view.study());
    List<Row> rows = new ArrayList<>();
    for (StudyElement subject : subjects) {
      List<Participant> people = People.of(subject);
      Talk.Tone tone = talk.tone(people);
      rows.add(new Row(subject, people,
          variables.stream().map(v -> people.stream().flatMap(p -> answers.of(p, v).stream()).toList()).toList(),
          themes.stream().map(t -> cell(view, talk, subject, people, t)).toList(),
          attributes.stream().map(a -> attribute(people, a)).toList(), talk.quotes(people), tone.positive(),
          tone.negative(), view.study().getCaseFlags().stream().filter(f -> about(f, subject)).toList()));
    }
    return new CaseMatrix(variables, themes, attributes, rows);
  }

  private static boolean about(CaseFlag flag, StudyElement subject) {
    return flag.getParticipant() == subject || flag.getStudyCase() == subject;
  }

  private static ThemeCell cell(StudyView view, Talk talk, StudyElement subject, List<Participant> people,
      Code theme) {
    List<Coding> passages = talk.codings(people, theme);
    return new ThemeCell(view.study().getFrameworkCells().stream().filter(c -> c.getCode() == theme
        && c.getDocument() != null && (c.getDocument().getStudyCase() == subject
        || c.getDocument().getParticipants().stream().anyMatch(people::contains))).toList(), passages,
        Talk.tone(passages.stream().map(Coding::getStance).toList()).signs());
  }

  private static String attribute(List<Participant> people, String name) {
    return people.stream().flatMap(p -> p.getAttributes().stream()).filter(a -> name.equals(orEmpty(a.getName())))
        .map(a -> orEmpty(a.getValue())).distinct().collect(Collectors.joining("; "));
  }

  /** The same with only some rows. */
  public CaseMatrix only(Predicate<Row> kept) {
    return new CaseMatrix(variables, themes, attributes, rows.stream().filter(kept).toList());
  }

  /** The same in another order. */
  public CaseMatrix sorted(Comparator<Row> order) {
    return new CaseMatrix(variables, themes, attributes, rows.stream().sorted(order).toList());
  }

  /** Rows by a score, highest first; those without one come last. */
  public CaseMatrix sortedByScore(int variable) {
    return sorted(Comparator.comparingDouble(
        row -> row.score(variable).isPresent() ? -row.score(variable).getAsDouble() : Double.MAX_VALUE));
  }

  /** Columns that hold something in at least one row. */
  public CaseMatrix withoutEmptyColumns() {
    List<Integer> v = indexes(variables.size(), i -> rows.stream().anyMatch(r -> !r.answers().get(i).isEmpty()));
    List<Integer> t = indexes(themes.size(), i -> rows.stream().anyMatch(r ->
        !r.talk().get(i).passages().isEmpty() || !r.talk().get(i).summaries().isEmpty()));
    return new CaseMatrix(v.stream().map(variables::get).toList(), t.stream().map(themes::get).toList(), attributes,
        rows.stream().map(r -> new Row(r.subject(), r.people(), v.stream().map(r.answers()::get).toList(),
            t.stream().map(r.talk()::get).toList(), r.values(), r.quotes(), r.positive(), r.negative(), r.flags()))
            .toList());
  }

  private static List<Integer> indexes(int size, Predicate<Integer> kept) {
    return IntStream.range(0, size).boxed().filter(kept).toList();
  }
}
