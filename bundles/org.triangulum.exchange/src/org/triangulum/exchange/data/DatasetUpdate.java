// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingRange;
import org.triangulum.model.study.MultipleResponseSet;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetWriter;

/** Writes merged data into a study; to be used inside a transaction. */
final class DatasetUpdate {
  private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

  private final DatasetWriter writer;
  private final DataPlan plan;
  private final DataMerge merge;
  private final PlanNames names;
  private final Progress progress;

  DatasetUpdate(Blobs blobs, DataPlan plan, DataMerge merge, PlanNames names, Progress progress) {
    writer = new DatasetWriter(blobs);
    this.plan = plan;
    this.merge = merge;
    this.names = names;
    this.progress = progress;
  }

  /** The dataset, made or brought up to date. */
  Dataset enter(Study study, String source, DataSchema schema) {
    Dataset dataset = merge.existing() == null ? MAKE.createDataset() : merge.existing();
    describe(dataset, source, schema);
    Map<String, Column> there = new HashMap<>();
    dataset.getColumns().forEach(c -> there.put(c.getKey(), c));
    dataset.setRowCount(merge.rows());
    List<TargetColumn> columns = merge.columns();
    for (int i = 0; i < columns.size(); i++) {
      DataImport.step(progress, columns.get(i).key(), (double) i / columns.size());
      Column column = there.remove(columns.get(i).key());
      ColumnValues values = merge.values(column, columns.get(i));
      if (column == null) {
        column = column(columns.get(i));
        dataset.getColumns().add(column);
      } else {
        addCodes(column, columns.get(i).variable());
      }
      writer.replace(column, values);
    }
    there.values().forEach(column -> writer.replace(column, merge.values(column, null)));
    addSets(dataset, schema.sets());
    if (merge.existing() == null) {
      study.getDatasets().add(dataset);
    }
    return dataset;
  }

  private void describe(Dataset dataset, String source, DataSchema schema) {
    if (merge.existing() == null) {
      dataset.setKey(plan.dataset());
      String title = plan.title().isEmpty() ? schema.title() : plan.title();
      dataset.setTitle(title.isEmpty() ? null : title);
      dataset.setRowUnit(plan.rowUnit().isEmpty() ? null : plan.rowUnit());
    }
    dataset.setSource(source);
    names.administration(plan.administration()).ifPresent(dataset::setAdministration);
  }

  private static Column column(TargetColumn target) {
    Variable variable = target.variable();
    Column column = MAKE.createColumn();
    column.setKey(target.key());
    column.setLabel(variable.label().isEmpty() ? null : variable.label());
    column.setLevel(variable.level());
    column.setRole(ColumnRole.get(target.use().getLiteral()));
    column.setFormat(variable.format());
    column.setItem(target.item());
    addCodes(column, variable);
    for (MissingSpan span : variable.spans()) {
      MissingRange range = MAKE.createMissingRange();
      range.setFrom(span.from());
      range.setTo(span.to());
      range.setMissing(span.missing());
      column.getMissingRanges().add(range);
    }
    return column;
  }

  /** Codes a column knows already keep what a person may have said of them. */
  private static void addCodes(Column column, Variable variable) {
    Set<Object> known = new HashSet<>();
    column.getValueLabels().forEach(l -> known.add(l.getText() == null ? (Object) l.getValue() : l.getText()));
    for (CodeMeaning code : variable.codes()) {
      if (known.add(code.text() == null ? (Object) code.value() : code.text())) {
        ValueLabel label = MAKE.createValueLabel();
        label.setValue(Double.isNaN(code.value()) ? 0 : code.value());
        label.setText(code.text());
        label.setLabel(code.label());
        label.setMissing(code.missing());
        column.getValueLabels().add(label);
      }
    }
  }

  private void addSets(Dataset dataset, List<AnswerSet> sets) {
    for (AnswerSet set : sets) {
      List<String> keys = set.variables().stream().map(plan::column).filter(c -> c.use() != MappedUse.IGNORE)
          .map(ColumnPlan::name).toList();
      List<Column> columns = dataset.getColumns().stream().filter(c -> keys.contains(c.getKey())).toList();
      boolean there = dataset.getMultipleResponseSets().stream().anyMatch(s -> set.name().equals(s.getKey()));
      if (!there && columns.size() > 1) {
        MultipleResponseSet made = MAKE.createMultipleResponseSet();
        made.setKey(set.name());
        made.setLabel(set.label().isEmpty() ? null : set.label());
        made.setCounted(set.counted().isEmpty() ? null : set.counted());
        made.getColumns().addAll(columns);
        dataset.getMultipleResponseSets().add(made);
      }
    }
  }
}
