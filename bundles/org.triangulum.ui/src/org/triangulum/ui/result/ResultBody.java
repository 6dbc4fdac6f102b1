// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.result.Trail;
import org.triangulum.report.Numbers;
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
  private Function<String, Optional<Payload>> drag;

  /**
   * A body without a result yet.
   *
   * @param choose is told the name of the value that a person chose in a table
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

  /** Lets numbers and charts be dragged: what is carried for the name of a value, empty for the whole result. */
  public void setDrag(Function<String, Optional<Payload>> payload) {
    drag = payload;
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
   * Shows a result, or what is reported where there is none; {@link #choose} then says which number is looked at.
   *
   * @param reported what a report says of its own figure
   */
  public void show(List<String> reported, Optional<AnalysisResult> shown, ChartImages images) {
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
    sentence = label("", fonts.bold());
    reported.forEach(line -> label(line, fonts.body()));
    shown.ifPresent(r -> fill(r, images));
    scrolled.setContent(content);
    scrolled.setOrigin(0, 0);
  }

  private void fill(AnalysisResult shown, ChartImages images) {
    Palette palette = Palette.of(scrolled);
    label(shown.method(), fonts.small()).setForeground(palette.muted());
    shown.warnings().forEach(
        warning -> label(NLS.bind(Messages.result_warning, warning), fonts.body()).setForeground(palette.warning()));
    for (Chart chart : shown.charts()) {
      label(chart.title(), fonts.bold());
      ChartCanvas canvas = new ChartCanvas(content, images, chart);
      canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
      if (drag != null) {
        PayloadDrag.from(canvas.control(), () -> drag.apply(""));
      }
      charts.add(canvas);
    }
    for (ResultTable table : shown.tables()) {
      label(table.title(), fonts.bold());
      ResultGrid grid = new ResultGrid(content, table, this::isChosen, choose);
      place(grid.grid().control(), grid.grid().fullHeight());
      // A table shows all its rows: the wheel is for the page.
      grid.grid().control().addListener(SWT.MouseWheel, e -> scrolled.setOrigin(0, scrolled.getOrigin().y
          - e.count * WHEEL));
      if (drag != null) {
        grid.grid().dragRows();
        PayloadDrag.from(grid.grid().control(), () -> grid.selectedValue().flatMap(drag));
      }
      tables.add(grid);
      table.notes().forEach(note -> label(note, fonts.small()));
    }
    for (Base base : shown.bases()) {
      label(NLS.bind(Messages.result_base_of, base.name(), Numbers.base(base)), fonts.small());
    }
    trailHeading = label("", fonts.bold());
    trail = new TrailTree(content);
    place(trail.control(), TRAIL_LINES * trail.control().getItemHeight());
  }

  private void place(Control control, int height) {
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.heightHint = height;
    data.widthHint = 100;
    control.setLayoutData(data);
  }

  private Label label(String text, Font font) {
    Label label = new Label(content, SWT.WRAP);
    label.setText(text.replace("&", "&&"));
    label.setFont(font);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }

  private boolean isChosen(Cell cell) {
    return !chosen.isEmpty() && cell.valueName().filter(chosen::equals).isPresent();
  }

  /** Marks another number of the same result and shows how it came about. */
  public void choose(String value, String said) {
    chosen = value;
    sentence.setText(said.replace("&", "&&"));
    tables.forEach(t -> t.grid().control().redraw());
    if (trail != null) {
      showTrail(value);
    }
    fit();
  }

  private void showTrail(String value) {
    Trail found = result.trail().get(value);
    trail.control().setVisible(found != null);
    trailHeading.setText(found != null ? NLS.bind(Messages.result_trail, found.label().replace("&", "&&"))
        : value.isEmpty() ? Messages.result_choose_number : NLS.bind(Messages.result_no_trail, value));
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
