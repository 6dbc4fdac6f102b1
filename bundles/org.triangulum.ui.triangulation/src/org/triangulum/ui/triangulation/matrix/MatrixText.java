// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.Judgement;
import org.triangulum.triangulation.Judgement.Basis;
import org.triangulum.triangulation.convergence.CellProposal;
import org.triangulum.triangulation.convergence.CoverageMap;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixRow.MatrixCell;

/** The convergence matrix in words and signs. */
public final class MatrixText {
  /** Between what is recorded and what is proposed. */
  static final String INSTEAD = "⟵";

  private MatrixText() {}

  static String issue(MatrixRow row) {
    return issue(row.issue());
  }

  /** Key and title of an issue. */
  public static String issue(Issue issue) {
    return issue.getKey() + "  " + orEmpty(issue.getTitle());
  }

  static String strand(Source source) {
    return source.getStrand() == Strand.QUANTITATIVE ? Messages.board_survey : Messages.board_interviews;
  }

  /** Name of a source. */
  public static String source(Source source) {
    return orEmpty(source.getName()).isEmpty() ? source.getKey() : source.getName();
  }

  static String cell(Cell cell) {
    return cell.glyph() + " " + cell.word();
  }

  /** The cell with what is proposed instead, as it is copied and read out. */
  static String cell(MatrixCell cell) {
    return cell(cell.recorded()) + (mark(cell).isEmpty() ? "" : "  " + INSTEAD + " " + mark(cell));
  }

  /**
   * Sign of the stance that the evidence has, or of the silence that the questions tell, where something else, or
   * nothing, is recorded; empty where there is no such sign.
   */
  static String mark(MatrixCell cell) {
    CellProposal proposed = cell.proposed();
    if (proposed.differs() && proposed.proposal().stance() != Stance.NONE) {
      return Glyphs.of(proposed.proposal().stance());
    }
    if (cell.recorded().kind() == CellKind.NOT_RECORDED) {
      return proposed.kind() == CellKind.NOT_RECORDED ? "" : proposed.kind().glyph();
    }
    return !proposed.coverage().unexplained() ? ""
        : proposed.coverage().mapped().filter(c -> c == Coverage.ASKED).isPresent() ? CellKind.NOTHING_FOUND.glyph()
            : CellKind.NOT_ASKED.glyph();
  }

  /** What is recorded and what is proposed, with every step to it. */
  static String tip(MatrixCell cell) {
    StringJoiner lines = new StringJoiner("\n");
    String note = cell.recorded().note();
    lines.add(cell(cell.recorded()) + (note.isEmpty() ? "" : ": " + note));
    lines.add(proposed(cell.proposed()));
    cell.proposed().proposal().explanation().steps().forEach(step -> lines.add("– " + step));
    coverage(cell.proposed().coverage()).ifPresent(lines::add);
    return lines.toString();
  }

  /** What the evidence has, in one line. */
  static String proposed(CellProposal cell) {
    Stance stance = cell.proposal().stance();
    return stance == Stance.NONE ? Messages.matrix_no_proposal
        : NLS.bind(Messages.matrix_proposes, Glyphs.of(stance) + " " + Glyphs.word(stance));
  }

  /** Where the record does not fit the questions and nobody said why. */
  public static Optional<String> coverage(CoverageMap.Entry entry) {
    return entry.unexplained()
        ? Optional.of(NLS.bind(Messages.matrix_unexplained, word(entry.mapped().orElseThrow())))
        : Optional.empty();
  }

  /** Whether a source was asked, with its sign. */
  public static String word(Coverage coverage) {
    return switch (coverage) {
      case ASKED -> Messages.matrix_asked;
      case NOT_ASKED -> CellKind.NOT_ASKED.glyph() + " " + CellKind.NOT_ASKED.word();
      case COULD_NOT_KNOW -> CellKind.COULD_NOT_KNOW.glyph() + " " + CellKind.COULD_NOT_KNOW.word();
    };
  }

  /** A stance with its sign; silence where there is none. */
  public static String stance(Stance stance) {
    return stance == Stance.NONE ? Messages.matrix_silent : Glyphs.of(stance) + " " + Glyphs.word(stance);
  }

  /** A proposed verdict; a dash where there is none. */
  public static String verdict(ProposedVerdict verdict) {
    return verdict == ProposedVerdict.NONE ? "–" : verdict(VerdictKind.getByName(verdict.getName()));
  }

