// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.common.util.EList;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.folder.JsonSource.Node;
import org.triangulum.exchange.folder.Staging.Origin;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointVersion;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/** Reads a study folder into a study in memory. */
final class FolderReader {
  private static final String KEY = Literals.KEYED_ELEMENT__KEY.getName();

  private final Problems problems = new Problems();
  private final Staging staging = new Staging(problems);
  private final Progress progress;
  private FolderFiles files;

  FolderReader(Progress progress) {
    this.progress = progress;
  }

  /**
   * Reads and checks everything.
   *
   * @throws ExchangeException with all that is wrong
   * @throws CancellationException when the person asked to stop
   */
  Staging read(Path folder) throws ExchangeException {
    if (!Files.isDirectory(folder)) {
      throw new ExchangeException(Files.exists(folder) ? folder + " is no folder" : "There is no folder " + folder);
    }
    try {
      files = new FolderFiles(folder, problems);
    } catch (IOException e) {
      throw new ExchangeException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
    if (!files.has(FolderRules.STUDY_FILE)) {
      throw new ExchangeException(folder + " is no study folder: it has no " + FolderRules.STUDY_FILE);
    }
    Map<String, Node> order = readStudy();
    step("Tables", 0);
    TablePart tables = new TablePart(staging, files);
    tables.read();
    DocumentPart documents = new DocumentPart(staging, files);
    readInstruments();
    step("Datasets", 0.4);
    DatasetPart datasets = new DatasetPart(staging, files);
    staging.study.getDatasets().addAll(datasets.read());
    step("Analyses and displays", 0.6);
    readArrays();
    readResults();
    readDisplayVersions();
    order(staging.study.getInstruments(), order.get(FolderRules.INSTRUMENTS));
    order(staging.study.getDatasets(), order.get(FolderRules.DATASETS));
    staging.resolve(names());
    datasets.check();
    step("Documents", 0.7);
    documents.readTexts(tables.rows("documents"));
    documents.placeCodings(tables.rows("codings"));
    documents.placeQuotes(tables.rows("quotes"));
    problems.refuse("Nothing was imported");
    step("Identifiers", 0.9);
    identify();
    problems.refuse("Nothing was imported");
    return staging;
  }

  private void step(String what, double share) {
    if (progress.cancelled()) {
      throw new CancellationException("The import was stopped");
    }
    progress.step(what, share);
  }

  /** Reads the study itself; the members that give the order of files come back. */
  private Map<String, Node> readStudy() throws ExchangeException {
    JsonPart json = new JsonPart(staging, FolderRules.STUDY_RULE, FolderRules.STUDY_FILE);
    Node node = files.text(FolderRules.STUDY_FILE).flatMap(json::parse).orElse(null);
    if (node == null) {
      problems.refuse("Nothing was imported");
    }
    Map<String, Node> members = new HashMap<>(node.members().orElse(Map.of()));
    Node format = members.remove("format");
    if (format == null || !format.text().equals(Optional.of(FolderRules.FORMAT))) {
      throw new ExchangeException(FolderRules.STUDY_FILE + ": the member \"format\" must be \"" + FolderRules.FORMAT
          + "\"; this is no study folder");
    }
    Node version = members.remove("version");
    String number = version == null ? "" : version.text().orElse("");
    if (!number.matches("\\d{1,9}") || Integer.parseInt(number) != FolderRules.VERSION) {
      throw new ExchangeException(FolderRules.STUDY_FILE + ": this program reads version " + FolderRules.VERSION
          + " of the study folder, not " + (number.isEmpty() ? "one without a number" : "version " + number));
    }
    Map<String, Node> order = new HashMap<>();
    for (String folder : List.of(FolderRules.INSTRUMENTS, FolderRules.DATASETS)) {
      Node keys = members.remove(folder);
      if (keys != null) {
        order.put(folder, keys);
      }
    }
    staging.origin(staging.study, FolderRules.STUDY_FILE, node.line());
    json.fill(staging.study, members, node.line());
    return order;
  }

  private void readInstruments() {
    files.keys(FolderRules.INSTRUMENTS, ".json").forEach((key, file) -> {
      JsonPart json = new JsonPart(staging, FolderRules.json(Literals.INSTRUMENT), file);
      files.text(file).flatMap(json::parse).ifPresent(node -> {
        Map<String, Node> members = new HashMap<>(node.members().orElse(Map.of()));
        members.putIfAbsent(KEY, new Node(node.line(), key, true));
        Instrument instrument = (Instrument) json.element(Literals.INSTRUMENT, new Node(node.line(), members, false));
        if (!key.equals(instrument.getKey())) {
          problems.add(file, members.get(KEY).line(), "the key \"" + instrument.getKey()
              + "\" is not that of the file's name, \"" + key + "\"");
        }
        staging.study.getInstruments().add(instrument);
      });
    });
  }

  @SuppressWarnings("unchecked")
  private void readArrays() {
    for (JsonRule rule : FolderRules.JSON) {
      if (rule.slot() != null && !rule.folder() && files.has(rule.place())) {
        JsonPart json = new JsonPart(staging, rule, rule.place());
        files.text(rule.place()).flatMap(json::parse).ifPresent(node ->
            ((EList<StudyElement>) staging.study.eGet(rule.slot())).addAll(json.elements(node)));
        if (problems.in(rule.place())) {
          staging.unread(rule.type());
        }
      }
    }
  }

  private void readResults() {
    SortedMap<String, String> results = files.keys(FolderRules.RESULTS, ".json");
    for (AnalysisRun run : staging.study.getAnalysisRuns()) {
      String file = results.remove(run.getKey());
      if (file != null) {
        files.text(file).ifPresent(text -> {
          try {
            ResultJson.read(text);
            run.setResult(staging.blobs.putText(text));
          } catch (IllegalArgumentException e) {
            problems.add(file, 0, e.getMessage());
          }
        });
      }
    }
    results.forEach((key, file) -> problems.add(file, 0, "analyses.json has no analysis \"" + key + "\""));
  }

  private void readDisplayVersions() {
    SortedMap<String, String> contents = files.keys(FolderRules.DISPLAY_VERSIONS, ".json");
    for (JointDisplay display : staging.study.getJointDisplays()) {
      for (int i = 0; i < display.getVersions().size(); i++) {
        JointVersion version = display.getVersions().get(i);
        String file = contents.remove(FolderRules.versionKey(display, i));
        if (file != null) {
          files.text(file).ifPresent(text -> new JsonSource(file, problems).read(text)
              .ifPresent(json -> version.setContent(staging.blobs.putText(text))));
        }
      }
    }
    contents.forEach((key, file) -> problems.add(file, 0, "joint-displays.json has no version \"" + key + "\""));
  }

  /** Files have no order of their own: what is named comes first, in that order, the rest by key. */
  private <T extends KeyedElement> void order(EList<T> elements, Node keys) {
    if (keys == null) {
      return;
    }
    List<String> named = new ArrayList<>();
    for (Node key : keys.elements().orElse(List.of(keys))) {
      String text = key.text().orElse("");
      if (elements.stream().noneMatch(e -> text.equals(e.getKey()))) {
        problems.add(FolderRules.STUDY_FILE, key.line(), key.what() + " is not the key of one of the files");
      }
      named.add(text);
    }
    List<T> ordered = new ArrayList<>(elements);
    ordered.sort(Comparator.comparingInt(e -> named.contains(e.getKey()) ? named.indexOf(e.getKey()) : named.size()));
    elements.clear();
    elements.addAll(ordered);
  }

  private Names names() {
    Names names = new Names(staging.study);
    staging.elements().forEach(names::add);
    return names;
  }

  private void identify() {
    DerivedIds derived = new DerivedIds(staging.study);
    Map<String, StudyElement> known = new HashMap<>();
    identify(staging.study, derived, known);
    staging.study.eAllContents().forEachRemaining(e -> identify((StudyElement) e, derived, known));
  }

  private void identify(StudyElement element, DerivedIds derived, Map<String, StudyElement> known) {
    if (element.getId() == null) {
      element.setId(derived.of(element));
    }
    StudyElement same = known.putIfAbsent(element.getId(), element);
    if (same != null) {
      Origin other = staging.origin(same);
      staging.problem(element, "the identifier " + element.getId() + " belongs to " + FieldText.kind(same.eClass())
          + " in " + other.file() + ":" + other.line() + " already");
    }
  }
}
