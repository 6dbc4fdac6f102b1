// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.Retrieval.Order;
import org.triangulum.model.study.Study;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;
import org.triangulum.ui.qual.segment.SegmentRow.Head;
import org.triangulum.ui.qual.segment.SegmentRow.Hit;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** Coded segments retrieved by document, group and code. */
public final class SegmentsPart {
  private static final int WIDE = 960;
  private final StudyDesk desk;
  private final QualDesk shared;
  private final EHandlerService handlers;
  private final SegmentSearch search;
  private final Set<Object> folded = new HashSet<>();
  private final List<SegmentTable> tables = new ArrayList<>();
  private Pages pages;
  private Composite content;
  private Label count;
  private SegmentScope scope;
  private Choice<Order> orders;
  private Order order = Order.CODE;
  private Text words;
  private NoticeStrip notice;
  private MasterDetail pair;
  private SashForm both;
  private SegmentContext context;
  private SegmentActions actions;
  private Optional<Retrieval> found = Optional.empty();
  private boolean outdated;

  @Inject
  public SegmentsPart(StudyDesk desk, QualDesk shared, EHandlerService handlers) {
    this.desk = desk;
    this.shared = shared;
    this.handlers = handlers;
    search = new SegmentSearch(desk, shared.activation());
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    words = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    words.setMessage(Messages.segments_filter);
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    words.addListener(SWT.Modify, e -> {
      search.setWords(words.getText());
      refresh();
    });
    orders = new Choice<>(content, "", SegmentsPart::label, o -> {
      order = o;
      folded.clear();
      refresh();
    });
    Button info = new Button(content, SWT.TOGGLE);
    info.setText("ℹ");
    info.setToolTipText(Messages.segments_context);
    Button more = new Button(content, SWT.PUSH | SWT.FLAT);
    more.setText("⋯");
    more.setToolTipText(Messages.menu);
    Composite row = new Composite(content, SWT.NONE);
    RowLayout line = new RowLayout();
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    line.center = true;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    scope = new SegmentScope(row, desk, search, this::refresh);
    count = new Label(row, SWT.NONE);
    notice = new NoticeStrip(content, 4);
    pair = new MasterDetail(content, info);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
    both = new SashForm(pair.composite(), SWT.HORIZONTAL);
    actions = new SegmentActions(desk, () -> table().hits(), notice, content.getShell());
    SegmentMenu menu = new SegmentMenu(desk, actions, this::segments);
    tables.add(SegmentTable.narrow(both, this::fold, () -> order));
    tables.add(SegmentTable.wide(both, this::fold));
    tables.forEach(table -> listen(table, menu));
    more.addListener(SWT.Selection, e -> Menus.below(more,
        filled -> menu.fill(filled, SegmentMenu.corner(table().grid().control()))));
    both.addListener(SWT.Resize, e -> {
      if (both.getMaximizedControl() != table().grid().control()) {
        fill();
      }
    });
    context = new SegmentContext(pair.composite(), desk);
    pair.set(both, 64);
    Keys.onLink(handlers, () -> desk.editable() && !table().hits().isEmpty(),
        () -> actions.link(SegmentMenu.corner(table().grid().control())));
    follow(parent);
  }

