// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;

/** Writes the study that is kept for each released format of study files: a little of everything a file can hold. */
public final class FormatSample {
  /** How many transactions the sample has. */
  public static final int TRANSACTIONS = 8;

  private FormatSample() {}

  /** Arguments: the folder {@code formats} of the tests' sources, and the number of the format. */
  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments[0]).resolve("format-" + arguments[1] + ".triangulum");
    try (StudyFile file = StudyFile.create(path, Fixture.SESSION, study -> study.setTitle("Größe 研究"))) {
      fill(file);
    }
    try (StudyFile file = StudyFile.open(path, Fixture.session("CD"))) {
      Fixture.run(file, study -> study.getFindings().get(0).setTitle("Waiting became shorter"));
      Files.write(path.resolveSibling("format-" + arguments[1] + ".txt"), lines(file));
    }
  }

  private static void fill(StudyFile file) {
    Fixture.run(file, study -> qualitative(study, file.blobs()));
    Fixture.run(file, study -> study.getDatasets().addAll(List.of(quantitative(file.blobs()),
        longer(file.blobs()))));
    Fixture.run(file, study -> study.setDescription("Long and much the same. ".repeat(1000)));
    Fixture.run(file, study -> file.editor().delete(study.getCodings().get(0)));
    file.editor().undo();
    Fixture.run(file, study -> study.getCodebooks().get(0).getCodes().move(0, 1));
  }

  private static void qualitative(Study study, Blobs blobs) {
    Document document = Fixture.MAKE.createDocument();
    document.setKey("D1");
    document.setText(blobs.putText("I: Why?\nP: Because we waited. 😀"));
    Codebook codebook = Fixture.MAKE.createCodebook();
    for (String key : List.of("C1", "C2")) {
      Code code = Fixture.MAKE.createCode();
      code.setKey(key);
      codebook.getCodes().add(code);
    }
    Coding coding = Fixture.MAKE.createCoding();
    coding.setDocument(document);
    coding.setCode(codebook.getCodes().get(0));
    coding.setStart(11);
    coding.setEnd(29);
    Finding finding = Fixture.finding("F1", "Waiting");
    EvidenceLink link = Fixture.MAKE.createEvidenceLink();
    link.setTarget(coding);
    link.setRole(EvidenceRole.CONTRADICTS);
    finding.getEvidence().add(link);
    study.getDocuments().add(document);
    study.getCodebooks().add(codebook);
    study.getCodings().add(coding);
    study.getFindings().add(finding);
  }

  private static Dataset quantitative(Blobs blobs) {
    DataColumn answers = new DataColumn("Q1", "Satisfied", MeasurementLevel.ORDINAL, ColumnRole.ANSWER,
        Polarity.UNSTATED, new TreeMap<>(Map.of(1.0, "no", 2.0, "yes")),
        new CodeValues.Builder(3).add(1).add(2).addMissing(MissingKind.REFUSED).build());
    DataColumn who = new DataColumn("id", "id", MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, Polarity.UNSTATED,
        new TreeMap<>(), TextValues.of("P1", "P2", "Ä3"));
    return new DatasetWriter(blobs).write(new DataTable("survey", "person", List.of(who, answers)));
  }

  /** Cut into chunks since format 2. */
  private static Dataset longer(Blobs blobs) {
    TextValues.Builder texts = new TextValues.Builder(70_000);
    for (int row = 0; row < 70_000; row++) {
      texts.add(row == 69_999 ? "last" : "some");
    }
    return new DatasetWriter(blobs).write(new DataTable("longer", "visit", List.of(new DataColumn("note", "note",
        MeasurementLevel.NOMINAL, ColumnRole.ATTRIBUTE, Polarity.UNSTATED, new TreeMap<>(), texts.build()))));
  }

  /**
   * All that the file holds, in lines. Defaults are spelled out, so that changing one in the metamodel shows. A later
   * metamodel may add lines, but never lose one.
   */
  public static List<String> lines(StudyFile file) {
    List<String> lines = new ArrayList<>();
    describe(file.study(), lines);
    file.study().eAllContents().forEachRemaining(each -> describe((StudyElement) each, lines));
    lines.add("elements " + lines.stream().filter(each -> each.contains(" is a ")).count());
    file.study().getDocuments().forEach(each -> lines.add("text " + file.blobs().getText(each.getText())
        .replace("\n", "|")));
    for (Dataset dataset : file.study().getDatasets()) {
      for (DataColumn column : new DatasetReader(file.blobs()).table(dataset).columns()) {
        int rows = column.values().size();
        for (int row = 0; row < rows; row = row == 2 ? Math.max(3, rows - 3) : row + 1) {
          lines.add(column.name() + " " + row + " " + column.values().missing(row).getLiteral() + " "
              + column.values().text(row));
        }
      }
    }
    return lines;
  }

  private static void describe(StudyElement element, List<String> lines) {
    lines.add(element.getId() + " is a " + element.eClass().getName());
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      Object value = element.eGet(feature);
      List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      for (int i = 0; i < values.size(); i++) {
        Object each = values.get(i) instanceof StudyElement other ? other.getId() : values.get(i);
        lines.add(element.getId() + " " + feature.getName() + " " + i + " " + each);
      }
    }
  }
}
