// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Turns the columns of a source into those of a dataset, as a mapping says. */
final class PlannedColumns {
  /** Of a column with more unknown values only so many are listed. */
  private static final int LISTED = 20;
  /** Uses without which rows cannot be told apart. */
  private static final Set<MappedUse> TELLING = Set.of(MappedUse.RESPONDENT, MappedUse.SUBJECT, MappedUse.RATER,
      MappedUse.TIME_POINT);
  private static final Set<MappedUse> NAMED = Set.of(MappedUse.GROUP, MappedUse.TIME_POINT);

  private final DataPlan plan;
  private final ReadData data;
  private final String file;
  private final PlanNames names;
  private final Problems problems;
  private final List<String> notes;

  PlannedColumns(DataPlan plan, ReadData data, String file, PlanNames names, Problems problems, List<String> notes) {
    this.plan = plan;
    this.data = data;
    this.file = file;
    this.names = names;
    this.problems = problems;
    this.notes = notes;
  }

  /**
   * The columns; what is wrong with them becomes a problem.
   *
   * @param existing the dataset that is brought up to date; null where a new one is made
   */
  List<TargetColumn> columns(Dataset existing) {
    checkSources(existing);
    List<TargetColumn> columns = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    Map<MappedUse, String> single = new HashMap<>();
    for (int i = 0; i < data.values().size(); i++) {
      Variable variable = data.schema().variables().get(i);
      ColumnPlan column = plan.column(variable.name());
      if (column.use() == MappedUse.IGNORE) {
        continue;
      }
      String before = taken.putIfAbsent(column.name(), variable.name());
      if (before != null) {
        problems.add(file, 1, "columns \"" + before + "\" and \"" + variable.name() + "\" would both be called \""
            + column.name() + "\" in the dataset");
      }
      if (column.use() != MappedUse.ANSWER && column.use() != MappedUse.ATTRIBUTE && column.use() != MappedUse.SCORE) {
        String other = single.putIfAbsent(column.use(), variable.name());
        if (other != null) {
          problems.add(file, 1, "columns \"" + other + "\" and \"" + variable.name() + "\" are both mapped to "
              + column.use().getLiteral() + "; only one can be");
        }
      }
      columns.add(column(column, variable, data.values().get(i)));
    }
    if (columns.isEmpty()) {
      problems.add(file, 0, "no column is left: all are ignored");
    }
    return columns;
  }

  private void checkSources(Dataset existing) {
    List<String> there = data.schema().names();
    for (ColumnPlan column : plan.columns()) {
      if (!there.contains(column.source()) && column.use() != MappedUse.IGNORE) {
        boolean known = existing != null && !TELLING.contains(column.use()) && existing.getColumns().stream()
            .map(Column::getKey).anyMatch(column.name()::equals);
        if (!known) {
          problems.add(file, 1, "there is no column \"" + column.source() + "\", which the mapping names"
              + Nearest.hint(column.source(), there));
        }
      }
    }
    if (!plan.administration().isEmpty() && names.administration(plan.administration()).isEmpty()) {
      problems.add(file, 0, "there is no administration \"" + plan.administration() + "\" in the study"
          + Nearest.hint(plan.administration(), names.administrations()));
    }
  }

  private TargetColumn column(ColumnPlan column, Variable source, ColumnValues values) {
    Optional<Item> item = names.item(column.item());
    if (!column.item().isEmpty() && item.isEmpty()) {
      problems.add(file, 1, "column \"" + source.name() + "\": there is no item \"" + column.item()
          + "\", or several of that key; write INSTRUMENT/ITEM" + Nearest.hint(column.item(), names.items()));
    }
    Variable variable = column.label().isEmpty() ? source : source.withLabel(column.label());
    ColumnValues mapped = values;
    if (NAMED.contains(column.use())) {
      mapped = named(column, variable, values);
      variable = Variable.plain(variable.name(), ColumnType.TEXT, MeasurementLevel.NOMINAL)
          .withLabel(variable.label());
    } else if (!column.values().isEmpty()) {
      mapped = Recoding.of(values, column.values());
      variable = variable.withType(mapped.type(), variable.format());
    }
    if (!column.missing().isEmpty()) {
      variable = variable.withCodes(missing(column, variable), variable.spans());
    }
    TargetColumn target = new TargetColumn(column.name(), column.use(), variable, item.orElse(null), mapped);
    Unlabelled.note(target, data, file, notes);
    return target;
  }

  /** The values as keys of groups or time points. */
  private ColumnValues named(ColumnPlan column, Variable variable, ColumnValues values) {
    Map<String, String> labels = new HashMap<>();
    variable.codes().forEach(c -> labels.put(c.text() == null ? Codes.text(c.value()) : c.text(), c.label()));
    Map<String, Optional<String>> known = new HashMap<>();
    TextValues.Builder keys = new TextValues.Builder(values.size());
    int unknown = 0;
    for (int row = 0; row < values.size(); row++) {
      if (values.missing(row) != MissingKind.NONE) {
        keys.addMissing(values.missing(row));
        continue;
      }
      String text = values.text(row);
      Optional<String> key = known.computeIfAbsent(text, t -> key(column, t, labels.getOrDefault(t, "")));
      if (key.isPresent()) {
        keys.add(key.get());
      } else {
        keys.addMissing(MissingKind.MISSING);
        if (unknown++ < LISTED) {
          String kind = column.use().getLiteral().replace('-', ' ');
          problems.add(file, data.line(row), "column \"" + column.source() + "\": \"" + text + "\" is no " + kind
              + " of the study" + Nearest.hint(text, names.keys(column.use()))
              + "; say in the mapping what it stands for");
        }
      }
    }
    if (unknown > LISTED) {
      problems.add(file, 0, "column \"" + column.source() + "\": " + (unknown - LISTED) + " more rows like these");
    }
    return keys.build();
  }

  private Optional<String> key(ColumnPlan column, String value, String label) {
    String said = column.values().get(value);
    if (said != null) {
      return names.key(column.use(), said);
    }
    return names.key(column.use(), value).or(() -> names.key(column.use(), label));
  }

  private List<CodeMeaning> missing(ColumnPlan column, Variable variable) {
    List<CodeMeaning> codes = new ArrayList<>(variable.codes());
    column.missing().forEach((code, kind) -> {
      CodeMeaning found = codes.stream().filter(c -> Codes.is(c, code)).findFirst().orElse(null);
      if (found != null) {
        codes.set(codes.indexOf(found), found.as(kind));
      } else if (variable.type() == ColumnType.TEXT) {
        codes.add(CodeMeaning.of(code, "", kind));
      } else if (Codes.number(code).isPresent()) {
        codes.add(CodeMeaning.of(Codes.number(code).getAsDouble(), "", kind));
      } else {
        problems.add(file, 1, "column \"" + column.source() + "\" holds numbers; \"" + code
            + "\" cannot be a missing value of it");
      }
    });
    return codes;
  }
}
