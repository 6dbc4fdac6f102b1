// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.instrument;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.StagedImport;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/** Adds the instrument of a definition file to a study, which keeps it in the version that the file has. */
public final class InstrumentImporter implements Importer {
  private static final int FIRST_LINES = 40;

  @Override
  public String id() {
    return "instrument";
  }

  @Override
  public String title() {
    return "Definition of an instrument";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.yaml", "*.yml");
  }

  /** YAML that speaks of a format and a licence near its top; broken definitions too, so that their errors are told. */
  @Override
  public boolean probe(Path source) {
    String name = source.toString().toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(source) || !(name.endsWith(".yaml") || name.endsWith(".yml"))) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(source, StandardCharsets.ISO_8859_1)) {
      return reader.lines().limit(FIRST_LINES).anyMatch(line -> line.startsWith("format:"));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public StagedImport stage(Path source, Progress progress) throws ExchangeException {
    try {
      DefinitionFile file = new DefinitionReader().read(source);
      if (!file.errors().isEmpty()) {
        throw new ExchangeException("Nothing was imported", file.errors().stream()
            .map(problem -> new Problem(file.name(), problem.line(), cause(problem))).toList());
      }
      return new Staged(file, file.require());
    } catch (IOException e) {
      throw new ExchangeException(source + " cannot be read: " + e.getMessage(), e);
    } catch (DefinitionException e) {
      throw new ExchangeException(e.getMessage(), e);
    }
  }

  private static String cause(org.triangulum.instruments.definition.Problem problem) {
    return (problem.place().isEmpty() ? "" : problem.place() + ": ") + problem.message();
  }

  private record Staged(DefinitionFile file, Definition definition) implements StagedImport {

    @Override
    public ImportReport report() {
      Map<String, Integer> counts = new LinkedHashMap<>();
      counts.put("instrument", 1);
      counts.put("item", definition.items().size());
      counts.put("scale", definition.scales().size());
      List<String> warnings = file.problems().stream().map(problem -> file.name() + ": " + problem).toList();
      return new ImportReport(counts, warnings, List.of());
    }

    @Override
    public ImportReport report(Study study) {
      return new StudyInstruments().find(study, definition.id(), definition.version()).isEmpty() ? report()
          : new ImportReport(Map.of(), List.of(definition.name() + " is in the study already"), List.of());
    }

    @Override
    public ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
      ImportReport report = report(editor.study());
      try {
        new StudyInstruments().add(editor, file);
        return report;
      } catch (DefinitionException e) {
        throw new ExchangeException(e.getMessage(), e);
      }
    }
  }
}
