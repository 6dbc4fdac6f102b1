// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.TurnParser;
import org.triangulum.exchange.document.SpeakerChoice;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.document.ImportBatch.Entry;
import org.triangulum.ui.widget.Palette;

/** The text of a file as it will stand in the study, with the names that begin turns. */
final class ImportPreview {
  /** As much as one looks at before an import. */
  private static final int LONGEST = 60_000;
  private final StyledText text;

  ImportPreview(Composite parent) {
    text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    text.setMargins(8, 6, 8, 6);
  }

  void show(Entry entry) {
    String all = entry.document().map(d -> d.text(entry.choices().removed()).text()).orElse("");
    boolean cut = all.length() > LONGEST;
    String shown = cut ? all.substring(0, LONGEST) : all;
    text.setText(shown + (cut ? "\n\n" + Messages.import_preview_cut : ""));
    if (entry.choices() == null) {
      return;
    }
    Palette palette = Palette.of(text);
    List<SpeakerChoice> speakers = entry.choices().speakers();
    Set<String> asking = speakers.stream().filter(s -> s.role() == SpeakerRole.INTERVIEWER).map(SpeakerChoice::name)
        .collect(Collectors.toSet());
    for (TurnParser.ParsedTurn turn : new TurnParser(speakers.stream().map(SpeakerChoice::name).toList())
        .parse(shown)) {
      int end = Math.min(shown.length(), Math.max(turn.start(), turn.textStart()));
      text.setStyleRange(new StyleRange(turn.start(), end - turn.start(),
          asking.contains(turn.speaker()) ? palette.muted() : palette.accent(), null, SWT.BOLD));
    }
  }
}
