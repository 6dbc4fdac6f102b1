// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Codings;
import org.triangulum.model.study.Coding;
import org.triangulum.triangulation.Passages.ContextTurn;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** The turns around a segment, and what the coder noted about it. */
final class SegmentContext {
  private static final int TURNS = 2;
  private static final int NEAR = 600;
  private static final int LONGEST = 4000;
  private final StudyDesk desk;
  private final Composite composite;
  private final Label heading;
  private final StyledText text;
  private final Field comment;
  private Coding coding;

  SegmentContext(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(new GridLayout());
    heading = new Label(composite, SWT.NONE);
    heading.setFont(new Fonts(composite).bold());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text = new StyledText(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.setCaret(null);
    comment = new Field(composite, SWT.SINGLE, Messages.segments_comment);
    comment.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
  }

  Control control() {
    return composite;
  }

  void show(Segment segment) {
    boolean other = coding != segment.coding();
    coding = segment.coding();
    Coding shown = coding;
    OpenStudy open = desk.open().orElseThrow();
    Palette palette = Palette.of(text);
    heading.setText(NLS.bind(Messages.segments_in, CodeNames.path(shown.getCode()), Words.name(shown.getDocument()))
        .replace("&", "&&"));
    StringBuilder all = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    int mark = -1;
    for (ContextTurn turn : open.view().passages().context(shown.getDocument(), segment.span().start(),
        segment.span().end(), TURNS, TURNS)) {
      String label = turn.speaker().isEmpty() ? "" : turn.speaker() + ": ";
      if (!label.isEmpty()) {
        styles.add(new StyleRange(all.length(), label.length(), palette.muted(), null, SWT.BOLD));
      }
      all.append(label);
      boolean marked = turn.markStart() >= 0;
      // A document without turns may be one paragraph: only what is near the segment is context.
      int markEnd = Math.min(turn.markEnd(), turn.markStart() + LONGEST);
      int from = Math.max(0, (marked ? turn.markStart() : turn.text().length()) - NEAR);
      int to = Math.min(turn.text().length(), marked ? markEnd + NEAR : turn.text().length());
      if (from > 0) {
        all.append('…');
      }
      if (marked && markEnd > turn.markStart()) {
        int start = all.length() + turn.markStart() - from;
        styles.add(new StyleRange(start, markEnd - turn.markStart(), palette.ink(), palette.mark()));
        mark = mark < 0 ? start : mark;
      }
      all.append(turn.text(), from, to).append(to < turn.text().length() ? "…\n" : "\n");
    }
    text.setText(all.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
    text.setSelection(Math.max(0, mark));
    text.showSelection();
    comment.show(shown.getComment(), open.editable(), other, typed -> desk.edit(editor ->
        new Codings(editor, open.view().blobs(), open.researcher()).setComment(shown, typed)));
  }
}
