// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.exchange.csv.CsvTable;
import org.triangulum.exchange.folder.JsonSource.Node;
import org.triangulum.exchange.folder.Staging.Origin;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.data.ColumnValues;

/** Reads datasets: the values from CSV, what they mean from JSON where there is some. */
final class DatasetPart {
  private static final String COLUMNS = Literals.DATASET__COLUMNS.getName();

  private final Staging staging;
  private final FolderFiles files;
  private final Map<Dataset, String> valueFiles = new LinkedHashMap<>();
  private final Set<Column> open = new HashSet<>();

  DatasetPart(Staging staging, FolderFiles files) {
    this.staging = staging;
    this.files = files;
  }

  /** Reads all datasets. */
  List<Dataset> read() {
    SortedMap<String, String> values = files.keys(FolderRules.DATASETS, ".csv");
    SortedMap<String, String> meanings = files.keys(FolderRules.DATASETS, ".json");
    List<Dataset> datasets = new ArrayList<>();
    values.forEach((key, file) -> {
      Dataset dataset = dataset(key, file, meanings.remove(key));
      if (dataset != null) {
        datasets.add(dataset);
      }
    });
    meanings.forEach((key, file) -> staging.problems.add(file, 0, "there are no values for it: "
        + FolderRules.DATASETS + "/" + key + ".csv is missing"));
    return datasets;
  }

  private Dataset dataset(String key, String file, String meaningFile) {
    Dataset dataset = (Dataset) staging.create(Literals.DATASET, meaningFile == null ? file : meaningFile, 1);
    staging.key(dataset, key, new Origin(file, 0));
    Map<String, Node> described = new HashMap<>();
    if (meaningFile != null) {
      files.text(meaningFile).ifPresent(text -> describe(dataset, meaningFile, text, described));
    }
    if (meaningFile != null && staging.problems.in(meaningFile)) {
      return dataset;
    }
    Map<String, ColumnType> types = new HashMap<>();
    for (Column column : dataset.getColumns()) {
      if (described.get(column.getKey()).members().orElseThrow().containsKey(Literals.COLUMN__TYPE.getName())) {
        types.put(column.getKey(), column.getType());
      }
    }
    files.bytes(file).flatMap(bytes -> CsvTable.read(file, bytes, CsvOptions.STUDY_FOLDER.withTypes(types),
        staging.problems)).ifPresent(table -> fill(dataset, file, table, described));
    return dataset;
  }

  private void describe(Dataset dataset, String file, String text, Map<String, Node> described) {
    JsonPart json = new JsonPart(staging, FolderRules.DATASET_RULE, file);
    json.parse(text).ifPresent(node -> node.members().ifPresentOrElse(members -> {
      Map<String, Node> given = new HashMap<>(members);
      given.putIfAbsent(Literals.KEYED_ELEMENT__KEY.getName(), new Node(node.line(), dataset.getKey(), true));
      String key = dataset.getKey();
      json.fill(dataset, given, node.line());
      if (!key.equals(dataset.getKey())) {
        staging.problems.add(file, given.get("key").line(), "the key \"" + dataset.getKey()
            + "\" is not that of the file's name, \"" + key + "\"");
      }
      if (given.containsKey(COLUMNS)) {
        given.get(COLUMNS).elements().orElse(List.of()).forEach(column -> column.members().ifPresent(m -> {
          Node name = m.get(Literals.KEYED_ELEMENT__KEY.getName());
          if (name != null && name.text().isPresent()) {
            described.put(name.text().get(), column);
          }
        }));
      }
    }, () -> staging.problems.add(file, node.line(), node.what()
        + " where an object must be that describes a dataset")));
  }

  /** Brings the columns into the order of the values and gives each its own; columns without description are made. */
  private void fill(Dataset dataset, String file, CsvTable table, Map<String, Node> described) {
    Map<String, Column> columns = new HashMap<>();
    dataset.getColumns().forEach(c -> columns.put(c.getKey(), c));
    List<Column> ordered = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      Column column = columns.remove(name);
      if (column == null) {
        column = StudyFactory.eINSTANCE.createColumn();
        staging.origin(column, file, 1);
        staging.key(column, name, new Origin(file, 1));
      }
      complete(column, described.get(name), table.values().get(i));
      ordered.add(column);
    }
    columns.forEach((name, column) -> staging.problem(column, "there is no column \"" + name + "\" in " + file
        + Nearest.hint(name, table.names())));
    dataset.getColumns().clear();
    dataset.getColumns().addAll(ordered);
    valueFiles.put(dataset, file);
    dataset.setRowCount(table.values().isEmpty() ? 0 : table.values().get(0).size());
  }

  /** Checks the values against what the columns mean, which takes the items they belong to. */
  void check() {
    DataCheck check = new DataCheck(staging, files);
    valueFiles.forEach((dataset, file) -> check.check(dataset, file, open));
  }

  private void complete(Column column, Node described, ColumnValues values) {
    Map<String, Node> given = described == null ? Map.of() : described.members().orElse(Map.of());
    column.setType(values.type());
    if (!given.containsKey(Literals.COLUMN__TYPE.getName())) {
      open.add(column);
    }
    column.setValues(staging.blobs.put(values.toBytes()));
    if (!given.containsKey(Literals.COLUMN__ROLE.getName())) {
      column.setRole(CsvData.role(column.getKey(), values.type()));
    }
    if (!given.containsKey(Literals.COLUMN__LEVEL.getName())) {
      column.setLevel(CsvData.level(column.getRole(), values.type()));
    }
  }
}
