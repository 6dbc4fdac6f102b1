// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.csv.MissingMarks;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.Blobs;
import org.triangulum.store.Utf8;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/** Writes a study into an empty folder. */
final class FolderWriter {
  private final Study study;
  private final Blobs blobs;
  private final Path folder;
  private final HelperColumns helpers;
  private final TableWriter tables;
  private final JsonWriting json;

  FolderWriter(Study study, Blobs blobs, Path folder) {
    this.study = study;
    this.blobs = blobs;
    this.folder = folder;
    Names names = new Names(study);
    WrittenIds ids = new WrittenIds(study);
    helpers = new HelperColumns(blobs, ids);
    tables = new TableWriter(folder, names, ids, helpers);
    json = new JsonWriting(folder, names, ids);
  }

  /** Writes all files. */
  void write() throws IOException {
    Map<String, List<String>> order = new LinkedHashMap<>();
    note(order, FolderRules.INSTRUMENTS, study.getInstruments());
    note(order, FolderRules.DATASETS, study.getDatasets());
    json.write(study, order);
    for (TableRule rule : FolderRules.TABLES) {
      List<StudyElement> rows = TableWriter.rows(rule, study);
      if (rule.type() == Literals.TURN) {
        rows.removeIf(turn -> !helpers.listed((Document) turn.eContainer()));
      }
      tables.write(rule, rows);
    }
    writeInstruments();
    writeDatasets();
    writeDocuments();
    for (JsonRule rule : FolderRules.JSON) {
      if (rule.slot() != null && !rule.folder()) {
        @SuppressWarnings("unchecked")
        List<StudyElement> elements = (List<StudyElement>) study.eGet(rule.slot());
        json.write(rule, elements);
      }
    }
    writeResults();
    writeDisplayVersions();
  }

  private static void note(Map<String, List<String>> order, String place, List<? extends KeyedElement> elements) {
    List<String> keys = elements.stream().map(KeyedElement::getKey).toList();
    if (!keys.equals(keys.stream().sorted().toList())) {
      order.put(place, keys);
    }
  }

  private void writeInstruments() throws IOException {
    JsonRule rule = FolderRules.json(Literals.INSTRUMENT);
    FileKeys files = new FileKeys();
    for (Instrument instrument : study.getInstruments()) {
      Files.createDirectories(folder.resolve(rule.place()));
      json.write(rule, instrument, files.encode(instrument.getKey()));
    }
  }

  private void writeDatasets() throws IOException {
    FileKeys files = new FileKeys();
    for (Dataset dataset : study.getDatasets()) {
      Path place = Files.createDirectories(folder.resolve(FolderRules.DATASETS));
      String file = files.encode(dataset.getKey());
      json.write(FolderRules.DATASET_RULE, dataset, file);
      writeValues(dataset, place.resolve(file + ".csv"));
    }
  }

  private void writeValues(Dataset dataset, Path file) throws IOException {
    DatasetReader reader = new DatasetReader(blobs);
    List<ColumnValues> columns = dataset.getColumns().stream().map(reader::values).toList();
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
      if (columns.isEmpty()) {
        return;
      }
      out.writeRecord(dataset.getColumns().stream().map(Column::getKey).toList());
      String[] fields = new String[columns.size()];
      for (int row = 0; row < columns.get(0).size(); row++) {
        for (int i = 0; i < fields.length; i++) {
          fields[i] = field(columns.get(i), row);
        }
        if (fields.length == 1 && fields[0].isEmpty()) {
          // An empty line would be no row.
          fields[0] = "!" + MissingKind.MISSING.getLiteral();
        }
        out.writeRecord(fields);
      }
    }
  }

  private static String field(ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    if (kind != MissingKind.NONE) {
      return MissingMarks.of(kind);
    }
    String text = values.text(row);
    return values.type() == ColumnType.TEXT ? MissingMarks.escape(text) : text;
  }

  private void writeDocuments() throws IOException {
    FileKeys files = new FileKeys();
    for (Document document : study.getDocuments()) {
      String file = files.encode(document.getKey());
      if (document.getText() != null) {
        String text = helpers.text(document);
        // The reader takes a byte order mark at the start away: one more keeps a text that really begins with it.
        write(FolderRules.DOCUMENTS, file + ".txt", Utf8.encode(text.startsWith("\ufeff") ? "\ufeff" + text : text));
      }
      if (document.getOriginal() != null) {
        write(FolderRules.ORIGINALS, file, blobs.get(document.getOriginal()));
      }
    }
  }

  private void writeResults() throws IOException {
    FileKeys files = new FileKeys();
    for (AnalysisRun run : study.getAnalysisRuns()) {
      if (run.getResult() != null) {
        write(FolderRules.RESULTS, files.encode(run.getKey()) + ".json", blobs.get(run.getResult()));
      }
    }
  }

  private void writeDisplayVersions() throws IOException {
    FileKeys files = new FileKeys();
    for (JointDisplay display : study.getJointDisplays()) {
      for (int i = 0; i < display.getVersions().size(); i++) {
        String content = display.getVersions().get(i).getContent();
        if (content != null) {
          write(FolderRules.DISPLAY_VERSIONS, files.encode(FolderRules.versionKey(display, i)) + ".json",
              blobs.get(content));
        }
      }
    }
  }

  private void write(String place, String file, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(folder.resolve(place)).resolve(file), bytes);
  }
}
