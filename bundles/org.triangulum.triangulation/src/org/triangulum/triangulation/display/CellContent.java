// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.JointCell;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointColumnKind;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.ContentHash;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.People;
import org.triangulum.triangulation.cases.PersonAnswers;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;
import org.triangulum.triangulation.cases.SampleComparison;
import org.triangulum.triangulation.cases.ValueRange;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;

/** What stands in a cell: what the team put there, and what follows from row and column. */
final class CellContent {
  private final DisplayParts parts;
  private final ThemeCounts themes;
  private final PersonAnswers answers;

  CellContent(StudyView view, PersonAnswers answers) {
    this.parts = new DisplayParts(view);
    this.themes = new ThemeCounts(view.study());
    this.answers = answers;
  }

  /** What a row is about, its own words first. */
  Cell topic(JointRow row) {
    String topic = orEmpty(row.getTopic());
    StudyElement about = row.getAbout();
    if (topic.isEmpty()) {
      return about == null ? new Cell(List.of()) : Cell.of(DisplayParts.named(about));
    }
    return Cell.of(about == null ? Part.text(topic) : Part.text(topic).from(DisplayParts.reference(about)));
  }

  /** A cell of elements that are cited whole. */
  Cell of(List<StudyElement> elements) {
    List<Part> shown = elements.stream().flatMap(e -> parts.of(e, "").stream()).toList();
    return shown.isEmpty() ? nothing() : new Cell(shown);
  }

  /** A cell of the display's own columns; notes gain what a reader of it must know. */
  Cell of(JointDisplay display, JointRow row, JointColumn column, List<String> notes) {
    List<Part> shown = new ArrayList<>();
    Optional<JointCell> cell = row.getCells().stream().filter(c -> c.getColumn() == column).findFirst();
    cell.map(c -> orEmpty(c.getText())).filter(t -> !t.isEmpty()).ifPresent(t -> shown.add(Part.text(t)));
    shown.addAll(followed(display, row, column, cell, notes));
    cell.ifPresent(c -> c.getTargets().stream().filter(t -> !compared(row, t))
        .forEach(t -> shown.addAll(DisplayParts.kept(t, now(t), fingerprint(t)))));
    if (shown.isEmpty()) {
      return column.getKind() == JointColumnKind.TEXT ? new Cell(List.of()) : nothing();
    }
    return new Cell(shown);
  }

  /** What a citation of a cell says now; a theme says how often it was coded, as far as row and column go. */
  List<Part> now(JointTarget cited) {
    JointCell cell = (JointCell) cited.eContainer();
    return cited.getTarget() instanceof Code code && code.eContainer() != null
        ? List.of(count(code, cell.getColumn(), (JointRow) cell.eContainer()))
        : parts.of(cited.getTarget(), orEmpty(cited.getPlace()));
  }

  /** What tells that a citation of a cell says something else. */
  String fingerprint(JointTarget cited) {
    return cited.getTarget() instanceof Code ? ContentHash.of(now(cited).get(0).text())
        : parts.fingerprint(cited.getTarget(), orEmpty(cited.getPlace()));
  }

  /** What follows from row and column without anybody putting it there. */
  private List<Part> followed(JointDisplay display, JointRow row, JointColumn column, Optional<JointCell> cell,
      List<String> notes) {
    StudyElement about = row.getAbout();
    boolean words = column.getKind() == JointColumnKind.QUALITATIVE || column.getKind() == JointColumnKind.GROUP;
    Code code = column.getCode() != null ? column.getCode() : about instanceof Code theme ? theme : null;
    if (words && code != null && code.eContainer() != null) {
      return List.of(count(code, column, row));
    }
    if (words && row.getQuestion() != null && column.getCode() == null && column.getGroup() == null) {
      return List.of(DisplayParts.named(row.getQuestion()));
    }
    if (column.getVariable() != null && (about instanceof Participant || about instanceof Case)) {
      return scores(People.of(about), column.getVariable());
    }
    if (about instanceof Column asked && column.getKind() == JointColumnKind.QUANTITATIVE) {
      return compared(display, asked, cell, notes);
    }
    return List.of();
  }