  private void follow(Composite parent) {
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // Nothing of the study before may be taken for a part of this one.
        folded.clear();
        search.forget();
        tables.forEach(table -> table.grid().setRows(List.of()));
        notice.hide();
      }
      refreshLater();
    });
    desk.listenToWhere(parent, where -> {
      if (where.latest() == Where.Kind.CODE && desk.open().isPresent() && search.follows()) {
        refreshLater();
      }
    });
    shared.activation().listen(parent, this::refreshLater);
    parent.addListener(SWT.Paint, e -> {
      if (outdated) {
        parent.getDisplay().asyncExec(() -> {
          if (!parent.isDisposed() && outdated) {
            refresh();
          }
        });
      }
    });
    refresh();
  }

  private void listen(SegmentTable table, SegmentMenu menu) {
    Grid<SegmentRow> grid = table.grid();
    grid.onSelect((row, column) -> {
      if (row instanceof Hit hit) {
        showContext();
        if (table.hits().size() == 1) {
          actions.go(hit);
        }
      }
    });
    grid.onOpen(row -> {
      if (row instanceof Hit hit) {
        actions.go(hit);
        Shown.raise(QualPerspective.TEXT);
      }
    });
    grid.onKey(SWT.ALT, SWT.CR, rows -> pair.toggle());
    menu.install(grid);
    PayloadDrag.from(grid.control(), () -> Payload.of(actions.passages().stream()
        .map(p -> (Payload) new Payload.OfPassage(p.document(), p.start(), p.end())).toList()));
  }

  private SegmentTable table() {
    return tables.get(both.getSize().x < WIDE ? 0 : 1);
  }

  private List<Segment> segments() {
    return found.map(all -> (List<Segment>) all.sorted(order)).orElse(List.of());
  }

  private static String label(Order order) {
    return switch (order) {
      case DOCUMENT -> Messages.segments_by_document;
      case CODE -> Messages.segments_by_code;
      case GROUP -> Messages.segments_by_group;
      case PARTICIPANT -> Messages.segments_by_participant;
      case STANCE -> Messages.segments_by_stance;
      case WEIGHT -> Messages.segments_by_weight;
      case LENGTH -> Messages.segments_by_length;
    };
  }

  private void fold(Head head, boolean open) {
    Object key = SegmentRows.key(head.value());
    if (open ? folded.remove(key) : folded.add(key)) {
      fill();
    }
  }

  /** Retrieves again when the part is seen. */
  private void refreshLater() {
    outdated = true;
    if (pages.composite().isVisible()) {
      refresh();
    }
  }

  private void refresh() {
    outdated = false;
    if (desk.open().isEmpty()) {
      found = Optional.empty();
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    Study study = desk.open().get().study();
    if (search.codes().isEmpty()) {
      found = Optional.empty();
      pages.showEmpty(Messages.segments_none, study.getCodings().isEmpty() ? Messages.segments_none_coded
          : Messages.segments_none_advice, Messages.segments_activate_all,
          study.getCodings().isEmpty() ? null : () -> activateAll(study));
      return;
    }
    found = search.run();
    scope.show(study);
    orders.set(Arrays.asList(Order.values()), order);
    count.setText(found.map(all -> NLS.bind(search.follows() ? Messages.segments_counts_followed
        : Messages.segments_counts, new Object[] {SegmentRows.counts(all.size(), all.participants()), all.documents(),
            search.documents().size(), search.codes().size()})).orElse(""));
    fill();
    pages.show(content);
    content.layout(true, true);
    showContext();
  }

  private void activateAll(Study study) {
    shared.activation().set(study.getCodebooks().stream().flatMap(book -> book.getCodes().stream())
        .flatMap(code -> Activation.family(code).stream()).toList(), true);
  }

  private void fill() {
    List<SegmentRow> rows = found.map(all -> SegmentRows.of(all, order, folded)).orElse(List.of());
    tables.forEach(table -> table.grid().setRows(table == table() ? rows : List.of()));
    both.setMaximizedControl(table().grid().control());
  }

  private void showContext() {
    Optional<Hit> hit = table().grid().selected().filter(Hit.class::isInstance).map(Hit.class::cast);
    hit.ifPresent(h -> context.show(h.segment()));
    pair.setAny(hit.isPresent());
  }

  /** The table shown, for those who test what is in it. */
  public Grid<?> grid() {
    return table().grid();
  }

  /** What is found, likewise. */
  public List<Segment> found() {
    return segments();
  }

  /** What is said about how many there are, likewise. */
  public String counts() {
    return count.getText();
  }

  /** The strip, likewise. */
  public NoticeStrip notice() {
    return notice;
  }

  @Focus
  void focus() {
    if (found.isPresent()) {
      table().grid().control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
