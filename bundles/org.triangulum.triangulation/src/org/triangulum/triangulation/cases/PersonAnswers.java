// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/**
 * From a participant to the rows of the datasets they answered: those whose column of respondents holds the
 * participant's key or label, letter case and blanks at the ends apart. Holds what it has read; take a new one after a
 * change. For one thread.
 */
public final class PersonAnswers {
  private final Study study;
  private final DatasetReader reader;
  private final Map<Dataset, Map<String, List<Integer>>> rows = new IdentityHashMap<>();
  private final Map<Column, Optional<DataColumn>> columns = new IdentityHashMap<>();

  /**
   * What a participant answered.
   *
   * @param column the question
   * @param row of its dataset, from 0
   * @param text label of the answer; empty when it is missing
   * @param number the answer as a number; empty when it is missing or text
   * @param missing why there is none; NONE where there is one
   */
  public record Answer(Column column, int row, String text, OptionalDouble number, MissingKind missing) {}

  /**
   * Answers to a study.
   *
   * @param blobs the values
   */
  public PersonAnswers(Study study, Blobs blobs) {
    this.study = study;
    this.reader = new DatasetReader(blobs);
  }

  /** All answers of a participant, dataset by dataset; columns that name people and rows are left out. */
  public List<Answer> of(Participant participant) {
    List<Answer> answers = new ArrayList<>();
    for (Dataset dataset : study.getDatasets()) {
      for (int row : rows(dataset, participant)) {
        for (Column column : dataset.getColumns()) {
          if (answered(column.getRole())) {
            answer(column, row).ifPresent(answers::add);
          }
        }
      }
    }
    return answers;
  }

  /** Answers of a participant to one question, one a row: several where they were asked more than once. */
  public List<Answer> of(Participant participant, Column column) {
    return column.eContainer() instanceof Dataset dataset ? rows(dataset, participant).stream()
        .flatMap(row -> answer(column, row).stream()).toList() : List.of();
  }

  /** Participants who have rows in a dataset, in the order of the study. */
  public List<Participant> respondents(Dataset dataset) {
    return study.getParticipants().stream().filter(p -> !rows(dataset, p).isEmpty()).toList();
  }

  /** The values of a column with its labels; empty when they are not stored or cannot be read. */
  public Optional<DataColumn> values(Column column) {
    return columns.computeIfAbsent(column, c -> {
      try {
        return Optional.of(reader.column(c));
      } catch (StudyFileException e) {
        return Optional.empty();
      }
    });
  }

  /** Whether a column of this role holds what people answered or scored. */
  static boolean answered(ColumnRole role) {
    return role == ColumnRole.ANSWER || role == ColumnRole.SCORE || role == ColumnRole.ATTRIBUTE;
  }

  private Optional<Answer> answer(Column column, int row) {
    return values(column).map(data -> {
      ColumnValues values = data.values();
      MissingKind missing = values.missing(row);
      double number = values.number(row);
      boolean there = missing == MissingKind.NONE;
      String text = !there ? "" : Double.isNaN(number) ? values.text(row) : data.labelOf(number);
      return new Answer(column, row, text, there && !Double.isNaN(number) ? OptionalDouble.of(number)
          : OptionalDouble.empty(), missing);
    });
  }

  private List<Integer> rows(Dataset dataset, Participant participant) {
    Map<String, List<Integer>> known = rows.computeIfAbsent(dataset, this::index);
    List<Integer> found = known.get(normal(participant.getKey()));
    return found != null ? found : known.getOrDefault(normal(participant.getLabel()), List.of());
  }

  private Map<String, List<Integer>> index(Dataset dataset) {
    Map<String, List<Integer>> index = new HashMap<>();
    dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT).findFirst()
        .flatMap(this::values).ifPresent(column -> {
          ColumnValues values = column.values();
          for (int row = 0; row < values.size(); row++) {
            String name = normal(values.text(row));
            if (!name.isEmpty()) {
              index.computeIfAbsent(name, n -> new ArrayList<>(1)).add(row);
            }
          }
        });
    return index;
  }

  private static String normal(String name) {
    return orEmpty(name).strip().toLowerCase(Locale.ROOT);
  }
}
