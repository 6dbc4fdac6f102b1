// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.result.Trail;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.triangulation.ResultPlace;
import org.triangulum.triangulation.ResultPlaces;
import org.triangulum.ui.Messages;
import org.triangulum.ui.chart.ChartCanvas;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.widget.Fonts;

/** A result from top to bottom: method, warnings, charts, tables, bases, and where the chosen number comes from. */
public final class ResultBody {
  private static final int TRAIL_LINES = 7;
  private static final int WHEEL = 20;
  private static final int MARGINS = 16;
  private static final int WIDEST_CHART = 680;
  private static final String STYLE_CLASS = "org.eclipse.e4.ui.css.CssClassName";
  private static final String PAPER = "Paper";
  private final Composite composite;
  private final ScrolledComposite scrolled;
  private final Composite behind;
  private final Label trailHeading;
  private final TrailTree trail;
  private final Fonts fonts;
  private final First first;
  private final Consumer<String> choose;
  private final List<ChartCanvas> charts = new ArrayList<>();
  private final List<ResultGrid> tables = new ArrayList<>();
  private Composite content;
  private ResultWords words;
  private Label sentence;
  private AnalysisResult result;
  private String chosen = "";
  private Composite told;
  private ChartImages drawnWith;
  private Function<String, Optional<Supplier<Optional<Payload>>>> drag;
  private Runnable link = () -> { };

  /** What stands above: the numbers that are asked for, or the picture of a result that is evidence. */
  public enum First { TABLES, CHARTS }

  /**
   * A body without a result yet.
   *
   * @param choose is told the place in the result that a person chose in a table or chart
   */
  public ResultBody(Composite parent, First first, Consumer<String> choose) {
    this.first = first;
    this.choose = choose;
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(plain());
    scrolled = new ScrolledComposite(composite, SWT.V_SCROLL);
    scrolled.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    scrolled.setData(STYLE_CLASS, PAPER);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.getVerticalBar().setIncrement(40);
    scrolled.addListener(SWT.Resize, e -> fit());
    fonts = new Fonts(scrolled);
    behind = new Composite(composite, SWT.NONE);
    behind.setLayout(plain());
    behind.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    trailHeading = new Label(behind, SWT.WRAP);
    trailHeading.setFont(fonts.bold());
    GridData wrapped = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrapped.widthHint = 100;
    trailHeading.setLayoutData(wrapped);
    trail = new TrailTree(behind);
    place(trail.control(), TRAIL_LINES * trail.control().getItemHeight());
    showBehind(false);
  }

  private static GridLayout plain() {
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 4;
    return layout;
  }

  /** The trail takes a third of the room at most: the numbers are what it is about. */
  private void showBehind(boolean visible) {
    int line = trail.control().getItemHeight();
    int lines = Math.max(3, Math.min(TRAIL_LINES, composite.getSize().y / 3 / Math.max(1, line)));
    ((GridData) trail.control().getLayoutData()).heightHint = lines * line;
    ((GridData) behind.getLayoutData()).exclude = !visible;
    behind.setVisible(visible);
    composite.layout();
  }

  /**
   * Lets numbers, rows, marks and charts be dragged: what is carried for a place in the result, empty for the whole of
   * it, and made when it is dropped.
   */
  public void setDrag(Function<String, Optional<Supplier<Optional<Payload>>>> payload) {
    drag = payload;
  }

  /** What Enter does on a number, row or mark, which has been chosen by then. */
  public void setLink(Runnable action) {
    link = action;
  }

  /** The widget. */
  public Control control() {
    return composite;
  }

  /** Takes the focus, unless something of it has it: whoever walks from number to number stays in the table. */
  public void focus() {
    for (Control at = composite.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
      if (at == composite) {
        return;
      }
    }
    composite.setFocus();
  }

  /** The charts shown. */
  public List<ChartCanvas> charts() {
    return charts;
  }

  /** The tables shown. */
  public List<ResultGrid> tables() {
    return tables;
  }

  /** What the number looked at says. */
  public String sentence() {
    return sentence.getText();
  }

  /** How the number looked at came about. */
  public Tree trail() {
    return trail.control();
  }

  /**
   * Shows a result, or what is reported where there is none; {@link #choose} then says which number is looked at. What
   * shows the same result already stays: something may be on its way from it to a finding.
   *
   * @param reported what a report says of its own figure
   */
  public void show(List<String> reported, Optional<AnalysisResult> shown, ChartImages images) {
    if (result != null && result.equals(shown.orElse(null)) && drawnWith.same(images)) {
      tell(reported);
      return;
    }
    if (content != null) {
      scrolled.setContent(null);
      content.dispose();
      content = null;
    }
    charts.clear();
    tables.clear();
    showBehind(false);
    result = shown.orElse(null);
    content = new Composite(scrolled, SWT.NONE);
    content.setData(STYLE_CLASS, PAPER);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 8;
    layout.verticalSpacing = 6;
    content.setLayout(layout);
    words = new ResultWords(content);
    sentence = words.line("");
    told = new Composite(content, SWT.NONE);
    GridLayout lines = new GridLayout();
    lines.marginWidth = 0;
    lines.marginHeight = 0;
    told.setLayout(lines);
    told.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    tell(reported);
    drawnWith = images;
    shown.ifPresent(r -> fill(r, images));
    scrolled.setContent(content);
    scrolled.setOrigin(0, 0);
  }

