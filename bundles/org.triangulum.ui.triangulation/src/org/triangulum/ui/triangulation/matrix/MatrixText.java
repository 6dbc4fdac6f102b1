// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.Judgement;
import org.triangulum.triangulation.Judgement.Basis;
import org.triangulum.ui.triangulation.Messages;

/** The convergence matrix in words and signs. */
final class MatrixText {
  private MatrixText() {}

  static String issue(Row row) {
    return row.issue().getKey() + "  " + orEmpty(row.issue().getTitle());
  }

  static String strand(Source source) {
    return source.getStrand() == Strand.QUANTITATIVE ? Messages.board_survey : Messages.board_interviews;
  }

  static String source(Source source) {
    return orEmpty(source.getName()).isEmpty() ? source.getKey() : source.getName();
  }

  static String cell(Cell cell) {
    return cell.glyph() + " " + cell.word();
  }

  /** Shorter where a column is narrow; the legend has the whole. */
  static String brief(Cell cell) {
    return switch (cell.kind()) {
      case NOTHING_FOUND -> cell.glyph() + " " + Messages.matrix_nothing_found;
      case COULD_NOT_KNOW -> cell.glyph() + " " + Messages.matrix_no_knowledge;
      default -> cell(cell);
    };
  }

  static String verdict(VerdictKind kind) {
    return Glyphs.of(kind) + " " + Glyphs.word(kind);
  }

  /** The verdict that counts, or why there is none. */
  static String verdict(Row row) {
    Judgement judgement = row.judgement();
    return judgement.kind().map(MatrixText::verdict).orElse(judgement.basis() == Basis.RATERS_DISAGREE
        ? Messages.matrix_differ : Messages.matrix_not_judged);
  }

  /** How many of the raters gave the most frequent first verdict; a warning where that is still unsettled. */
  static String raters(Row row) {
    List<Verdict> first = row.judgement().first();
    if (first.isEmpty()) {
      return "–";
    }
    Map<VerdictKind, Long> counts =
        first.stream().collect(Collectors.groupingBy(Verdict::getKind, Collectors.counting()));
    long most = counts.values().stream().max(Long::compare).orElseThrow();
    return most + "/" + first.size() + (row.judgement().basis() == Basis.RATERS_DISAGREE ? " ⚠" : "");
  }

  /** The remark on the issue, else why the verdicts that count were given. */
  static String note(Row row) {
    String remark = orEmpty(row.issue().getRemark());
    if (!remark.isEmpty()) {
      return remark;
    }
    return row.judgement().consensus().map(v -> orEmpty(v.getRationale()))
        .orElseGet(() -> row.judgement().latest().stream().map(v -> orEmpty(v.getRationale()))
            .filter(r -> !r.isEmpty()).distinct().collect(Collectors.joining(" / ")));
  }

  /** Whether there is something left to discuss: dissonance, or no verdict that counts. */
  static boolean open(Row row) {
    return row.judgement().kind().filter(k -> k != VerdictKind.DISSONANCE).isEmpty();
  }

  static String legend() {
    String stances = List.of(Stance.POSITIVE, Stance.NEGATIVE, Stance.MIXED, Stance.NEUTRAL).stream()
        .map(s -> Glyphs.of(s) + " " + Glyphs.word(s)).collect(Collectors.joining("   "));
    return stances + "   " + List.of(CellKind.NOTHING_FOUND, CellKind.NOT_ASKED, CellKind.COULD_NOT_KNOW,
        CellKind.NOT_RECORDED).stream().map(k -> k.glyph() + " " + k.word()).collect(Collectors.joining("   "));
  }

  static String summary(ConvergenceMatrix matrix) {
    long open = matrix.rows().stream().filter(MatrixText::open).count();
    ConvergenceMatrix.Agreement agreement = matrix.agreement();
    return NLS.bind(Messages.matrix_summary, new Object[] {matrix.rows().size(), open, agreement.agreed(),
        agreement.issues()});
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
