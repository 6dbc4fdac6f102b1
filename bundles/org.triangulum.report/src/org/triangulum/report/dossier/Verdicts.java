// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.stream.Collectors;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.Judgement;
import org.triangulum.triangulation.convergence.IssueProposal;

/** Judgements of convergence in glyph and word. */
final class Verdicts {
  private Verdicts() {}

  /** The verdict that counts, or why there is none. */
  static Html standing(Judgement judgement) {
    return judgement.kind().map(Verdicts::verdict).orElseGet(() -> el("span", "verdict open").add(
        el("span", "glyph").attr("aria-hidden", "true").text("?")).text(judgement.latest().isEmpty() ? " not judged"
            : " raters differ: " + judgement.latest().stream().map(v -> Glyphs.word(v.getKind())).distinct()
                .collect(Collectors.joining(", "))));
  }

  static Html verdict(VerdictKind kind) {
    return el("span", "verdict " + kind.getLiteral()).add(
        el("span", "glyph").attr("aria-hidden", "true").text(Glyphs.of(kind))).text(" " + Glyphs.word(kind));
  }

  /** What the evidence proposes, in the words of the protocol. */
  static String proposed(IssueProposal row) {
    return row.verdict() == ProposedVerdict.NONE ? "nothing" : Glyphs.word(VerdictKind.getByName(row.verdict()
        .getName()));
  }

  /** {@code 2 raters, consensus}; empty where nobody judged. */
  static String basis(Judgement judgement) {
    return switch (judgement.basis()) {
      case NOT_JUDGED -> "";
      case SINGLE_RATER -> judgement.basis().word();
      default -> Words.count(judgement.raters(), "rater", "raters") + ", " + judgement.basis().word();
    };
  }
}
