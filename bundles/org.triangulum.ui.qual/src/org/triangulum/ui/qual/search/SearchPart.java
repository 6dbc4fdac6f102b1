// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.Extent;
import org.triangulum.coding.SearchQuery;
import org.triangulum.coding.TextSearch;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Memo;
import org.triangulum.ui.qual.CodePreview;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** Search in all texts of the study; the hits are read with the words around them, gone to, and coded together. */
public final class SearchPart {
  private final StudyDesk desk;
  private final QualDesk shared;
  private Pages pages;
  private Composite content;
  private SearchForm form;
  private Label count;
  private ProgressBar bar;
  private Button cancel;
  private Button code;
  private Choice<Extent> extents;
  private Pages results;
  private HitGrid hits;
  private HitCoding coding;
  private Extent extent = Extent.WORDS;
  private SearchRun running;
  private TextSearch.Result found;

  @Inject
  public SearchPart(StudyDesk desk, QualDesk shared) {
    this.desk = desk;
    this.shared = shared;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 3;
    content.setLayout(layout);
    form = new SearchForm(content, this::search);
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    status();
    NoticeStrip notice = new NoticeStrip(content, 1);
    results = new Pages(content);
    results.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    hits = new HitGrid(results.composite(), this::counted);
    hits.grid().onOpen(this::go);
    hits.grid().onSelect((row, column) -> reveal(row));
    coding = new HitCoding(desk, hits, notice, this::showHits);
    shared.setPreviews(this::preview);
    desk.listen(parent, this::deskChanged);
    parent.addDisposeListener(e -> stop());
    refresh();
  }

