// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/** A dataset of a study as a table for other programs: without identities, each kind of missing under a code. */
final class DatasetTables {
  private static final Set<ColumnRole> PEOPLE = EnumSet.of(ColumnRole.RESPONDENT, ColumnRole.SUBJECT, ColumnRole.RATER);

  private final DatasetReader reader;
  private final boolean identities;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> losses = new ArrayList<>();

  DatasetTables(Blobs blobs, boolean identities) {
    reader = new DatasetReader(blobs);
    this.identities = identities;
  }

  /** What does not stand in the table as it stands in the study. */
  List<String> losses() {
    return losses;
  }

  /**
   * The dataset that is meant.
   *
   * @param key as it was said; empty where nothing was
   * @param target for messages
   * @throws ExchangeException when there is none of that key, or nothing was said and there is not exactly one
   */
  static Dataset dataset(Study study, String key, Path target) throws ExchangeException {
    List<String> keys = study.getDatasets().stream().map(KeyedElement::getKey).map(k -> orEmpty(k)).toList();
    if (key.isEmpty() && keys.size() != 1) {
      throw new ExchangeException(target + " was not written: the study has " + (keys.isEmpty() ? "no dataset"
          : keys.size() + " datasets: say which one, as in --set dataset=" + keys.get(0)
          + Nearest.hint("", keys)));
    }
    return study.getDatasets().stream().filter(d -> key.isEmpty() || key.equals(d.getKey())).findFirst().orElseThrow(
        () -> new ExchangeException(target + " was not written: there is no dataset \"" + key + "\""
        + Nearest.hint(key, keys)));
  }

  /** The table. */
  ReadData table(Dataset dataset) {
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (Column column : dataset.getColumns()) {
      ColumnValues stored = reader.values(column);
      if (stored instanceof TextValues texts && texts.dictionary().stream().anyMatch(String::isBlank)) {
        losses.add("Column " + column.getKey() + ": texts without any letter are missing in other programs.");
      }
      if (PEOPLE.contains(column.getRole()) && !identities) {
        stored = numbered(stored);
        variables.add(Variable.plain(column.getKey(), stored.type(), column.getLevel())
            .withLabel(orEmpty(column.getLabel())));
        losses.add("The people in column " + column.getKey()
            + " are numbered anew; --set identities=true writes their keys.");
      } else {
        variables.add(variable(column, stored));
      }
      values.add(stored);
    }
    for (int i = 0; i < variables.size(); i++) {
      MissingCodes coded = MissingCodes.of(variables.get(i), values.get(i));
      variables.set(i, coded.variable());
      values.set(i, coded.values());
    }
    List<AnswerSet> sets = dataset.getMultipleResponseSets().stream().map(s -> new AnswerSet(orEmpty(s.getKey()),
        orEmpty(s.getLabel()), orEmpty(s.getCounted()), s.getColumns().stream().map(Column::getKey).toList())).toList();
    return new ReadData(new DataSchema(orEmpty(dataset.getKey()), orEmpty(dataset.getTitle()), variables, sets,
        values.isEmpty() ? 0 : values.get(0).size(), List.of(), Map.of(), List.of()), values, null, 0);
  }

  /** The same person has the same number in all columns, given in order of appearance. */
  private ColumnValues numbered(ColumnValues people) {
    IntegerValues.Builder builder = new IntegerValues.Builder(people.size());
    for (int row = 0; row < people.size(); row++) {
      if (people.missing(row) == MissingKind.NONE) {
        builder.add(numbers.computeIfAbsent(people.text(row), p -> numbers.size() + 1));
      } else {
        builder.addMissing(people.missing(row));
      }
    }
    return builder.build();
  }

  private static Variable variable(Column column, ColumnValues values) {
    List<CodeMeaning> codes = new ArrayList<>();
    for (ValueLabel label : column.getValueLabels()) {
      boolean text = values.type() == ColumnType.TEXT && label.getText() != null;
      codes.add(text ? CodeMeaning.of(label.getText(), orEmpty(label.getLabel()), label.getMissing())
          : CodeMeaning.of(label.getValue(), orEmpty(label.getLabel()), label.getMissing()));
    }
    if (codes.isEmpty() && column.getItem() != null && column.getItem().getResponseSet() != null) {
      for (ResponseOption option : column.getItem().getResponseSet().getOptions()) {
        codes.add(CodeMeaning.of(option.getCode(), orEmpty(option.getLabel()), option.getMissing()));
      }
    }
    if (values.type() == ColumnType.TEXT) {
      codes.removeIf(c -> c.text() == null);
    } else {
      codes.sort(Comparator.comparingDouble(CodeMeaning::value));
    }
    List<MissingSpan> spans = column.getMissingRanges().stream()
        .map(r -> new MissingSpan(r.getFrom(), r.getTo(), r.getMissing())).toList();
    String label = orEmpty(column.getLabel());
    if (label.isEmpty() && column.getItem() != null) {
      label = orEmpty(column.getItem().getLabel());
    }
    return new Variable(column.getKey(), label, values.type(), column.getFormat(), column.getLevel(), codes, spans,
        Variable.Hint.NONE);
  }
}