  private Part count(Code code, JointColumn column, JointRow row) {
    ParticipantGroup group = column.getGroup() != null ? column.getGroup()
        : row.getAbout() instanceof ParticipantGroup of ? of : null;
    ThemeCounts.Count count;
    if (column.getVariable() != null) {
      try {
        count = themes.of(code, inRange(column).and(p -> group == null || p.getGroup() == group));
      } catch (IllegalArgumentException e) {
        return Part.of(Kind.NOTHING, "not counted").as(RenderedDisplay.State.GONE, e.getMessage());
      }
    } else if (row.getAbout() instanceof Participant || row.getAbout() instanceof Case) {
      count = themes.of(code, new HashSet<>(People.of(row.getAbout()))::contains);
    } else {
      count = themes.of(code, Optional.ofNullable(group));
    }
    if (count.segments() == 0) {
      return Part.of(Kind.NOTHING, "not coded").from(DisplayParts.reference(code));
    }
    return Part.of(Kind.COUNT, count.text()).number(count.segments()).from(DisplayParts.reference(code));
  }

  private Predicate<Participant> inRange(JointColumn column) {
    ValueRange range = ValueRange.of(orEmpty(column.getRange()));
    return p -> answers.of(p, column.getVariable()).stream().map(Answer::number)
        .anyMatch(n -> n.isPresent() && range.contains(n.getAsDouble()));
  }

  private List<Part> scores(List<Participant> people, Column variable) {
    List<Part> shown = new ArrayList<>();
    for (Participant person : people) {
      for (Answer answer : answers.of(person, variable)) {
        String who = people.size() > 1 ? orEmpty(person.getLabel()) : "";
        Part part = Part.of(answer.text().isEmpty() ? Kind.NOTHING : Kind.NUMBER, answer.text().isEmpty()
            ? "no answer: " + answer.missing().getLiteral() : answer.text()).by(who)
            .from(DisplayParts.reference(variable));
        shown.add(answer.number().isPresent() ? part.number(answer.number().getAsDouble()) : part);
      }
    }
    return shown.isEmpty() ? List.of(Part.of(Kind.NOTHING, "not linked to an answer")) : shown;
  }

  private List<Part> compared(JointDisplay display, Column asked, Optional<JointCell> cell, List<String> notes) {
    Optional<Column> other = cell.flatMap(c -> c.getTargets().stream().map(JointTarget::getTarget)
        .filter(Column.class::isInstance).map(Column.class::cast).findFirst());
    Set<Participant> people = new LinkedHashSet<>();
    display.getRows().forEach(r -> people.addAll(People.of(r.getAbout())));
    SampleComparison comparison = other.map(o -> SampleComparison.of(answers, asked, o))
        .orElseGet(() -> SampleComparison.of(answers, asked, people));
    comparison.notes().forEach(n -> notes.add(comparison.question() + ": " + n));
    return List.of(Part.of(Kind.NUMBER, comparison.sentence()).from(DisplayParts.reference(asked)),
        Part.of(Kind.CHART, comparison.sentence()).chart(comparison.chart()).from(DisplayParts.reference(asked)));
  }

  /** The second table of a comparison stands in its chart, not beside it. */
  private static boolean compared(JointRow row, JointTarget target) {
    return row.getAbout() instanceof Column && target.getTarget() instanceof Column;
  }

  /** How many participants speak in a row: those coded with its theme, else those of its quotes. */
  int voices(JointRow row) {
    if (row.getAbout() instanceof Code code && code.eContainer() != null) {
      return themes.of(code, Optional.empty()).participants();
    }
    Stream<StudyElement> cited = Stream.concat(row.getQualitative().stream(), row.getCells().stream()
        .flatMap(c -> c.getTargets().stream()).map(JointTarget::getTarget));
    return (int) cited.flatMap(e -> (e instanceof Quote quote ? Attribution.participant(quote)
        : e instanceof Coding coding ? ThemeCounts.speaker(coding) : Optional.<Participant>empty()).stream())
        .distinct().count();
  }

  private static Cell nothing() {
    return Cell.of(Part.of(Kind.NOTHING, "nothing here"));
  }
}
