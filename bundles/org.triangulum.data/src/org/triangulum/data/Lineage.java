// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.CellEditKind;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Derivation;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * Where the values of a column come from, down to what came in from outside: for the trail of a result, the dossier and
 * the views of data.
 *
 * @param name of the column, or of the dataset where the whole dataset is made from another
 * @param how what was done, in words; "as it came in" for data from outside
 * @param state whether it still follows from what it is made from
 * @param edits how many of its cells were changed by hand
 * @param inputs what it is made from
 */
public record Lineage(String name, String how, DerivationState state, int edits, List<Lineage> inputs) {

  public Lineage {
    inputs = List.copyOf(inputs);
  }

  /**
   * The lineage of a column.
   *
   * @param scorers those that tell whether scores still follow from their answers
   */
  public static Lineage of(Study study, Column column, Blobs blobs, Scorers scorers) {
    return of(study, column, blobs, new ScoreStates(blobs, scorers), new ArrayList<>());
  }

  private static Lineage of(Study study, Column column, Blobs blobs, ScoreStates scores, List<Column> above) {
    Dataset dataset = (Dataset) column.eContainer();
    int edits = (int) dataset.getEdits().stream().filter(e -> e.getColumn() == column && isChange(e)).count();
    Derivation derivation = column.getDerivation();
    List<Lineage> inputs = new ArrayList<>();
    if (derivation == null || above.contains(column)) {
      if (dataset.getDerivation() != null) {
        inputs.add(of(study, dataset, blobs));
      }
      String how = orEmpty(column.getScoring()).isEmpty() ? origin(dataset) : "score: " + column.getScoring();
      DerivationState state = scores.of(dataset, column::equals).getOrDefault(column, DerivationState.CURRENT);
      return new Lineage(dataset.getKey() + "." + column.getKey(), how, state, edits, inputs);
    }
    above.add(column);
    derivation.getInputs().forEach(input -> inputs.add(of(study, input, blobs, scores, above)));
    above.remove(column);
    return new Lineage(dataset.getKey() + "." + column.getKey(), words(derivation),
        new Derivations(blobs).state(study, column), edits, inputs);
  }

  /** The lineage of a dataset as a whole. */
  public static Lineage of(Study study, Dataset dataset, Blobs blobs) {
    int edits = (int) dataset.getEdits().stream().filter(Lineage::isChange).count();
    Derivation derivation = dataset.getDerivation();
    return new Lineage(dataset.getKey(), derivation == null ? origin(dataset) : words(derivation),
        new Reshaping(blobs).state(study, dataset), edits, derivation == null || derivation.getSource() == null
        ? List.of() : List.of(of(study, derivation.getSource(), blobs)));
  }

  private static boolean isChange(CellEdit edit) {
    return edit.getKind() == CellEditKind.CORRECTION || edit.getBeforeMissing() != edit.getAfterMissing()
        || !orEmpty(edit.getBefore()).equals(orEmpty(edit.getAfter()));
  }

  private static String origin(Dataset dataset) {
    return "as it came in" + (orEmpty(dataset.getSource()).isEmpty() ? "" : " from " + dataset.getSource());
  }

  /** What a derivation does, such as {@code collapse: categories = low:1|2; high:3}. */
  public static String words(Derivation derivation) {
    List<String> parts = new ArrayList<>();
    derivation.getParameters().stream().filter(p -> !orEmpty(p.getValue()).isEmpty())
        .forEach(p -> parts.add(p.getName() + " = " + p.getValue()));
    if (!derivation.getCodes().isEmpty()) {
      parts.add("codes = " + derivation.getCodes().stream().map(Code::getKey).collect(Collectors.joining(", ")));
    }
    return derivation.getKind().getLiteral() + (parts.isEmpty() ? "" : ": " + String.join("; ", parts));
  }

  /** The lineage in lines, each input indented below what is made from it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    add("", lines);
    return lines;
  }

  private void add(String indent, List<String> lines) {
    lines.add(indent + name + ": " + how + (edits == 0 ? "" : edits == 1 ? "; 1 cell edited" : "; " + edits
        + " cells edited") + (state.isCurrent() ? "" : "; " + state.kind().name().toLowerCase(Locale.ROOT)
        + ": " + state.reason()));
    inputs.forEach(input -> input.add(indent + "  ", lines));
  }
}
