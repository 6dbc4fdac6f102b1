// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.assessment;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.finding.WordingDrift;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Palette;

/** The wordings of a finding against the first one: what went is struck out, what came is underlined. */
final class DriftText {
  private final StyledText text;

  DriftText(Composite parent) {
    text = new StyledText(parent, SWT.WRAP | SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 120;
    text.setLayoutData(data);
    text.setMargins(4, 3, 4, 3);
  }

  void show(Finding finding) {
    StringBuilder all = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    Palette palette = Palette.of(text);
    for (WordingDrift drift : WordingDrift.of(finding)) {
      all.append(all.length() == 0 ? "" : "\n");
      int start = all.length();
      all.append(NLS.bind(Messages.assessment_drift_pair, drift.from().getPlace(), drift.to().getPlace()));
      styles.add(new StyleRange(start, all.length() - start, palette.muted(), null, SWT.BOLD));
      all.append('\n');
      drift.parts().forEach(part -> part(all, styles, part, palette));
      remark(all, styles, Messages.assessment_numbers, drift.numbersOnlyFrom(), drift.numbersOnlyTo(), palette);
      remark(all, styles, Messages.assessment_hedges, drift.strengthOnlyFrom(), drift.strengthOnlyTo(), palette);
    }
    text.setText(all.length() == 0 ? Messages.assessment_no_drift : all.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private static void part(StringBuilder all, List<StyleRange> styles, WordingDrift.Part part, Palette palette) {
    if (part.kind() != WordingDrift.Kind.BOTH) {
      boolean gone = part.kind() == WordingDrift.Kind.ONLY_FROM;
      StyleRange range = new StyleRange(all.length(), part.text().length(),
          palette.role(gone ? EvidenceRole.CONTRADICTS : EvidenceRole.SUPPORTS), null);
      range.strikeout = gone;
      range.underline = !gone;
      styles.add(range);
    }
    all.append(part.text());
  }

  private static void remark(StringBuilder all, List<StyleRange> styles, String what, List<String> from,
      List<String> to, Palette palette) {
    if (from.isEmpty() && to.isEmpty()) {
      return;
    }
    int start = all.length() + 1;
    all.append('\n').append(NLS.bind(what, from.isEmpty() ? "∅" : String.join(", ", from),
        to.isEmpty() ? "∅" : String.join(", ", to)));
    styles.add(new StyleRange(start, all.length() - start, palette.warning(), null));
  }

  String text() {
    return text.getText();
  }
}
