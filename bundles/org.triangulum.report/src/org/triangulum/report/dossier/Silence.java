// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ResolvedEvidence;

/** Says why a group, or one strand of it, has no evidence on a finding, as far as its issues tell. */
final class Silence {
  private final Finding finding;
  private final ParticipantGroup group;

  Silence(Finding finding, ParticipantGroup group) {
    this.finding = finding;
    this.group = group;
  }

  /** The statement on the strands that have no evidence; never empty for a group without any. */
  Html of(List<ResolvedEvidence> items) {
    Element block = el("div", "silence");
    for (Strand strand : Strand.values()) {
      if (items.stream().noneMatch(item -> item.kind().strand() == strand)) {
        reason(strand).ifPresent(kind -> block.add(line(kind.glyph(), Words.capital(Words.strand(strand)) + ": "
            + kind.word())));
      }
    }
    if (block.isEmpty() && items.isEmpty()) {
      block.add(line(CellKind.NOT_RECORDED.glyph(), "Nothing is linked, and nobody has recorded why."));
    }
    return block.isEmpty() ? Html.none() : block;
  }

  /** The silence of a group without any evidence. */
  CellKind whole() {
    return reason(Strand.QUALITATIVE).or(() -> reason(Strand.QUANTITATIVE))
        .orElse(CellKind.NOT_RECORDED);
  }

  private static Html line(String glyph, String text) {
    return el("p").add(el("span", "glyph").attr("aria-hidden", "true").text(glyph)).text(" " + text);
  }

  /** The first silence that is recorded for the group's source of that strand on an issue of the finding. */
  private Optional<CellKind> reason(Strand strand) {
    return finding.getIssues().stream().flatMap(issue -> issue.getPositions().stream())
        .filter(p -> p.getSource() != null && p.getSource().getGroup() == group && p.getSource().getStrand() == strand)
        .map(CellKind::of).filter(CellKind::silence).findFirst();
  }
}
