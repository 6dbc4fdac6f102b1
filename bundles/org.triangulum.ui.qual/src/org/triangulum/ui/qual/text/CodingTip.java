// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import org.eclipse.osgi.util.NLS;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Stance;
import org.triangulum.ui.qual.Messages;

/** What the mouse tells about a coding: the code and where it stands, who coded, how, and what they said about it. */
final class CodingTip {
  private CodingTip() {}

  static String of(Coding coding) {
    StringBuilder tip = new StringBuilder(CodeNames.path(coding.getCode()));
    CodeNames.codebook(coding.getCode()).ifPresent(book -> tip.append("  (").append(CodeNames.name(book)).append(')'));
    tip.append('\n').append(coding.getCoder() == null ? Messages.text_coder_unknown
        : NLS.bind(Messages.text_coded_by, coding.getCoder().getKey()));
    if (coding.getStance() != Stance.NONE) {
      tip.append("  ·  ").append(StanceSign.of(coding.getStance())).append(' ').append(coding.getStance().getLiteral());
    }
    if (coding.getWeight() != 0) {
      tip.append("  ·  ").append(NLS.bind(Messages.text_weight_is, coding.getWeight()));
    }
    if (coding.getComment() != null && !coding.getComment().isBlank()) {
      tip.append("\n\n").append(coding.getComment());
    }
    // The ampersand would become a mnemonic.
    return tip.toString().replace("&", "&&");
  }
}
