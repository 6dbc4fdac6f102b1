// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issue;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.audit.AuditIssue;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.study.StudyDesk;

/** Lets an issue stand for a reason that is typed, or opens it again. */
final class AcceptRow {
  private final StudyDesk desk;
  private final AuditDesk audit;
  private final Label said;
  private final Text reason;
  private final Button button;
  private AuditIssue issue;
  private AcceptedIssue accepted;

  AcceptRow(Composite parent, StudyDesk desk, AuditDesk audit) {
    this.desk = desk;
    this.audit = audit;
    Composite row = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    said = new Label(row, SWT.WRAP);
    said.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    reason = new Text(row, SWT.BORDER);
    reason.setMessage(Messages.accept_reason);
    reason.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    reason.addListener(SWT.Modify, e -> enable());
    reason.addListener(SWT.DefaultSelection, e -> act());
    button = new Button(row, SWT.PUSH | SWT.FLAT);
    button.addListener(SWT.Selection, e -> act());
  }

  void show(AuditIssue shown, Optional<AcceptedIssue> let) {
    if (!shown.equals(issue)) {
      reason.setText("");
    }
    issue = shown;
    accepted = let.orElse(null);
    boolean open = accepted == null;
    visible(reason, open);
    visible(said, !open);
    let.ifPresent(a -> said.setText(NLS.bind(Messages.accept_said, new Object[] {
        a.getBy() == null ? Messages.nobody : ElementLabel.of(a.getBy()).brief(), ElementLabel.orEmpty(a.getDate()),
        a.getReason()}).replace("&", "&&")));
    button.setText(open ? Messages.accept : Messages.accept_reopen);
    button.setToolTipText(open ? Messages.accept_tip : Messages.accept_reopen_tip);
    enable();
  }

  private static void visible(org.eclipse.swt.widgets.Control control, boolean shown) {
    ((GridData) control.getLayoutData()).exclude = !shown;
    control.setVisible(shown);
  }

  private void enable() {
    reason.setEnabled(desk.reviewable());
    button.setEnabled(desk.reviewable() && (accepted != null || !reason.getText().isBlank()));
  }

  private void act() {
    if (!button.isEnabled()) {
      return;
    }
    if (accepted != null) {
      desk.review(editor -> audit.ledger().reopen(accepted, ""));
    } else {
      desk.review(editor -> audit.ledger().accept(issue, reason.getText()));
    }
  }
}
