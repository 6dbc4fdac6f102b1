// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.report.Numbers;
import org.triangulum.ui.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Lines of words of a result around its tables and charts, in the colours of their weight. */
final class ResultWords {
  private static final String STYLE_CLASS = "org.eclipse.e4.ui.css.CssClassName";
  private static final int ROOM = 6;
  private final Composite parent;
  private final Fonts fonts;

  ResultWords(Composite parent) {
    this.parent = parent;
    fonts = new Fonts(parent);
  }

  /** A line in bold. */
  Label line(String text) {
    return label(text, fonts.bold());
  }

  /** A title of what stands below. */
  void title(String text) {
    apart(line(text));
  }

  void plain(String text) {
    label(text, fonts.body());
  }

  void warning(String text) {
    Label label = label(NLS.bind(Messages.result_warning, text), fonts.body());
    label.setData(STYLE_CLASS, "Warned");
    label.setForeground(Palette.of(label).warning());
  }

  /** The dark theme gives labels its own ink afterwards, unless its style sheet knows better: see dark.css. */
  Label note(String text) {
    Label label = label(text, fonts.small());
    label.setData(STYLE_CLASS, "Quiet");
    label.setForeground(Palette.of(label).muted());
    return label;
  }

  /** What was done with how many cases, below the tables as in print. */
  void notes(AnalysisResult shown) {
    apart(note(NLS.bind(Messages.result_method, shown.method())));
    bases(shown.bases()).ifPresent(this::note);
    if (!shown.trail().isEmpty()) {
      note(Messages.result_choose_number);
    }
  }

  /** Counts behind the numbers, those that are alike together. */
  private static Optional<String> bases(List<Base> bases) {
    Map<String, List<String>> alike = bases.stream().collect(Collectors.groupingBy(Numbers::base, LinkedHashMap::new,
        Collectors.mapping(Base::name, Collectors.toList())));
    return alike.entrySet().stream().map(e -> NLS.bind(Messages.result_base_of, String.join(", ", e.getValue()),
        e.getKey())).reduce((a, b) -> a + "; " + b).map(text -> NLS.bind(Messages.result_bases, text));
  }

  private static void apart(Label label) {
    ((GridData) label.getLayoutData()).verticalIndent = ROOM;
  }

  private Label label(String text, Font font) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(text.replace("&", "&&"));
    label.setFont(font);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }
}
