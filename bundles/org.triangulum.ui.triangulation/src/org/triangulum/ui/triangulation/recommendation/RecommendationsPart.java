// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.recommendation;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Recommendation;
import org.triangulum.triangulation.recommendation.RecommendationTrace;
import org.triangulum.triangulation.recommendation.Recommending;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;
import org.triangulum.ui.widget.WordFilter;

/** All recommendations, and beside them one with its findings, flags, alternatives and the responses to it. */
public final class RecommendationsPart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Text filter;
  private Button ofFinding;
  private Button add;
  private Grid<RecommendationTrace> grid;
  private RecommendationDetail detail;
  private String chosen = "";

  @Inject
  public RecommendationsPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new FillLayout());
    SashForm sash = new SashForm(content, SWT.HORIZONTAL);
    Composite left = new Composite(sash, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    left.setLayout(layout);
    filter = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.recommendation_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refresh());
    ofFinding = new Button(left, SWT.CHECK);
    ofFinding.setText(Messages.recommendation_of_finding);
    ofFinding.addListener(SWT.Selection, e -> refresh());
    add = new Button(left, SWT.PUSH | SWT.FLAT);
    add.setText(Messages.recommendation_add);
    add.setToolTipText(Messages.recommendation_add_tip);
    add.addListener(SWT.Selection, e -> add());
    grid = Grid.ofRows(left, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    grid.onSelect((row, column) -> {
      chosen = row.recommendation().getId();
      detail.show(desk.open().orElseThrow(), row);
    });
    detail = new RecommendationDetail(sash, desk);
    sash.setWeights(56, 44);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        chosen = "";
        detail.forget();
      }
      seen.request();
    });
    desk.listenToWhere(parent, where -> {
      if (ofFinding.getSelection()) {
        seen.request();
      }
    });
    refresh();
  }

  private static List<GridColumn<RecommendationTrace>> columns() {
    return List.of(
        GridColumn.<RecommendationTrace>text(Messages.recommendation_key, 60, r -> r.recommendation().getKey()),
        GridColumn.<RecommendationTrace>text(Messages.recommendation_text, 0, r -> text(r.recommendation().getText())),
        GridColumn.<RecommendationTrace>text(Messages.recommendation_to, 120,
            r -> text(r.recommendation().getAddressee())),
        GridColumn.<RecommendationTrace>text(Messages.recommendation_rests, 110, r -> findings(r.recommendation()))
            .ink((r, palette) -> r.recommendation().getFindings().isEmpty() ? palette.warning() : null),
        GridColumn.<RecommendationTrace>text(Messages.recommendation_flags, 60, r -> flags(r.recommendation()))
            .align(SWT.CENTER),
        GridColumn.<RecommendationTrace>text(Messages.recommendation_status, 80,
            r -> r.recommendation().getStatus().getLiteral()),
        GridColumn.<RecommendationTrace>count(Messages.recommendation_responses, 40, r -> r.responses().size()));
  }

  private static String findings(Recommendation recommendation) {
    return recommendation.getFindings().isEmpty() ? Messages.recommendation_rests_on_nothing
        : recommendation.getFindings().stream().map(Finding::getKey).collect(Collectors.joining(" "));
  }

  /** A sign each for cost and contention, with the priority where one is stated. */
  private static String flags(Recommendation recommendation) {
    String flags = (recommendation.isCostly() ? "£" : "") + (recommendation.isContentious() ? "⚡" : "");
    return switch (recommendation.getPriority()) {
      case HIGH -> "↑ " + flags;
      case LOW -> "↓ " + flags;
      default -> flags;
    };
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private Optional<Finding> finding(OpenStudy open) {
    return desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getRecommendations().isEmpty()) {
      detail.forget();
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.recommendation_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.recommendation_none_advice,
          Messages.recommendation_add, desk.editable() ? this::add : null);
      return;
    }
    pages.show(content);
    add.setEnabled(desk.editable());
    WordFilter words = WordFilter.of(filter.getText());
    Optional<Finding> only = ofFinding.getSelection() ? finding(open.get()) : Optional.empty();
    List<RecommendationTrace> rows = RecommendationTrace.of(open.get().study()).stream()
        .filter(r -> only.isEmpty() || r.recommendation().getFindings().contains(only.get()))
        .filter(r -> matches(r.recommendation(), words)).toList();
    grid.setRows(rows);
    Optional<RecommendationTrace> row = rows.stream().filter(r -> r.recommendation().getId().equals(chosen)).findFirst()
        .or(() -> rows.stream().findFirst());
    row.ifPresentOrElse(r -> {
      chosen = r.recommendation().getId();
      grid.select(r);
      detail.show(open.get(), r);
    }, detail::forget);
  }

  private static boolean matches(Recommendation recommendation, WordFilter words) {
    String group = recommendation.getGroup() == null ? "" : Badge.letter(recommendation.getGroup());
    return words.accepts(recommendation.getKey() + " " + recommendation.getText() + " " + recommendation.getAddressee()
        + " " + group);
  }

  /** A new one, of the finding looked at, its words to be typed beside. */
  private void add() {
    OpenStudy open = desk.open().orElseThrow();
    List<Finding> findings = finding(open).map(List::of).orElse(List.of());
    int number = open.study().getRecommendations().size() + 1;
    while (taken(open, "R" + number)) {
      number++;
    }
    String key = "R" + number;
    desk.edit(editor -> chosen = new Recommending(editor, open.authorship()).add(key, Messages.recommendation_new, "",
        findings.isEmpty() ? null : findings.get(0).getSection(), findings).getId());
    refresh();
    detail.focus();
  }

  private static boolean taken(OpenStudy open, String key) {
    return open.study().getRecommendations().stream().anyMatch(r -> key.equals(r.getKey()));
  }

  /** The table, for those who test what is in it. */
  public Grid<RecommendationTrace> grid() {
    return grid;
  }

  /** The one chosen, likewise. */
  public RecommendationDetail detail() {
    return detail;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