  /** The proposed verdict of an issue, marked where people judged otherwise. */
  static String proposed(MatrixRow row) {
    return (row.judgedOtherwise() ? "≠ " : "") + verdict(row.proposal().verdict());
  }

  /** The three elements of comparison that were judged, in words; empty where none was. */
  static String elements(Verdict verdict) {
    return Stream.of(element(Messages.matrix_meaning, verdict.getMeaning()),
        element(Messages.matrix_prominence, verdict.getProminence()),
        element(Messages.matrix_examples, verdict.getExamples())).filter(e -> !e.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String element(String name, ElementAgreement agreement) {
    return agreement == ElementAgreement.UNJUDGED ? "" : name + " " + word(agreement);
  }

  /** How an element compares. */
  static String word(ElementAgreement agreement) {
    return switch (agreement) {
      case SAME -> Messages.matrix_same;
      case DIFFERENT -> Messages.matrix_different;
      case UNJUDGED -> Messages.matrix_unjudged;
    };
  }

  /** Shorter where a column is narrow; the legend has the whole. */
  static String brief(Cell cell) {
    return switch (cell.kind()) {
      case NOTHING_FOUND -> cell.glyph() + " " + Messages.matrix_nothing_found;
      case COULD_NOT_KNOW -> cell.glyph() + " " + Messages.matrix_no_knowledge;
      default -> cell(cell);
    };
  }

  /** A verdict with its sign. */
  public static String verdict(VerdictKind kind) {
    return Glyphs.of(kind) + " " + Glyphs.word(kind);
  }

  /** The verdict that counts, or why there is none or none is shown. */
  static String verdict(MatrixRow row) {
    if (row.hidden()) {
      return Messages.matrix_yours;
    }
    Judgement judgement = row.row().judgement();
    return judgement.kind().map(MatrixText::verdict).orElse(judgement.basis() == Basis.RATERS_DISAGREE
        ? Messages.matrix_differ : Messages.matrix_not_judged);
  }

  /** How many of the raters gave the most frequent first verdict; a warning where that is still unsettled. */
  static String raters(MatrixRow row) {
    Judgement judgement = row.row().judgement();
    List<Verdict> first = judgement.first();
    if (first.isEmpty()) {
      return "–";
    }
    if (row.hidden()) {
      return "?/" + first.size();
    }
    Map<VerdictKind, Long> counts =
        first.stream().collect(Collectors.groupingBy(Verdict::getKind, Collectors.counting()));
    long most = counts.values().stream().max(Long::compare).orElseThrow();
    return most + "/" + first.size() + (judgement.basis() == Basis.RATERS_DISAGREE ? " ⚠" : "");
  }

  /** The remark on the issue, else why the verdicts that count and can be seen were given. */
  static String note(MatrixRow row) {
    String remark = orEmpty(row.issue().getRemark());
    if (!remark.isEmpty() || row.hidden()) {
      return remark;
    }
    Judgement judgement = row.row().judgement();
    return judgement.consensus().map(v -> orEmpty(v.getRationale()))
        .orElseGet(() -> judgement.latest().stream().map(v -> orEmpty(v.getRationale()))
            .filter(r -> !r.isEmpty()).distinct().collect(Collectors.joining(" / ")));
  }

  static String legend() {
    List<String> signs = new ArrayList<>();
    for (Stance stance : List.of(Stance.POSITIVE, Stance.NEGATIVE, Stance.MIXED, Stance.NEUTRAL)) {
      signs.add(stance(stance));
    }
    for (CellKind kind : List.of(CellKind.NOTHING_FOUND, CellKind.NOT_ASKED, CellKind.COULD_NOT_KNOW,
        CellKind.NOT_RECORDED)) {
      signs.add(kind.glyph() + " " + kind.word());
    }
    signs.add(INSTEAD + " " + Messages.matrix_instead);
    return String.join("   ", signs);
  }

  static String summary(ConvergenceMatrix matrix, List<MatrixRow> rows) {
    long open = rows.stream().filter(MatrixRow::open).count();
    ConvergenceMatrix.Agreement agreement = matrix.agreement();
    return NLS.bind(Messages.matrix_summary, new Object[] {rows.size(), open, agreement.agreed(),
        agreement.issues()});
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
