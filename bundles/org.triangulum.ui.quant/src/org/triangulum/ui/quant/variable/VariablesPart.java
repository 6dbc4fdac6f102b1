// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.variable;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.imports.FileDrop;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.intake.DataImportWizard;
import org.triangulum.ui.quant.variable.MissingShares.Share;
import org.triangulum.ui.quant.variable.VariableRow.Head;
import org.triangulum.ui.quant.variable.VariableRow.Item;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WordFilter;

/** The variables of every dataset; Enter or a drag puts them into the analysis. */
public final class VariablesPart {
  private static final int BAR = 16;
  private static final int SIDE = 96;
  private final StudyDesk desk;
  private final QuantDesk analysis;
  private final Set<Dataset> unfolded = new HashSet<>();
  private MissingShares shares;
  private Pages pages;
  private Composite content;
  private Text filter;
  private Grid<VariableRow> grid;

  @Inject
  public VariablesPart(StudyDesk desk, QuantDesk analysis) {
    this.desk = desk;
    this.analysis = analysis;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.variables_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    Button bring = new Button(content, SWT.PUSH | SWT.FLAT);
    bring.setText(Messages.variables_import);
    bring.setToolTipText(Messages.variables_import_tip);
    bring.addListener(SWT.Selection, e -> importData(List.of()));
    grid = Grid.ofRows(content, columns());
    grid.setStrong(Head.class::isInstance);
    grid.setOutline(new Outline<>(row -> row instanceof Head ? 0 : 1, this::fold, this::open), 0);
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    grid.onOpen(row -> {
      if (row instanceof Head head) {
        open(row, !unfolded.contains(head.dataset()));
      } else {
        analysis.add(selected());
      }
    });
    shares = new MissingShares(desk.display(), () -> {
      if (!grid.control().isDisposed()) {
        grid.control().redraw();
      }
    });
    grid.onSelect((row, column) -> {
      if (row instanceof Head head) {
        analysis.look(head.dataset());
      } else {
        analysis.look(((Item) row).column());
      }
    });
    grid.dragRows();
    PayloadDrag.from(grid.control(), this::dragged);
    FileDrop.onto(pages.composite(), this::importData);
    FileDrop.onto(grid.control(), this::importData);
    menu();
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        shares.forget();
        unfolded.clear();
        desk.open().map(o -> o.study().getDatasets()).filter(all -> !all.isEmpty())
            .ifPresent(all -> unfolded.add(all.get(0)));
      }
      refill();
    });
    desk.open().map(o -> o.study().getDatasets()).filter(all -> !all.isEmpty())
        .ifPresent(all -> unfolded.add(all.get(0)));
    refill();
  }

  /** One column, so that names of datasets have the whole width; what is known of a variable stands at the right. */
  private List<GridColumn<VariableRow>> columns() {
    return List.of(GridColumn.<VariableRow>text(Messages.variables_name, 0, VariablesPart::text).order(null)
        .drawn(this::draw).headed((gc, area, none, palette) -> {
          text(gc, area, Messages.variables_name, SWT.LEFT);
          text(gc, area, Messages.variables_missing, SWT.RIGHT);
        }));
  }

  private static String text(VariableRow row) {
    return row instanceof Head head ? title(head.dataset()) : ((Item) row).name();
  }

  private void draw(GC gc, Rectangle area, VariableRow row, Palette palette) {
    int side = row instanceof Item && area.width > SIDE * 2 ? SIDE : 0;
    text(gc, new Rectangle(area.x, area.y, area.width - side, area.height), text(row), SWT.LEFT);
    if (side > 0) {
      Item item = (Item) row;
      gc.setForeground(palette.muted());
      int x = area.x + area.width - side;
      text(gc, new Rectangle(x, area.y, 18, area.height), item.polarity(), SWT.CENTER);
      text(gc, new Rectangle(x + 18, area.y, 18, area.height), item.level().getName().substring(0, 1), SWT.CENTER);
      bar(gc, new Rectangle(x + 40, area.y, side - 40, area.height), row, palette);
    }
  }

  private static void text(GC gc, Rectangle area, String text, int align) {
    String shown = Ellipsis.fit(gc, text, area.width);
    Point extent = gc.textExtent(shown);
    int x = align == SWT.RIGHT ? area.width - extent.x : align == SWT.CENTER ? (area.width - extent.x) / 2 : 0;
    gc.drawText(shown, area.x + Math.max(0, x), area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  private static String title(Dataset dataset) {
    String title = dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey() : dataset.getTitle();
    String unit = dataset.getRowUnit() == null || dataset.getRowUnit().isBlank() ? Messages.variables_unit
        : dataset.getRowUnit();
    return NLS.bind(Messages.variables_dataset, new Object[] {title, dataset.getRowCount(), unit});
  }

  /** Instrument, group and time of an administration. */
  private static String administration(Dataset dataset) {
    Administration given = dataset.getAdministration();
    if (given == null) {
      return "";
    }
    StringJoiner words = new StringJoiner(" · ");
    if (given.getInstrument() != null) {
      words.add(given.getInstrument().getName());
    }
    if (given.getGroup() != null) {
      words.add(given.getGroup().getName());
    }
    if (given.getTimePoint() != null) {
      words.add(given.getTimePoint().getKey());
    }
    if (given.getDate() != null) {
      words.add(given.getDate());
    }
    return words.toString();
  }

  private Optional<Share> share(VariableRow row) {
    return row instanceof Item item ? desk.open().map(open -> shares.of(open, item.column())) : Optional.empty();
  }

  private static String percent(Share share) {
    return share.rows() == 0 || share.missing() == 0 ? "0 %"
        : share.missing() * 100L < share.rows() ? "< 1 %" : Math.round(100.0 * share.missing() / share.rows()) + " %";
  }

  private void bar(GC gc, Rectangle area, VariableRow row, Palette palette) {
    share(row).ifPresent(share -> {
      int height = 7;
      int top = area.y + (area.height - height) / 2;
      gc.setBackground(palette.line());
      gc.fillRectangle(area.x, top, BAR, height);
      gc.setBackground(palette.warning());
      gc.fillRectangle(area.x, top, share.rows() == 0 ? 0 : (int) Math.ceil(BAR * (double) share.missing()
          / share.rows()), height);
      text(gc, new Rectangle(area.x + BAR, area.y, area.width - BAR, area.height), percent(share), SWT.RIGHT);
    });
  }

  private Fold fold(VariableRow row) {
    return row instanceof Head head ? shown(head.dataset()) ? Fold.OPEN : Fold.CLOSED : Fold.LEAF;
  }

  private boolean shown(Dataset dataset) {
    return unfolded.contains(dataset) || !filter.getText().isBlank();
  }

  private void open(VariableRow row, boolean wanted) {
    if (row instanceof Head head) {
      if (wanted) {
        unfolded.add(head.dataset());
      } else {
        unfolded.remove(head.dataset());
      }
      refill();
    }
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDatasets().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, Messages.variables_import,
          desk.editable() ? () -> importData(List.of()) : null);
      return;
    }
    WordFilter words = WordFilter.of(filter.getText());
    List<VariableRow> rows = new ArrayList<>();
    for (Dataset dataset : open.get().study().getDatasets()) {
      List<VariableRow> items = new ArrayList<>();
      for (Column column : dataset.getColumns()) {
        Item item = new Item(column);
        if (words.accepts(item.name() + " " + dataset.getTitle())) {
          items.add(item);
        }
      }
      if (!items.isEmpty() || filter.getText().isBlank()) {
        rows.add(new Head(dataset));
        if (shown(dataset)) {
          rows.addAll(items);
        }
      }
    }
    pages.show(content);
    grid.setRows(rows);
  }

  private void importData(List<Path> files) {
    DataImportWizard.open(desk, pages.composite().getShell(), files, analysis::look);
  }

  private List<Column> selected() {
    return grid.selectedRows().stream().filter(Item.class::isInstance).map(row -> ((Item) row).column()).toList();
  }

  private Optional<Payload> dragged() {
    List<Payload> parts = selected().stream().map(c -> (Payload) new Payload.OfElement(c.getId(), "")).toList();
    return parts.isEmpty() ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.get(0) : new Payload.OfSeveral(parts));
  }

  private void menu() {
    Menu menu = new Menu(grid.control());
    MenuItem add = new MenuItem(menu, SWT.PUSH);
    add.setText(Messages.variables_add);
    add.addListener(SWT.Selection, e -> analysis.add(selected()));
    MenuItem group = new MenuItem(menu, SWT.PUSH);
    group.setText(Messages.variables_group);
    group.addListener(SWT.Selection, e -> analysis.groupBy(selected()));
    menu.addListener(SWT.Show, e -> {
      add.setEnabled(!selected().isEmpty());
      group.setEnabled(selected().size() == 1);
    });
    grid.control().setMenu(menu);
    grid.onKey(SWT.NONE, 'g', rows -> analysis.groupBy(selected()));
    grid.control().addListener(SWT.MouseHover, e -> grid.control().setToolTipText(
        grid.rowAt(new Point(e.x, e.y)).map(this::tip).orElse(null)));
  }

  private String tip(VariableRow row) {
    StringJoiner lines = new StringJoiner("\n");
    if (row instanceof Item item) {
      lines.add(item.name());
      lines.add(item.level().getLiteral());
      share(row).ifPresent(share -> {
        lines.add(NLS.bind(Messages.variables_rows, share.rows() - share.missing(), share.rows()));
        share.kinds().forEach((kind, count) -> lines.add(kind.getLiteral() + ": " + count));
      });
    } else {
      lines.add(title(((Head) row).dataset()));
      String given = administration(((Head) row).dataset());
      if (!given.isEmpty()) {
        lines.add(given);
      }
      String description = ((Head) row).dataset().getDescription();
      if (description != null && !description.isBlank()) {
        lines.add(description);
      }
    }
    return lines.toString();
  }

  /** The list, for those who test what is in it. */
  public Grid<VariableRow> grid() {
    return grid;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
