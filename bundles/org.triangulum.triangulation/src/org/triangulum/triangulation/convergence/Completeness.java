// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix;

/**
 * Steps 3 and 4 of the triangulation protocol: how often each pair of sources converges, and what each source adds.
 *
 * @param sources what each source covers, in the order of the study
 * @param pairs each pair of sources, the earlier one first
 */
public record Completeness(List<SourceRow> sources, List<PairRow> pairs) {

  /**
   * What one source covers.
   *
   * @param source the source
   * @param covers issues on which it speaks
   * @param only of these, those on which no other source speaks: its own contribution
   * @param silent issues on which it is silent, by the kind of silence
   */
  public record SourceRow(Source source, List<Issue> covers, List<Issue> only, Map<CellKind, List<Issue>> silent) {
    public SourceRow {
      covers = List.copyOf(covers);
      only = List.copyOf(only);
      silent = Map.copyOf(silent);
    }
  }

  /**
   * How two sources compare over all issues, by direction.
   *
   * @param issues which issues have which code; issues on which neither speaks, or neither takes a side, have none
   */
  public record PairRow(Source one, Source other, Map<VerdictKind, List<Issue>> issues) {
    public PairRow {
      issues = Map.copyOf(issues);
    }

    /** How many issues have which code. */
    public Map<VerdictKind, Integer> codes() {
      Map<VerdictKind, Integer> codes = new EnumMap<>(VerdictKind.class);
      issues.forEach((code, all) -> codes.put(code, all.size()));
      return codes;
    }
  }

  public Completeness {
    sources = List.copyOf(sources);
    pairs = List.copyOf(pairs);
  }

  /** Of the stances people recorded. */
  public static Completeness of(ConvergenceMatrix matrix) {
    List<SourceRow> rows = new ArrayList<>();
    List<PairRow> pairs = new ArrayList<>();
    for (int i = 0; i < matrix.sources().size(); i++) {
      rows.add(source(matrix, i));
      for (int k = i + 1; k < matrix.sources().size(); k++) {
        pairs.add(pair(matrix, i, k));
      }
    }
    return new Completeness(rows, pairs);
  }

  private static SourceRow source(ConvergenceMatrix matrix, int column) {
    List<Issue> covers = new ArrayList<>();
    List<Issue> only = new ArrayList<>();
    Map<CellKind, List<Issue>> silent = new EnumMap<>(CellKind.class);
    for (ConvergenceMatrix.Row row : matrix.rows()) {
      CellKind kind = row.cells().get(column).kind();
      if (kind != CellKind.SPEAKS) {
        silent.computeIfAbsent(kind, k -> new ArrayList<>()).add(row.issue());
        continue;
      }
      covers.add(row.issue());
      if (row.cells().stream().filter(c -> c.kind() == CellKind.SPEAKS).count() == 1) {
        only.add(row.issue());
      }
    }
    return new SourceRow(matrix.sources().get(column), covers, only, silent);
  }

  private static PairRow pair(ConvergenceMatrix matrix, int one, int other) {
    Map<VerdictKind, List<Issue>> issues = new EnumMap<>(VerdictKind.class);
    Source first = matrix.sources().get(one);
    Source second = matrix.sources().get(other);
    for (ConvergenceMatrix.Row row : matrix.rows()) {
      Stance a = row.cells().get(one).stance();
      Stance b = row.cells().get(other).stance();
      if (a == Stance.NONE && b == Stance.NONE) {
        continue;
      }
      ProposedVerdict code = VerdictRule.of(Map.of(first, a, second, b)).verdict();
      if (code != ProposedVerdict.NONE) {
        issues.computeIfAbsent(VerdictKind.getByName(code.getName()), k -> new ArrayList<>()).add(row.issue());
      }
    }
    return new PairRow(first, second, issues);
  }
}
