// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.WorkList;
import org.triangulum.exchange.ImportReport;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.triangulation.Consents;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.document.DocumentRow.Head;
import org.triangulum.ui.qual.document.DocumentRow.Item;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.CheckMark;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;

/** The documents of the study, how far each is coded, and the ways to bring more in. */
public final class DocumentsPart {
  /** The column of the titles. */
  static final int TITLE = 1;
  private static final int CHECK = 0;
  private final StudyDesk desk;
  private final QualDesk shared;
  private final Set<Object> folded = new HashSet<>();
  private Pages pages;
  private Composite content;
  private Text filter;
  private Choice<DocumentRows.By> byChoice;
  private Choice<DocumentRows.Work> workChoice;
  private DocumentRows.By by = DocumentRows.By.GROUP;
  private DocumentRows.Work work = DocumentRows.Work.ALL;
  private NoticeStrip notice;
  private MasterDetail pair;
  private Grid<DocumentRow> grid;
  private DocumentActions actions;
  private DocumentDetails details;
  private Button add;

  @Inject
  public DocumentsPart(StudyDesk desk, QualDesk shared) {
    this.desk = desk;
    this.shared = shared;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(6, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.documents_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    workChoice = new Choice<>(content, "", DocumentRows.Work::label, w -> {
      work = w;
      refill();
    });
    byChoice = new Choice<>(content, "", DocumentRows.By::label, b -> {
      by = b;
      refill();
    });
    add = button("+", Messages.documents_import, () -> importFiles(List.of()));
    Button info = new Button(content, SWT.TOGGLE);
    info.setText("ℹ");
    info.setToolTipText(Messages.details);
    Button more = button("⋯", Messages.menu, () -> { });
    notice = new NoticeStrip(content, 6);
    pair = new MasterDetail(content, info);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 6, 1));
    grid = Grid.ofRows(pair.composite(), columns());
    grid.setStrong(row -> row instanceof Head);
    grid.setOutline(new Outline<>(row -> 0, row -> row instanceof Head head
        ? head.folded() ? Fold.CLOSED : Fold.OPEN : Fold.LEAF, this::setOpen), TITLE);
    grid.onKey(SWT.ALT, SWT.CR, rows -> pair.toggle());
    grid.dragRows();
    grid.onPress(CHECK, row -> shared.activation().toggle(documents(row)));
    actions = new DocumentActions(desk, grid, notice);
    grid.onSelect((row, column) -> {
      if (row instanceof Item item && grid.selectedRows().size() == 1) {
        actions.open(item.document());
      }
    });
    grid.onOpen(row -> {
      if (row instanceof Item item) {
        actions.open(item.document());
      }
    });
    DocumentMenu menu =
        new DocumentMenu(desk, grid, actions, shared, () -> importFiles(List.of()),
            () -> ImportAnswers.open(desk, content.getShell(), this::imported));
    menu.install();
    more.addListener(SWT.Selection, e -> Menus.below(more, menu::fill));
    new DocumentDrag(desk, grid, actions, this::importFiles).install();
    details = new DocumentDetails(pair.composite(), desk, actions);
    pair.set(grid.control(), 58);
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // Nothing of the study before may be taken for a part of this one.
        folded.clear();
        grid.setRows(List.of());
        notice.hide();
      }
      refill();
    });
    desk.listenToWhere(parent, this::follow);
    shared.activation().listen(parent, grid.control()::redraw);
    refill();
  }

  private Button button(String text, String tip, Runnable action) {
    Button button = new Button(content, SWT.PUSH | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private List<GridColumn<DocumentRow>> columns() {
    return List.of(
        GridColumn.<DocumentRow>text("", 22, row -> "").order(null).drawn((gc, area, row, palette) ->
            CheckMark.paint(gc, area, shared.activation().state(documents(row)), palette)),
        GridColumn.<DocumentRow>text(Messages.documents_document, 0, DocumentsPart::title)
            .order(items(Comparator.comparing(i -> Words.name(i.document()), String.CASE_INSENSITIVE_ORDER)))
            .drawn(DocumentsPart::draw),
        GridColumn.<DocumentRow>text(Messages.documents_stage_short, 52, DocumentsPart::stage)
            .order(items(Comparator.comparing(i -> i.work().stage()))).drawn((gc, area, row, palette) -> {
              if (row instanceof Item item) {
                DocumentMark.stage(gc, area, item.work().stage(), palette);
              }
            }),
        GridColumn.<DocumentRow>count(Messages.codebook_segments, 38,
            row -> row instanceof Item item ? item.work().codings() : 0),
        GridColumn.<DocumentRow>text(Messages.documents_coders, 36, DocumentsPart::coders));
  }

  private static Comparator<DocumentRow> items(Comparator<Item> order) {
    return (a, b) -> a instanceof Item x && b instanceof Item y ? order.compare(x, y) : 0;
  }

  private static String title(DocumentRow row) {
    return row instanceof Head head ? head.name() + "  " + head.count() : Words.name(((Item) row).document());
  }

  private static String stage(DocumentRow row) {
    return row instanceof Item item ? Words.of(item.work().stage()) : "";
  }

  private static String coders(DocumentRow row) {
    return row instanceof Item item ? item.work().coders().keySet().stream().filter(Objects::nonNull)
        .map(Researcher::getKey).collect(Collectors.joining(" ")) : "";
  }

  private static void draw(GC gc, Rectangle area, DocumentRow row, Palette palette) {
    int x = area.x;
    boolean barred = false;
    if (row instanceof Item item) {
      DocumentMark.kind(gc, item.document().getKind(), x, area.y + (area.height - DocumentMark.SIZE) / 2, palette);
      x += DocumentMark.SIZE + 5;
      barred = Consents.barred(item.document());
    }
    gc.setForeground(barred ? palette.warning() : palette.ink());
    String text = Ellipsis.fit(gc, (barred ? "⛔ " : "") + title(row), area.x + area.width - x);
    Point extent = gc.textExtent(text);
    gc.drawText(text, x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  private Collection<Document> documents(DocumentRow row) {
    return row instanceof Item item ? List.of(item.document()) : desk.open().map(o -> o.study().getDocuments().stream()
        .filter(d -> by.of(d) == ((Head) row).value()).toList()).orElse(List.of());
  }

  private void setOpen(DocumentRow row, boolean open) {
    if (row instanceof Head head) {
      Object key = DocumentRows.key(head.value());
      if (open ? folded.remove(key) : folded.add(key)) {
        refill();
      }
    }
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    add.setEnabled(open.get().editable());
    if (open.get().study().getDocuments().isEmpty()) {
      pages.showEmpty(Messages.documents_none, Messages.documents_none_advice, Messages.documents_import,
          open.get().editable() ? () -> importFiles(List.of()) : null);
      return;
    }
    workChoice.set(Arrays.asList(DocumentRows.Work.values()), work);
    byChoice.set(Arrays.asList(DocumentRows.By.values()), by);
    grid.setRows(DocumentRows.of(open.get().study(), WorkList.of(open.get().study()), by, work,
        open.get().researcher(), filter.getText(), folded));
    pages.show(content);
    follow(desk.navigator().where());
  }

  private void follow(Where where) {
    Optional<Item> item = where.passage().flatMap(place -> grid.rows().stream().filter(Item.class::isInstance)
        .map(Item.class::cast).filter(i -> i.document().getId().equals(place.document())).findFirst());
    item.ifPresent(i -> details.show(i.work()));
    // The list has its height before it is asked to bring a row into view.
    pair.setAny(item.isPresent());
    item.filter(i -> grid.selectedRows().size() <= 1).ifPresent(i -> {
      if (grid.selected().equals(Optional.of(i))) {
        grid.show(i);
      } else {
        grid.select(i);
      }
    });
  }

  /** Brings files in; they may be chosen after. */
  public void importFiles(List<Path> files) {
    ImportDocuments.open(desk, content.getShell(), files, this::imported);
  }

  private void imported(ImportReport report) {
    refill();
    Integer came = report.counts().getOrDefault("document", 0);
    notice.say(NLS.bind(Messages.documents_imported, came) + " " + String.join(" ", report.warnings()), Messages.undo,
        desk::undo);
    List<Document> documents = desk.open().orElseThrow().study().getDocuments();
    if (came > 0) {
      actions.open(documents.get(documents.size() - came));
    }
  }

  /** The table, for those who test what is in it. */
  public Grid<?> grid() {
    return grid;
  }

  /** The filter, likewise. */
  public Text filter() {
    return filter;
  }

  /** What the strip says, likewise. */
  public NoticeStrip notice() {
    return notice;
  }

  @Focus
  void focus() {
    if (desk.open().filter(o -> !o.study().getDocuments().isEmpty()).isPresent()) {
      grid.control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
