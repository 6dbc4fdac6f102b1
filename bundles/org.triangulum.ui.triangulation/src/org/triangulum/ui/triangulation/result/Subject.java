// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.triangulation.Messages;

/**
 * What the part shows.
 *
 * @param element what was chosen
 * @param run the analysis behind it, if any
 * @param value name of the value in the run; empty for the whole
 */
record Subject(StudyElement element, Optional<AnalysisRun> run, String value) {

  static Subject of(StudyElement element, String value) {
    if (element instanceof AnalysisRun run) {
      return new Subject(element, Optional.of(run), value);
    }
    if (element instanceof ReportedFigure figure) {
      return new Subject(element, Optional.ofNullable(figure.getRun()), orEmpty(figure.getValueName()));
    }
    return new Subject(element, Optional.empty(), "");
  }

  String title() {
    ElementLabel label = ElementLabel.of(element);
    return label.label().isEmpty() ? label.key() : label.key() + "  " + label.label();
  }

  /** The place at which its content is asked for. */
  String place() {
    return element instanceof AnalysisRun ? value : "";
  }

  /** What a report says of its own figure, one line each. */
  List<String> reported() {
    List<String> lines = new ArrayList<>();
    if (element instanceof ReportedFigure figure) {
      lines.add(NLS.bind(Messages.result_printed, orEmpty(figure.getPrinted())));
      add(lines, Messages.result_base, figure.getBase());
      add(lines, Messages.result_place, figure.getPlace());
      add(lines, Messages.result_note, figure.getNote());
      if (run.isEmpty()) {
        lines.add(Messages.result_not_recomputed);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, String message, String text) {
    if (!orEmpty(text).isEmpty()) {
      lines.add(NLS.bind(message, text));
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