  private void status() {
    Composite row = new Composite(content, SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    count = new Label(row, SWT.NONE);
    count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    bar = new ProgressBar(row, SWT.HORIZONTAL);
    bar.setMaximum(100);
    GridData barData = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
    barData.widthHint = 90;
    bar.setLayoutData(barData);
    cancel = new Button(row, SWT.PUSH | SWT.FLAT);
    cancel.setText(Messages.search_cancel);
    cancel.setLayoutData(new GridData());
    cancel.addListener(SWT.Selection, e -> {
      stop();
      count.setText(Messages.search_cancelled);
    });
    extents = new Choice<>(row, "", SearchPart::name, this::setExtent);
    extents.control().setToolTipText(Messages.search_extent_tip);
    code = new Button(row, SWT.PUSH | SWT.FLAT);
    code.setText(Messages.search_code);
    code.addListener(SWT.Selection, e -> coding.choose(code, found, extent));
    setExtent(extent);
    searching(false);
  }

  private static String name(Extent extent) {
    return switch (extent) {
      case WORDS -> Messages.extent_words;
      case SENTENCE -> Messages.extent_sentence;
      case PARAGRAPH -> Messages.extent_paragraph;
      case TURN -> Messages.extent_turn;
      case ANSWER -> Messages.extent_answer;
    };
  }

  private void setExtent(Extent chosen) {
    extent = chosen;
    extents.set(Arrays.asList(Extent.values()), chosen);
  }

  private void searching(boolean on) {
    for (var control : List.of(bar, cancel)) {
      ((GridData) control.getLayoutData()).exclude = !on;
      control.setVisible(on);
    }
    count.getParent().layout();
  }

  private void deskChanged(DeskEvent event) {
    if (event == DeskEvent.CHANGED && coding.proposing()) {
      coding.again();
    } else if (event == DeskEvent.CHANGED && running != null) {
      // The texts may be others now.
      search();
    } else if (event != DeskEvent.CHANGED) {
      stop();
      coding.leave();
      found = null;
    }
    refresh();
  }

  private void refresh() {
    if (desk.open().isEmpty()) {
      pages.showEmpty(Messages.text_no_study, Messages.search_no_study_advice, "", null);
      return;
    }
    pages.show(content);
    if (found == null && running == null && !coding.proposing()) {
      results.showEmpty(Messages.search_empty, Messages.search_empty_advice, "", null);
      count.setText("");
    }
    counted();
  }

  private void search() {
    stop();
    coding.leave();
    Optional<OpenStudy> open = desk.open();
    Optional<SearchQuery> query = form.query();
    if (open.isEmpty() || query.isEmpty()) {
      return;
    }
    bar.setSelection(0);
    searching(true);
    count.setText(Messages.search_running);
    running = new SearchRun(desk.display(), NLS.bind(Messages.search_job, RecentSearches.label(query.get())),
        open.get(), query.get(), form.scope(), this::progressed, this::done);
  }

  private void progressed(double share) {
    if (!bar.isDisposed()) {
      bar.setSelection((int) (100 * share));
    }
  }

  private void stop() {
    if (running != null) {
      running.cancel();
      running = null;
    }
    if (!bar.isDisposed()) {
      searching(false);
    }
  }

  private void done(TextSearch.Result result) {
    if (content.isDisposed()) {
      return;
    }
    running = null;
    searching(false);
    found = result;
    if (!result.problems().isEmpty()) {
      form.say(String.join("\n", result.problems().subList(0, Math.min(3, result.problems().size()))));
    }
    showHits();
  }

  /** Shows what would be coded in place of what was found. */
  private void preview(CodePreview proposal) {
    if (desk.open().isPresent()) {
      stop();
      pages.show(content);
      results.show(hits.grid().control());
      coding.propose(proposal);
      counted();
      hits.grid().control().setFocus();
    }
  }

  private void showHits() {
    if (found == null) {
      hits.show(List.of());
      refresh();
      return;
    }
    List<SearchRow> rows = found.hits().stream().map(SearchRow::of).toList();
    if (rows.isEmpty()) {
      results.showEmpty(Messages.search_nothing, Messages.search_nothing_advice, "", null);
    } else {
      results.show(hits.grid().control());
    }
    hits.show(rows);
    counted();
  }

  private void counted() {
    boolean proposals = coding.proposing();
    code.setEnabled(desk.editable() && !proposals && !hits.included().isEmpty());
    extents.control().setEnabled(code.getEnabled());
    if (found != null && running == null) {
      String text = NLS.bind(Messages.search_count, found.hits().size(), found.sources());
      count.setText(found.complete() ? text : text + Messages.search_more);
      count.getParent().layout();
    }
    coding.counted();
  }

  /** Shows the words where they stand; the keys stay here. */
  private void reveal(SearchRow row) {
    row.document().ifPresent(d -> desk.navigator().go(w -> w.at(d, row.span().start(), row.span().end())));
  }

  /** Goes to the words where they stand. */
  private void go(SearchRow row) {
    if (row.document().isPresent()) {
      reveal(row);
      Shown.raise(QualPerspective.TEXT);
    } else if (row.source() instanceof Coding comment) {
      desk.navigator().go(w -> w.at(comment.getDocument(), comment.getStart(), comment.getEnd()));
      Shown.raise(QualPerspective.TEXT);
    } else if (row.source() instanceof Memo memo) {
      desk.navigator().go(w -> w.atResult(memo, ""));
      Shown.raise(QualPerspective.MEMOS);
    } else if (row.source() instanceof Column column) {
      desk.navigator().go(w -> w.atResult(column, ""));
    }
  }

  /** What was found, for those who test it. */
  public List<String> passages() {
    return hits.grid().rows().stream().map(SearchRow::words).toList();
  }

  /** The field, likewise. */
  public Text field() {
    return form.words();
  }

  /** The hits, likewise. */
  public Grid<SearchRow> grid() {
    return hits.grid();
  }

  /** Whether a search is running. */
  public boolean searching() {
    return running != null;
  }

  @Focus
  void focus() {
    if (content.isVisible()) {
      form.words().setFocus();
      form.words().selectAll();
    } else {
      pages.composite().setFocus();
    }
  }
}
