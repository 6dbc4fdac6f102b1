// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.Rule;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.audit.SeverityMark;
import org.triangulum.ui.widget.Palette;

/** An issue spelled out in a text: what is wrong, how it is checked, the arithmetic, and the passage with its mark. */
final class Explanation {
  private final StyledText text;
  private final StringBuilder words = new StringBuilder();
  private final List<StyleRange> styles = new ArrayList<>();

  Explanation(StyledText text) {
    this.text = text;
  }

  void show(AuditIssue issue, Optional<? extends Rule> rule, String plugin, List<MarkedPassage> passages,
      Optional<AcceptedIssue> before) {
    Palette palette = Palette.of(text);
    add(SeverityMark.one(issue.severity()), SeverityMark.ink(issue.severity(), palette), SWT.BOLD);
    add("   " + issue.rule().replace('-', ' ') + "\n", palette.muted(), SWT.NORMAL);
    add(issue.message() + "\n", palette.ink(), SWT.BOLD);
    before.ifPresent(b -> add(NLS.bind(Messages.issue_back, new Object[] {b.getDate(), b.getReason()}) + "\n",
        palette.warning(), SWT.NORMAL));
    fact(Messages.issue_arithmetic, issue.arithmetic(), palette);
    fact(Messages.issue_found, issue.found(), palette);
    fact(Messages.issue_expected, issue.expected(), palette);
    for (MarkedPassage passage : passages) {
      add("\n" + passage.heading() + "\n", palette.muted(), SWT.BOLD);
      int start = words.length();
      words.append(passage.text()).append('\n');
      passage.marks().forEach(mark -> {
        StyleRange range = new StyleRange(start + mark.start(), mark.end() - mark.start(), palette.ink(),
            palette.mark());
        range.fontStyle = SWT.BOLD;
        styles.add(range);
      });
    }
    rule.ifPresent(r -> {
      add("\n" + Messages.issue_check + "\n", palette.muted(), SWT.BOLD);
      add(r.description() + (r.method().isEmpty() ? "" : "\n" + r.method()) + "\n", palette.ink(), SWT.NORMAL);
      add(NLS.bind(Messages.rule_plugin, plugin) + "\n", palette.muted(), SWT.NORMAL);
    });
    add(certainty(issue.certainty()), palette.muted(), SWT.NORMAL);
    text.setText(words.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private void fact(String name, String value, Palette palette) {
    if (!value.isEmpty()) {
      add(name + "  ", palette.muted(), SWT.NORMAL);
      add(value + "\n", palette.ink(), SWT.NORMAL);
    }
  }

  private void add(String said, org.eclipse.swt.graphics.Color ink, int style) {
    styles.add(new StyleRange(words.length(), said.length(), ink, null, style));
    words.append(said);
  }

  private static String certainty(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Messages.certainty_certain;
      case LIKELY -> Messages.certainty_likely;
      case POSSIBLE -> Messages.certainty_possible;
    };
  }
}
