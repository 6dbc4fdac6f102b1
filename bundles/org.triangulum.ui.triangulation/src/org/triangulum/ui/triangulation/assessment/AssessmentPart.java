// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.StatusChange;
import org.triangulum.triangulation.finding.EvidenceStrength;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** What the finding looked at is worth, from top to bottom: strength, confidence, drift, status over time. */
public final class AssessmentPart {
  private final StudyDesk desk;
  private Pages pages;
  private ScrolledComposite scrolled;
  private Composite content;
  private Fonts fonts;
  private Label title;
  private Label strength;
  private ConfidenceForm confidence;
  private DriftText drift;
  private Label history;

  @Inject
  public AssessmentPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    scrolled = new ScrolledComposite(pages.composite(), SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.getVerticalBar().setIncrement(30);
    scrolled.addListener(SWT.Resize, e -> fit());
    content = new Composite(scrolled, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 8;
    layout.verticalSpacing = 4;
    content.setLayout(layout);
    scrolled.setContent(content);
    fonts = new Fonts(content);
    title = label(fonts.bold());
    heading(Messages.assessment_strength);
    strength = label(fonts.body());
    heading(Messages.assessment_confidence);
    confidence = new ConfidenceForm(content, desk);
    heading(Messages.assessment_drift);
    drift = new DriftText(content);
    heading(Messages.assessment_history);
    history = label(fonts.body());
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        confidence.forget();
      }
      seen.request();
    });
    desk.listenToWhere(parent, where -> seen.request());
    refresh();
  }

  private void heading(String text) {
    Label heading = label(fonts.bold());
    heading.setText(text);
    ((GridData) heading.getLayoutData()).verticalIndent = 6;
  }

  private Label label(Font font) {
    Label label = new Label(content, SWT.WRAP);
    label.setFont(font);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 120;
    label.setLayoutData(data);
    return label;
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    Optional<Finding> finding =
        open.flatMap(o -> desk.navigator().where().finding().flatMap(id -> o.element(Finding.class, id)));
    if (finding.isEmpty()) {
      confidence.forget();
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.graph_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.assessment_none_advice, "", null);
      return;
    }
    pages.show(scrolled);
    show(open.get(), finding.get());
    fit();
  }

  private void show(OpenStudy open, Finding finding) {
    title.setText((finding.getKey() + "  " + finding.getTitle()).replace("&", "&&"));
    EvidenceStrength evidence = EvidenceStrength.of(open.view().evidence(finding));
    List<String> lines = evidence.lines();
    String dominating = evidence.balance().dominating()
        .map(p -> "\n" + NLS.bind(Messages.assessment_dominating, p.getKey())).orElse("");
    strength.setText((lines.isEmpty() ? Messages.assessment_no_evidence : String.join("\n", lines) + dominating)
        .replace("&", "&&"));
    confidence.show(open, finding);
    drift.show(finding);
    StringBuilder changes = new StringBuilder();
    for (StatusChange change : finding.getStatusChanges()) {
      String author = change.getAuthor() == null ? "" : "  " + change.getAuthor().getKey();
      String note = change.getNote() == null || change.getNote().isBlank() ? "" : "  – " + change.getNote();
      changes.append(changes.length() == 0 ? "" : "\n").append(change.getDate() == null ? "" : change.getDate())
          .append("  ").append(change.getStatus().getLiteral()).append(author).append(note);
    }
    history.setText(changes.length() == 0 ? NLS.bind(Messages.assessment_no_history, finding.getStatus().getLiteral())
        : changes.toString().replace("&", "&&"));
    history.setForeground(Palette.of(content).muted());
  }

  private void fit() {
    int width = Math.max(160, scrolled.getClientArea().width);
    Point size = content.computeSize(width, SWT.DEFAULT);
    scrolled.setMinSize(0, size.y);
    content.layout(true, true);
  }

  /** What is said of the evidence, for those who test it. */
  public String strengthText() {
    return strength.getText();
  }

  /** The judgements of confidence, likewise. */
  public ConfidenceForm confidence() {
    return confidence;
  }

  /** The differences of wordings, likewise. */
  public String driftText() {
    return drift.text();
  }

  /** The statuses so far, likewise. */
  public String historyText() {
    return history.getText();
  }

  @Focus
  void focus() {
    (scrolled.isVisible() ? confidence.control() : pages.composite()).setFocus();
  }
}
