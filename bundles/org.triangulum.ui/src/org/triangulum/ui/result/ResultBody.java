// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.result.Trail;
import org.triangulum.report.Numbers;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.triangulation.ResultPlace;
import org.triangulum.triangulation.ResultPlaces;
import org.triangulum.ui.Messages;
import org.triangulum.ui.chart.ChartCanvas;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** A result from top to bottom: method, warnings, charts, tables, bases, and where the chosen number comes from. */
public final class ResultBody {
  private static final int TRAIL_LINES = 7;
  private static final int WHEEL = 20;
  private final ScrolledComposite scrolled;
  private final Fonts fonts;
  private final Consumer<String> choose;
  private final List<ChartCanvas> charts = new ArrayList<>();
  private final List<ResultGrid> tables = new ArrayList<>();
  private Composite content;
  private Label sentence;
  private Label trailHeading;
  private TrailTree trail;
  private AnalysisResult result;
  private String chosen = "";
  private Composite told;
  private ChartImages drawnWith;
  private Function<String, Optional<Supplier<Optional<Payload>>>> drag;
  private Runnable link = () -> { };

  /**
   * A body without a result yet.
   *
   * @param choose is told the place in the result that a person chose in a table or chart
   */
  public ResultBody(Composite parent, Consumer<String> choose) {
    this.choose = choose;
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.getVerticalBar().setIncrement(40);
    scrolled.addListener(SWT.Resize, e -> fit());
    fonts = new Fonts(scrolled);
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
    return scrolled;
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
      content.dispose();
    }
    charts.clear();
    tables.clear();
    trail = null;
    result = shown.orElse(null);
    content = new Composite(scrolled, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 8;
    layout.verticalSpacing = 6;
    content.setLayout(layout);
    sentence = label(content, "", fonts.bold());
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
    reported.forEach(line -> label(told, line, fonts.body()));
    told.setVisible(!reported.isEmpty());
    ((GridData) told.getLayoutData()).exclude = reported.isEmpty();
  }

  private void fill(AnalysisResult shown, ChartImages images) {
    Palette palette = Palette.of(scrolled);
    label(content, shown.method(), fonts.small()).setForeground(palette.muted());
    shown.warnings().forEach(warning -> label(content, NLS.bind(Messages.result_warning, warning), fonts.body())
        .setForeground(palette.warning()));
    for (Chart chart : shown.charts()) {
      label(content, chart.title(), fonts.bold());
      chart(ChartReading.of(shown, chart), images);
    }
    for (ResultTable table : shown.tables()) {
      label(content, table.title(), fonts.bold());
      table(table, new ResultPlaces(shown));
      table.notes().forEach(note -> label(content, note, fonts.small()));
    }
    for (Base base : shown.bases()) {
      label(content, NLS.bind(Messages.result_base_of, base.name(), Numbers.base(base)), fonts.small());
    }
    trailHeading = label(content, "", fonts.bold());
    trail = new TrailTree(content);
    place(trail.control(), TRAIL_LINES * trail.control().getItemHeight());
  }

  private void chart(ChartReading reading, ChartImages images) {
    ChartCanvas canvas = new ChartCanvas(content, images, reading);
    canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    canvas.onChoose(choose);
    canvas.onOpen(link);
    if (drag != null) {
      PayloadDrag.fromLater(canvas.control(), at -> drag.apply(canvas.markAt(at).map(reading::place).orElse("")));
    }
    charts.add(canvas);
  }

  private void table(ResultTable table, ResultPlaces places) {
    ResultGrid grid = new ResultGrid(content, table, places, this::isChosen, choose);
    NatTable control = grid.grid().control();
    place(control, grid.grid().fullHeight());
    // A table shows all its rows: the wheel is for the page.
    control.addListener(SWT.MouseWheel, e -> scrolled.setOrigin(0, scrolled.getOrigin().y - e.count * WHEEL));
    grid.grid().onKey(SWT.NONE, SWT.CR, rows -> link.run());
    if (drag != null) {
      grid.grid().dragRows();
      PayloadDrag.fromLater(control, at -> grid.placeAt(at).flatMap(drag));
    }
    tables.add(grid);
  }

  private void place(Control control, int height) {
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.heightHint = height;
    data.widthHint = 100;
    control.setLayoutData(data);
  }

  private Label label(Composite parent, String text, Font font) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(text.replace("&", "&&"));
    label.setFont(font);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }

  private boolean isChosen(String place) {
    return !chosen.isEmpty() && chosen.equals(place);
  }

  /** Marks another place of the same result, in tables and charts alike, and shows how its number came about. */
  public void choose(String place, String said) {
    chosen = place;
    sentence.setText(said.replace("&", "&&"));
    tables.forEach(t -> t.grid().control().redraw());
    charts.forEach(c -> c.show(place));
    if (trail != null) {
      showTrail(place);
    }
    fit();
  }

  private void showTrail(String place) {
    Trail found = result.trail().get(place);
    trail.control().setVisible(found != null);
    trailHeading.setText((found != null ? NLS.bind(Messages.result_trail, found.label())
        : place.isEmpty() ? Messages.result_choose_number : NLS.bind(Messages.result_no_trail, ResultPlace.find(result,
            place).map(ResultPlace::label).filter(l -> !l.isEmpty()).orElse(place))).replace("&", "&&"));
    if (found != null) {
      trail.show(found);
    }
  }

  private void fit() {
    int width = scrolled.getClientArea().width;
    if (content == null || width <= 0) {
      return;
    }
    for (ChartCanvas chart : charts) {
      ((GridData) chart.control().getLayoutData()).heightHint = chart.height(width - 16);
    }
    Point size = content.computeSize(width, SWT.DEFAULT);
    scrolled.setMinSize(0, size.y);
    content.layout(true, true);
  }
}
