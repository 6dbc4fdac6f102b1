// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.triangulation.Messages;

/** What hovering over a card tells: why, by whom, when, and the whole text. */
final class CardTip {
  private CardTip() {}

  static String of(ResolvedEvidence evidence) {
    EvidenceLink link = evidence.link();
    StringBuilder tip = new StringBuilder();
    boolean reason = link.getRationale() != null && !link.getRationale().isBlank();
    tip.append(reason ? NLS.bind(Messages.card_why, link.getRationale()) : Messages.card_no_why);
    if (link.getAuthor() != null) {
      String when = link.getCreated() == null ? "" : link.getCreated().replaceFirst("T.*", "");
      tip.append('\n').append(NLS.bind(Messages.card_by, link.getAuthor().getKey(), when));
    }
    tip.append("\n\n").append(evidence.text());
    // The ampersand would become a mnemonic.
    return tip.toString().replace("&", "&&");
  }
}
