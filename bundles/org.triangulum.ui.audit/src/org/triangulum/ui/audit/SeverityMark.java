// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import org.eclipse.swt.graphics.Color;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.ui.widget.Palette;

/** How severities look: a sign and a word, in a colour. */
public final class SeverityMark {
  private SeverityMark() {}

  /** The sign. */
  public static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "✕";
      case WARNING -> "⚠";
      case INFO -> "i";
    };
  }

  /** Sign and word of all issues. */
  public static String words(Severity severity) {
    return sign(severity) + " " + switch (severity) {
      case ERROR -> Messages.severity_error;
      case WARNING -> Messages.severity_warning;
      case INFO -> Messages.severity_info;
    };
  }

  /** Sign and word of one issue. */
  public static String one(Severity severity) {
    return sign(severity) + " " + switch (severity) {
      case ERROR -> Messages.severity_one_error;
      case WARNING -> Messages.severity_one_warning;
      case INFO -> Messages.severity_one_info;
    };
  }

  /** The colour. */
  public static Color ink(Severity severity, Palette palette) {
    return switch (severity) {
      case ERROR -> palette.role(EvidenceRole.CONTRADICTS);
      case WARNING -> palette.warning();
      case INFO -> palette.muted();
    };
  }
}
