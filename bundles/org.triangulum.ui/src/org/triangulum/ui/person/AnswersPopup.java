// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.person;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Participant;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** What a participant answered, beside the interview; Enter goes to the question, Escape or a click elsewhere leave. */
public final class AnswersPopup {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 380;

  private AnswersPopup() {}

  /** Opens the popup below a point of the display. */
  public static void open(StudyDesk desk, Shell over, Point at, Participant participant) {
    String name = ElementLabel.of(participant).brief();
    Shell shell = new Shell(over, SWT.TOOL | SWT.RESIZE);
    shell.setText(NLS.bind(Messages.answers_title, name));
    shell.setLayout(new GridLayout());
    Label heading = new Label(shell, SWT.NONE);
    heading.setText(NLS.bind(Messages.answers_title, name).replace("&", "&&"));
    heading.setFont(new Fonts(shell).bold());
    AnswersTable table = new AnswersTable(shell);
    table.show(desk.open().orElseThrow(), participant);
    table.grid().control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    table.grid().onOpen(answer -> {
      shell.close();
      desk.navigator().go(w -> w.atResult(answer.column(), ""));
    });
    if (table.grid().rows().isEmpty()) {
      Label none = new Label(shell, SWT.WRAP);
      none.setText(NLS.bind(Messages.answers_none, name).replace("&", "&&"));
      none.setForeground(Palette.of(shell).muted());
      GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
      data.widthHint = WIDTH - 40;
      none.setLayoutData(data);
    }
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
    Rectangle screen = over.getMonitor().getClientArea();
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - WIDTH)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - HEIGHT)), WIDTH, HEIGHT);
    shell.open();
    table.grid().rows().stream().findFirst().ifPresent(table.grid()::select);
    table.grid().control().setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
  }
}
