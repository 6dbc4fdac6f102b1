// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.VerdictKind;

/**
 * Issues by sources, as in the triangulation protocol (Farmer et al. 2006, doi 10.1177/1049732305285708), with silence
 * split by its reason.
 *
 * @param sources the columns
 * @param rows one per issue, in the order of the study
 */
public record ConvergenceMatrix(List<Source> sources, List<Row> rows) {

  /**
   * An issue with what each source says.
   *
   * @param issue the issue
   * @param cells one per source, in the order of the columns
   * @param judgement where the judgement of convergence stands
   */
  public record Row(Issue issue, List<Cell> cells, Judgement judgement) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What one source says about an issue.
   *
   * @param source the source
   * @param position as recorded; empty where nobody recorded one
   * @param kind whether it speaks, or why not
   * @param stance what it says; NONE where it is silent
   * @param note the remark recorded; empty where there is none
   * @param evidence what the position rests on
   */
  public record Cell(Source source, Optional<SourcePosition> position, CellKind kind, Stance stance, String note,
      List<EvidenceContent> evidence) {
    public Cell {
      evidence = List.copyOf(evidence);
    }

    /** Sign of the stance, or of the kind of silence. */
    public String glyph() {
      return kind == CellKind.SPEAKS ? Glyphs.of(stance) : kind.glyph();
    }

    /** The same in words. */
    public String word() {
      return kind == CellKind.SPEAKS ? Glyphs.word(stance) : kind.word();
    }
  }

  /**
   * How far raters agree in their first verdicts, before any consensus.
   *
   * @param issues issues that at least two people judged on their own
   * @param agreed of these, where all first verdicts are the same
   * @param settled of these, where a consensus is recorded
   * @param kappa Cohen's kappa (1960, unweighted, over the four codes of the protocol) when the same two people judged
   *     all these issues; empty with other raters, without such issues, or with one and the same verdict throughout.
   *     With few issues it says little: look at the issues on which they differ.
   */
  public record Agreement(int issues, int agreed, int settled, OptionalDouble kappa) {}

  public ConvergenceMatrix {
    sources = List.copyOf(sources);
    rows = List.copyOf(rows);
  }

  static ConvergenceMatrix of(Study study, BiFunction<StudyElement, String, EvidenceContent> resolver) {
    List<Source> sources = study.getSources();
    List<Row> rows = new ArrayList<>();
    for (Issue issue : study.getIssues()) {
      List<Cell> cells = new ArrayList<>();
      for (Source source : sources) {
        cells.add(issue.getPositions().stream().filter(p -> p.getSource() == source).findFirst()
            .map(p -> new Cell(source, Optional.of(p), CellKind.of(p), p.getStance(),
                ElementLabel.orEmpty(p.getNote()), p.getEvidence().stream().map(e -> resolver.apply(e, "")).toList()))
            .orElseGet(() -> new Cell(source, Optional.empty(), CellKind.NOT_RECORDED, Stance.NONE, "", List.of())));
      }
      rows.add(new Row(issue, cells, Judgement.of(issue)));
    }
    return new ConvergenceMatrix(sources, rows);
  }

  /** How many issues have each verdict now; issues without one are not counted. */
  public Map<VerdictKind, Long> verdicts() {
    return rows.stream().flatMap(r -> r.judgement().kind().stream())
        .collect(Collectors.groupingBy(k -> k, () -> new EnumMap<>(VerdictKind.class),
            Collectors.counting()));
  }

  /** Issues on which there is no verdict that counts: not judged, or raters disagree. */
  public List<Issue> open() {
    return rows.stream().filter(r -> r.judgement().kind().isEmpty()).map(Row::issue).toList();
  }

  /** Agreement of the raters' first verdicts. */
  public Agreement agreement() {
    return RaterAgreement.of(rows.stream().map(Row::judgement).toList());
  }
}
