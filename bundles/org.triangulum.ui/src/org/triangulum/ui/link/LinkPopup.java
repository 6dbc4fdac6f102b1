// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.Messages;
import org.triangulum.ui.link.PickPopup.Candidate;

/**
 * A {@link PickPopup} that also asks for the role of what is linked. Alt with 1 to 4 chooses the role.
 *
 * @param <T> what is chosen
 */
public final class LinkPopup<T> {
  private EvidenceRole role = EvidenceRole.SUPPORTS;

  /** Opens the popup below a point of the display. */
  public LinkPopup(Shell parent, Point at, String title, List<Candidate<T>> candidates,
      BiConsumer<T, EvidenceRole> choice) {
    new PickPopup<>(parent, at, title, Messages.link_filter, candidates, value -> choice.accept(value, role),
        this::roles);
  }

  private void roles(Composite shell, Text filter) {
    Composite row = new Composite(shell, SWT.NONE);
    row.setLayout(new GridLayout(4, true));
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    int digit = 1;
    for (EvidenceRole each : EvidenceRole.values()) {
      Button button = new Button(row, SWT.RADIO);
      button.setText(Glyphs.of(each) + " " + Glyphs.word(each));
      button.setToolTipText("Alt+" + digit++);
      button.setSelection(each == role);
      button.setData(each);
      button.addListener(SWT.Selection, e -> {
        if (button.getSelection()) {
          role = each;
        }
      });
    }
    filter.addListener(SWT.KeyDown, e -> {
      int chosen = e.keyCode - '1';
      if ((e.stateMask & SWT.ALT) != 0 && chosen >= 0 && chosen < EvidenceRole.values().length) {
        role = EvidenceRole.values()[chosen];
        for (var child : row.getChildren()) {
          ((Button) child).setSelection(child.getData() == role);
        }
        e.doit = false;
      }
    });
  }
}