  private void tell(List<String> reported) {
    for (Control line : told.getChildren()) {
      line.dispose();
    }
    reported.forEach(new ResultWords(told)::plain);
    told.setVisible(!reported.isEmpty());
    ((GridData) told.getLayoutData()).exclude = reported.isEmpty();
  }

  private void fill(AnalysisResult shown, ChartImages images) {
    shown.warnings().forEach(words::warning);
    ResultPlaces places = new ResultPlaces(shown);
    if (first == First.TABLES) {
      shown.tables().forEach(table -> add(table, places));
      words.notes(shown);
    }
    for (Chart chart : shown.charts()) {
      title(chart.title());
      chart(ChartReading.of(shown, chart), images);
    }
    if (first == First.CHARTS) {
      shown.tables().forEach(table -> add(table, places));
      words.notes(shown);
    }
  }

  private void add(ResultTable table, ResultPlaces places) {
    title(table.title());
    ResultGrid grid = new ResultGrid(content, table, places, this::isChosen, choose, this::prepare);
    GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
    room.widthHint = 100;
    grid.control().setLayoutData(room);
    tables.add(grid);
    table.notes().forEach(words::note);
  }

  private void prepare(ResultGrid.Band band) {
    // A table shows all its rows: the wheel is for the page.
    band.grid().control().addListener(SWT.MouseWheel, e -> scrolled.setOrigin(0, scrolled.getOrigin().y
        - e.count * WHEEL));
    band.grid().onKey(SWT.NONE, SWT.CR, rows -> link.run());
    if (drag != null) {
      band.grid().dragRows();
      PayloadDrag.fromLater(band.grid().control(), at -> band.placeAt(at).flatMap(drag));
    }
  }

  private void title(String text) {
    words.title(text);
  }

  private void chart(ChartReading reading, ChartImages images) {
    ChartCanvas canvas = new ChartCanvas(content, images, reading);
    canvas.control().setLayoutData(new GridData(SWT.LEFT, SWT.TOP, true, false));
    canvas.onChoose(choose);
    canvas.onOpen(link);
    if (drag != null) {
      PayloadDrag.fromLater(canvas.control(), at -> drag.apply(canvas.markAt(at).map(reading::place).orElse("")));
    }
    charts.add(canvas);
  }

  private void place(Control control, int height) {
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.heightHint = height;
    data.widthHint = 100;
    control.setLayoutData(data);
  }

  private boolean isChosen(String place) {
    return !chosen.isEmpty() && chosen.equals(place);
  }

  /** Marks another place of the same result, in tables and charts alike, and shows how its number came about. */
  public void choose(String place, String said) {
    chosen = place;
    sentence.setText(said.replace("&", "&&"));
    tables.forEach(t -> t.grids().forEach(grid -> grid.control().redraw()));
    charts.forEach(c -> c.show(place));
    if (result != null) {
      showTrail(place);
    }
    fit();
    if (first == First.TABLES) {
      reveal(place);
    }
  }

  /** Brings a number into view that is out of it. */
  private void reveal(String value) {
    for (ResultGrid table : tables) {
      table.place(value).ifPresent(cell -> {
        int top = content.getDisplay().map(table.control(), content, cell).y;
        int seen = scrolled.getOrigin().y;
        int height = scrolled.getClientArea().height;
        if (top < seen || top + cell.height > seen + height) {
          scrolled.setOrigin(0, Math.max(0, top - height / 3));
        }
      });
    }
  }

  private void showTrail(String place) {
    Trail found = result.trail().get(place);
    trailHeading.setText((found != null ? NLS.bind(Messages.result_trail, found.label())
        : NLS.bind(Messages.result_no_trail, ResultPlace.find(result, place).map(ResultPlace::label)
            .filter(l -> !l.isEmpty()).orElse(place))).replace("&", "&&"));
    trail.control().setVisible(found != null);
    ((GridData) trail.control().getLayoutData()).exclude = found == null;
    if (found != null) {
      trail.show(found);
    }
    showBehind(!place.isEmpty());
  }

  private void fit() {
    int width = scrolled.getClientArea().width;
    if (content == null || width <= 0) {
      return;
    }
    for (ChartCanvas chart : charts) {
      GridData room = (GridData) chart.control().getLayoutData();
      room.widthHint = Math.min(WIDEST_CHART, width - MARGINS);
      room.heightHint = chart.height(room.widthHint);
    }
    tables.forEach(table -> table.fit(width - MARGINS));
    Point size = content.computeSize(width, SWT.DEFAULT);
    scrolled.setMinSize(0, size.y);
    content.layout(true, true);
  }
}
