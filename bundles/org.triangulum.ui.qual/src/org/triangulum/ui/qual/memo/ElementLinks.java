// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Places;
import org.triangulum.ui.study.StudyDesk;

/** A row of elements as links to go to; each can be taken away. */
final class ElementLinks {
  private static final int LONGEST = 48;
  private final StudyDesk desk;
  private final Composite row;

  ElementLinks(Composite row, StudyDesk desk) {
    this.row = row;
    this.desk = desk;
  }

  Composite control() {
    return row;
  }

  /** Shows elements; remove may be null. */
  void show(List<? extends StudyElement> elements, Consumer<StudyElement> remove) {
    clear();
    for (StudyElement element : elements) {
      Composite one = new Composite(row, SWT.NONE);
      RowLayout layout = new RowLayout();
      layout.center = true;
      layout.marginTop = 0;
      layout.marginBottom = 0;
      layout.spacing = 0;
      one.setLayout(layout);
      Link link = new Link(one, SWT.NONE);
      String name = Places.name(element);
      String shown = name.length() > LONGEST ? name.substring(0, LONGEST).stripTrailing() + "…" : name;
      link.setText("<a>" + shown.replace("&", "&&").replace("<", "‹") + "</a>");
      link.setToolTipText(ElementLabel.kind(element) + ": " + name);
      link.addListener(SWT.Selection, e -> Places.go(desk, element));
      if (remove != null) {
        Button button = new Button(one, SWT.PUSH | SWT.FLAT);
        button.setText("✕");
        button.setToolTipText(Messages.memos_detach);
        button.addListener(SWT.Selection, e -> remove.accept(element));
      }
    }
  }

  void clear() {
    for (Control child : row.getChildren()) {
      child.dispose();
    }
  }
}
