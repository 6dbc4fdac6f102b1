// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;

/** Stages a file, or the files of a folder, with settings and perhaps a map. */
final class SettingsIntake {
  private static final String CREATE = "create";
  private static final String AGAIN = "again";
  private static final String SKIP_FAILING = "skipFailing";
  private static final Set<String> FLAGS = Set.of(CREATE, AGAIN, SKIP_FAILING);
  private static final int NAMED_OTHERS = 10;

  private final DocumentIntake intake;
  private final DocumentSettings forAll;
  private final Optional<Path> map;
  private final IntakeRules rules;
  private final boolean skipFailing;

  /**
   * An intake with settings.
   *
   * @throws ExchangeException naming each setting that is wrong
   */
  SettingsIntake(DocumentIntake intake, ImportSettings settings) throws ExchangeException {
    this.intake = intake;
    this.map = settings.map();
    Problems problems = new Problems();
    Map<String, String> fields = new LinkedHashMap<>(settings.values());
    FLAGS.forEach(fields::remove);
    for (String name : fields.keySet()) {
      if (!DocumentSettings.COLUMNS.contains(name)) {
        List<String> known = new ArrayList<>(DocumentSettings.COLUMNS);
        known.addAll(FLAGS);
        problems.add("--set " + name, 0, "there is no such setting" + Nearest.hint(name, known));
      }
    }
    this.forAll = settings(fields, "--set", 0, problems);
    this.rules = new IntakeRules(flag(settings, CREATE, problems), flag(settings, AGAIN, problems));
    this.skipFailing = flag(settings, SKIP_FAILING, problems);
    problems.refuse("Nothing was imported");
  }

  private static boolean flag(ImportSettings settings, String name, Problems problems) {
    String value = settings.values().getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      problems.add("--set " + name, 0, "\"" + value + "\" must be true or false");
    }
    return value.equals("true");
  }

  private static DocumentSettings settings(Map<String, String> fields, String file, int line, Problems problems) {
    try {
      return DocumentSettings.of(fields);
    } catch (IllegalArgumentException e) {
      problems.add(file, line, e.getMessage());
      return DocumentSettings.of(Map.of());
    }
  }

  /** Reads the source; a file, or a folder with the folders in it. */
  StagedDocuments stage(Path source, Progress progress) throws ExchangeException {
    Problems problems = new Problems();
    List<String> warnings = new ArrayList<>();
    Map<Path, DocumentSettings> files = new LinkedHashMap<>();
    boolean folder = Files.isDirectory(source);
    for (Path file : folder ? filesOf(source, warnings) : List.of(source)) {
      files.put(file, forAll);
    }
    if (map.isPresent()) {
      files = mapped(files, folder ? source : source.toAbsolutePath().getParent(), problems, warnings);
    }
    problems.refuse("Nothing was imported");
    List<StagedDocument> staged = new ArrayList<>();
    int count = 0;
    for (Map.Entry<Path, DocumentSettings> each : files.entrySet()) {
      if (progress.cancelled()) {
        throw new CancellationException("Reading was stopped");
      }
      progress.step(each.getKey().getFileName().toString(), (double) count++ / files.size());
      try {
        staged.add(new StagedDocument(read(each.getKey(), each.getValue().options(), folder), each.getValue()::choose));
      } catch (ExchangeException e) {
        e.problems().forEach(p -> problems.add(p.file(), p.line(), p.cause()));
      }
    }
    if (skipFailing && !staged.isEmpty()) {
      problems.all().forEach(problem -> warnings.add("Left out: " + problem + "."));
    } else {
      problems.refuse("Nothing was imported");
    }
    return new StagedDocuments(staged, rules, warnings);
  }

  private ReadDocument read(Path file, ReadOptions options, boolean folder) throws ExchangeException {
    return folder ? intake.read(file, options) : intake.readAny(file, options);
  }

  private List<Path> filesOf(Path folder, List<String> warnings) throws ExchangeException {
    List<Path> others = new ArrayList<>();
    List<Path> files;
    try {
      files = intake.files(folder, others);
    } catch (IOException e) {
      throw new ExchangeException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new ExchangeException("Nothing was imported", List.of(new Problem(folder.toString(), 0,
          "the folder holds no file of a name such as " + String.join(", ", intake.patterns()))));
    }
    if (!others.isEmpty() && map.isEmpty()) {
      warnings.add(others.size() + " other files were not looked at: " + String.join(", ", others.stream()
          .limit(NAMED_OTHERS).map(f -> folder.relativize(f).toString()).toList())
          + (others.size() > NAMED_OTHERS ? ", …" : "") + ".");
    }
    return files;
  }

  /** The files that the map names, with what it says about them. */
  private Map<Path, DocumentSettings> mapped(Map<Path, DocumentSettings> files, Path folder, Problems problems,
      List<String> warnings) {
    Map<Path, DocumentSettings> named = new LinkedHashMap<>();
    for (DocumentMap.Entry entry : DocumentMap.read(map.get(), problems)) {
      Path file = files.keySet().stream()
          .filter(f -> folder.toAbsolutePath().relativize(f.toAbsolutePath()).equals(Path.of(entry.file())))
          .findFirst().orElse(null);
      if (file == null) {
        problems.add(entry.map(), entry.line(), "file: there is no file \"" + entry.file() + "\""
            + Nearest.hint(entry.file(), files.keySet().stream()
                .map(f -> folder.toAbsolutePath().relativize(f.toAbsolutePath()).toString()).toList()));
      } else if (named.containsKey(file)) {
        problems.add(entry.map(), entry.line(), "file: \"" + entry.file() + "\" stands twice");
      } else {
        named.put(file, settings(entry.fields(), entry.map(), entry.line(), problems).or(forAll));
      }
    }
    files.keySet().stream().filter(f -> !named.containsKey(f)).forEach(f ->
        warnings.add(f.getFileName() + " was left out: the map does not name it."));
    return named;
  }
}
