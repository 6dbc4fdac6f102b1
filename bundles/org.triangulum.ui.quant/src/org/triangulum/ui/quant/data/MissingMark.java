// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;

/** How missing values of each kind are drawn: never blank. */
public final class MissingMark {
  private MissingMark() {}

  /** The sign; empty for a value that is there. */
  public static String sign(MissingKind kind) {
    return switch (kind) {
      case NONE -> "";
      case NOT_ASKED -> "∅";
      case NOT_APPLICABLE -> "⊘";
      case REFUSED -> "⊗";
      case MISSING -> "·";
    };
  }

  /** The words. */
  public static String words(MissingKind kind) {
    return switch (kind) {
      case NONE -> "";
      case NOT_ASKED -> Messages.missing_not_asked;
      case NOT_APPLICABLE -> Messages.missing_not_applicable;
      case REFUSED -> Messages.missing_refused;
      case MISSING -> Messages.missing_missing;
    };
  }
}
