// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Problems;

/**
 * What importers of codebooks share. Settings: {@code codebook=KEY} names the codebook of the study that a file of one
 * codebook brings up to date, or the key of a new one; {@code as=new} makes new codebooks whatever the study has.
 */
public abstract class CodebookImporter implements Importer {
  private static final String CODEBOOK = "codebook";
  private static final String AS = "as";
  private static final String NEW = "new";

  /** What is found while a file is read. */
  record Findings(String file, Problems problems, List<String> warnings, List<String> losses) {
    Findings(String file) {
      this(file, new Problems(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Reads the codebooks of a file; what is wrong with it is noted as problems.
   *
   * @throws ExchangeException when the file cannot be read at all
   */
  abstract List<BookDraft> read(Path source, Findings findings) throws ExchangeException;

  @Override
  public final StagedCodebooks stage(Path source, Progress progress) throws ExchangeException {
    return stage(source, ImportSettings.NONE, progress);
  }

  @Override
  public final StagedCodebooks stage(Path source, ImportSettings settings, Progress progress)
      throws ExchangeException {
    Map<String, String> values = settings.values();
    if (settings.map().isPresent()) {
      throw new ExchangeException("The format " + id() + " takes no --map");
    }
    for (String name : values.keySet()) {
      if (!Set.of(CODEBOOK, AS).contains(name)) {
        throw new ExchangeException("The format " + id() + " has no setting " + name
            + Nearest.hint(name, List.of(CODEBOOK, AS)));
      }
    }
    if (!NEW.equals(values.getOrDefault(AS, NEW))) {
      throw new ExchangeException("The setting as is " + NEW + " or left out, not " + values.get(AS));
    }
    Findings findings = new Findings(String.valueOf(source.getFileName()));
    List<BookDraft> books = read(source, findings);
    if (books.isEmpty() && findings.problems.isEmpty()) {
      findings.problems.add(findings.file, 0, "holds no codes");
    }
    findings.problems.refuse("The codebook was not imported");
    String key = values.getOrDefault(CODEBOOK, "");
    if (!key.isEmpty() && books.size() > 1) {
      throw new ExchangeException(findings.file + " holds " + books.size() + " codebooks; codebook=" + key
          + " can name only one");
    }
    return new StagedCodebooks(findings, key.isEmpty() ? books : List.of(books.get(0).named(key)),
        values.containsKey(AS));
  }
}
