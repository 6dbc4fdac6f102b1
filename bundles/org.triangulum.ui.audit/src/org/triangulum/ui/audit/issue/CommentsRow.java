// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.audit.AuditIssue;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.coding.memo.Memos;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.study.StudyDesk;

/** What reviewers remark on the object of an issue, and a field to remark something. */
final class CommentsRow {
  private static final int SHOWN = 3;
  private final StudyDesk desk;
  private final Label said;
  private final Text field;
  private final Button button;
  private final Button close;
  private AuditIssue issue;
  private List<Memo> open = List.of();

  CommentsRow(Composite parent, StudyDesk desk) {
    this.desk = desk;
    Composite row = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    said = new Label(row, SWT.WRAP);
    said.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    close = new Button(row, SWT.PUSH | SWT.FLAT);
    close.setText(Messages.comment_close);
    close.setToolTipText(Messages.comment_close_tip);
    close.addListener(SWT.Selection, e -> close());
    field = new Text(row, SWT.BORDER);
    field.setMessage(Messages.comment_hint);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, e -> enable());
    field.addListener(SWT.DefaultSelection, e -> comment());
    button = new Button(row, SWT.PUSH | SWT.FLAT);
    button.setText(Messages.comment);
    button.setToolTipText(Messages.comment_tip);
    button.addListener(SWT.Selection, e -> comment());
  }

  void show(AuditIssue shown) {
    if (!shown.equals(issue)) {
      field.setText("");
    }
    issue = shown;
    List<Memo> all = comments();
    open = all.stream().filter(m -> m.getStatus() == MemoStatus.OPEN).toList();
    said.setText(all.stream().skip(Math.max(0, all.size() - SHOWN)).map(CommentsRow::line)
        .collect(Collectors.joining("\n")).replace("&", "&&"));
    for (var control : List.of(said, close)) {
      ((GridData) (control.getLayoutData() == null ? new GridData() : control.getLayoutData())).exclude = false;
    }
    boolean any = !all.isEmpty();
    exclude(said, any);
    exclude(close, any);
    enable();
  }

  private static void exclude(org.eclipse.swt.widgets.Control control, boolean shown) {
    GridData data = control.getLayoutData() instanceof GridData grid ? grid : new GridData(SWT.RIGHT, SWT.TOP, false,
        false);
    data.exclude = !shown;
    control.setLayoutData(data);
    control.setVisible(shown);
  }

  private List<Memo> comments() {
    List<StudyElement> objects = subjects();
    return objects.isEmpty() ? List.of() : MemoQuery.ALL.withKinds(Set.of(MemoKind.COMMENT))
        .withAbout(Set.copyOf(objects)).run(desk.open().orElseThrow().study(), MemoQuery.Order.CREATED);
  }

  private List<StudyElement> subjects() {
    return issue.objects().stream().limit(1).toList();
  }

  private static String line(Memo memo) {
    String created = ElementLabel.orEmpty(memo.getCreated());
    return NLS.bind(memo.getStatus() == MemoStatus.CLOSED ? Messages.comment_line_closed : Messages.comment_line,
        new Object[] {memo.getAuthor() == null ? Messages.nobody : ElementLabel.of(memo.getAuthor()).brief(),
            created.length() < 10 ? created : created.substring(0, 10), ElementLabel.orEmpty(memo.getText())});
  }

  private void enable() {
    field.setEnabled(desk.reviewable());
    button.setEnabled(desk.reviewable() && !field.getText().isBlank());
    close.setEnabled(desk.reviewable() && !open.isEmpty());
  }

  private void comment() {
    if (button.isEnabled()) {
      desk.review(editor -> memos(editor).create(MemoKind.COMMENT, "", field.getText().strip(), subjects()));
      field.setText("");
    }
  }

  private void close() {
    desk.review(editor -> memos(editor).decide(open.get(open.size() - 1), MemoStatus.CLOSED, ""));
  }

  private Memos memos(StudyEditor editor) {
    Authorship author = desk.open().orElseThrow().authorship();
    return new Memos(editor, author.person(), author.clock());
  }
}
