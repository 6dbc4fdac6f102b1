// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.document.DocumentChoices;
import org.triangulum.exchange.document.DocumentIntake;
import org.triangulum.exchange.document.IntakeRules;
import org.triangulum.exchange.document.ReadDocument;
import org.triangulum.exchange.document.ReadOptions;
import org.triangulum.exchange.document.StagedDocument;
import org.triangulum.exchange.document.StagedDocuments;
import org.triangulum.model.study.Study;

/** Files on their way into a study: what was read of each, and what a person chose for it. */
public final class ImportBatch {
  private final DocumentIntake intake = DocumentIntake.of(Importers.discovered());
  private final List<Entry> entries = new ArrayList<>();

  /** A file. */
  public static final class Entry {
    private final Path path;
    private ReadOptions options = ReadOptions.DETECT;
    private ReadDocument document;
    private DocumentChoices choices;
    private String problem = "";

    private Entry(Path path) {
      this.path = path;
    }

    /** Where it is. */
    public Path path() {
      return path;
    }

    /** What was read; empty before reading and where it cannot be read. */
    public Optional<ReadDocument> document() {
      return Optional.ofNullable(document);
    }

    /** What becomes of it; null until it was read. */
    public DocumentChoices choices() {
      return choices;
    }

    /** Chooses otherwise. */
    public void choose(UnaryOperator<DocumentChoices> change) {
      choices = change.apply(choices);
    }

    /** Why it cannot be read; empty where it can. */
    public String problem() {
      return problem;
    }
  }

  /** The files, in order. */
  public List<Entry> entries() {
    return entries;
  }

  /** Patterns of names that can be read. */
  public List<String> patterns() {
    return intake.patterns();
  }

  /** Adds files, and of folders all files that can be read; what is there already stays once. */
  public void add(Collection<Path> paths) throws IOException {
    for (Path path : paths) {
      for (Path file : Files.isDirectory(path) ? intake.files(path, new ArrayList<>()) : List.of(path)) {
        if (entries.stream().noneMatch(e -> e.path.equals(file))) {
          entries.add(new Entry(file));
        }
      }
    }
  }

  /** Takes files out. */
  public void remove(Collection<Entry> out) {
    entries.removeAll(out);
  }

  /**
   * Reads the files that were not read yet; a file that cannot be read says why and does not stop the others.
   *
   * @throws CancellationException when the person stops
   */
  public void read(Study study, Progress progress) {
    for (int i = 0; i < entries.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      progress.step(entries.get(i).path.getFileName().toString(), (double) i / entries.size());
      if (entries.get(i).document == null) {
        read(entries.get(i), study);
      }
    }
  }

  /** Reads a file of plain text again in another encoding. */
  public void read(Entry entry, Charset encoding, Study study) {
    entry.options = ReadOptions.in(encoding);
    read(entry, study);
  }

  private void read(Entry entry, Study study) {
    try {
      entry.document = intake.read(entry.path, entry.options);
      entry.problem = "";
      if (entry.choices == null) {
        entry.choices = DocumentChoices.proposed(entry.document, study);
      }
    } catch (ExchangeException e) {
      entry.document = null;
      Problem first = e.problems().isEmpty() ? new Problem("", 0, e.getMessage()) : e.problems().get(0);
      entry.problem = first.line() > 0 ? "line " + first.line() + ": " + first.cause() : first.cause();
    }
  }

  /** What enters the study: the files that could be read. Groups, people and the like that are named new are made. */
  public StagedDocuments staged() {
    return new StagedDocuments(entries.stream().filter(e -> e.document != null)
        .map(e -> StagedDocument.of(e.document, e.choices)).toList(), new IntakeRules(true, false), List.of());
  }
}
