// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issue;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.FixOffer;
import org.triangulum.audit.Rule;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** The issue looked at, spelled out; its objects, what would mend it, its acceptance and the comments on it. */
public final class IssuePart {
  private static final int MOST = 6;
  private final StudyDesk desk;
  private final AuditDesk audit;
  private Pages pages;
  private Composite content;
  private StyledText text;
  private Composite buttons;
  private AcceptRow accept;
  private CommentsRow comments;
  private AuditIssue shown;

  @Inject
  public IssuePart(StudyDesk desk, AuditDesk audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 6;
    layout.verticalSpacing = 5;
    content.setLayout(layout);
    text = new StyledText(content, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(8, 6, 8, 6);
    text.setLineSpacing(3);
    GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
    fill.widthHint = 120;
    fill.heightHint = 80;
    text.setLayoutData(fill);
    buttons = new Composite(content, SWT.NONE);
    GridLayout rows = new GridLayout();
    rows.marginWidth = 0;
    rows.marginHeight = 0;
    rows.verticalSpacing = 2;
    buttons.setLayout(rows);
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    accept = new AcceptRow(content, desk, audit);
    comments = new CommentsRow(content, desk);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    audit.listen(parent, seen::request);
    desk.listen(parent, event -> seen.request());
    seen.request();
  }

  private void refresh() {
    Optional<AuditIssue> selected = audit.selected();
    if (desk.open().isEmpty() || selected.isEmpty() || audit.outcome().isEmpty()) {
      shown = null;
      boolean none = desk.open().isEmpty();
      pages.showEmpty(none ? Messages.no_study : Messages.issue_none, none ? Messages.no_study_advice
          : Messages.issue_none_advice, "", null);
      return;
    }
    AuditIssue issue = selected.get();
    AuditOutcome outcome = audit.outcome().get();
    StudyView view = desk.open().get().view();
    Study study = view.study();
    pages.show(content);
    Optional<AcceptedIssue> accepted = Optional.ofNullable(outcome.accepted().get(issue));
    if (!issue.equals(shown) || !text.isFocusControl()) {
      new Explanation(text).show(issue, rule(issue), audit.plugin(issue.rule()), MarkedPassage.of(issue, view,
          audit.text()), accepted.isPresent() ? Optional.empty() : AuditOutcome.before(study, issue));
    }
    shown = issue;
    buttons(issue);
    accept.show(issue, accepted);
    comments.show(issue);
    content.layout(true, true);
  }

  private Optional<? extends Rule> rule(AuditIssue issue) {
    return audit.rules().stream().filter(r -> r.id().equals(issue.rule())).findFirst();
  }

  private void buttons(AuditIssue issue) {
    for (var child : buttons.getChildren()) {
      child.dispose();
    }
    Set<StudyElement> objects = new LinkedHashSet<>();
    issue.objects().stream().filter(o -> !(o instanceof Study)).forEach(o -> objects.add(Jump.whole(o)));
    if (!objects.isEmpty()) {
      ButtonRow row = new ButtonRow(buttons, 1);
      objects.stream().limit(MOST).forEach(o -> row.push("→ " + ElementLabel.of(o).brief(),
          NLS.bind(Messages.issue_go, ElementLabel.line(o).replace("&", "&&")), () -> Jump.to(desk, o)));
    }
    FixOffer offer = audit.fixes(issue);
    offer.failure().ifPresent(failure -> {
      Label told = new Label(buttons, SWT.WRAP);
      told.setText(failure.message().replace("&", "&&"));
      GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
      wide.widthHint = 120;
      told.setLayoutData(wide);
    });
    if (!offer.fixes().isEmpty()) {
      ButtonRow row = new ButtonRow(buttons, 1);
      offer.fixes().forEach(fix -> row.push(fix.label(), Messages.issue_fix_tip, () -> desk.edit(
          editor -> fix.apply(editor, issue.message()))).setEnabled(desk.editable()));
    }
  }

  /** What is said about the issue, for those who test what is marked. */
  public StyledText text() {
    return text;
  }

  @Focus
  void focus() {
    (content.isVisible() ? text : pages.composite()).setFocus();
  }
}
