// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.DisplayOrder;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.JointVersion;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.display.DisplayVersions;
import org.triangulum.triangulation.display.JointDisplays;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.State;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;
import org.triangulum.ui.widget.WordFilter;

/** Joint displays, pillar tables and the case matrix of the study, one at a time. */
public final class DisplaysPart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private NewDisplay maker;
  private Choice<Sheet> sheets;
  private Choice<DisplayOrder> order;
  private Button freeze;
  private Button keep;
  private Button versions;
  private Button remove;
  private Label standing;
  private Text filter;
  private NoticeStrip notice;
  private SheetCanvas canvas;
  private MasterDetail pair;
  private RowJudgement judgement;
  private SheetMenu menu;
  private Sheet sheet = new Sheet.OfCases();

  @Inject
  public DisplaysPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    ButtonRow row = new ButtonRow(content, 1);
    sheets = new Choice<>(row.composite(), "", s -> desk.open().map(o -> s.name(o)).orElse(""), this::show);
    row.push(Messages.display_new, Messages.display_new_tip, this::make);
    row.push(Messages.thread_begin, Messages.thread_begin_tip, () -> menu.beginThread(row.composite()));
    row.push(Messages.pillar_begin, Messages.pillar_begin_tip, () -> menu.beginPillar());
    order = new Choice<>(row.composite(), Messages.display_order, o -> o == null ? "" : o.getLiteral(),
        o -> change(displays -> sheet().ifPresent(d -> displays.order(d, o))));
    freeze = row.push(Messages.display_freeze, Messages.display_freeze_tip, this::freeze);
    keep = row.push(Messages.display_keep, Messages.display_keep_tip,
        () -> change(displays -> sheet().ifPresent(d -> displays.keep(d, ""))));
    versions = row.push(Messages.display_versions, Messages.display_versions_tip, this::versions);
    remove = row.push(Messages.display_remove, "", this::remove);
    standing = new Label(content, SWT.WRAP);
    standing.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.display_cases_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refresh());
    notice = new NoticeStrip(content, 1);
    pair = new MasterDetail(content);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    canvas = new SheetCanvas(pair.composite());
    canvas.onOpen(this::open);
    canvas.onChoose(this::judge);
    judgement = new RowJudgement(pair.composite(), this::change);
    pair.set(canvas.control(), 76);
    menu = new SheetMenu(desk, canvas, () -> sheet, this::show);
    menu.install();
    new SheetDrop(desk, canvas, this::sheet, this::change, () -> desk.open().flatMap(sheet::pillar), menu).install();
    maker = new NewDisplay(pages.composite(), this::made, this::refresh);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        judgement.forget();
        sheet = desk.open().map(o -> Sheet.of(o).get(0)).orElse(new Sheet.OfCases());
        notice.hide();
      }
      seen.request();
    });
    sheet = desk.open().map(o -> Sheet.of(o).get(0)).orElse(sheet);
    refresh();
  }

  private Optional<JointDisplay> sheet() {
    return desk.open().flatMap(sheet::display);
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    List<Sheet> all = Sheet.of(open.get());
    if (!all.contains(sheet)) {
      sheet = all.get(0);
    }
    RenderedDisplay shown = sheet.render(open.get()).orElseThrow();
    if (shown.rows().isEmpty() && all.size() == 1) {
      pages.showEmpty(Messages.display_none, Messages.display_none_advice, Messages.display_new, this::make);
      return;
    }
    pages.show(content);
    sheets.set(all, sheet);
    Optional<JointDisplay> display = sheet();
    boolean editable = desk.editable() && display.isPresent();
    order.set(DisplayOrder.VALUES, display.map(JointDisplay::getOrder).orElse(DisplayOrder.MANUAL));
    order.control().setEnabled(editable);
    freeze.setEnabled(editable && display.get().getRows().stream().flatMap(r -> r.getCells().stream())
        .anyMatch(c -> !c.getTargets().isEmpty()));
    freeze.setText(frozen(shown) ? Messages.display_thaw : Messages.display_freeze);
    keep.setEnabled(editable);
    versions.setEnabled(display.filter(d -> !d.getVersions().isEmpty()).isPresent());
    versions.setText(NLS.bind(Messages.display_versions, display.map(d -> d.getVersions().size()).orElse(0)));
    remove.setEnabled(editable);
    List<String> lines = new ArrayList<>(shown.standing());
    lines.addAll(shown.notes());
    if (!shown.purpose().isEmpty()) {
      lines.add(0, shown.purpose());
    }
    standing.setText(String.join("  ·  ", lines).replace("&", "&&"));
    ((GridData) standing.getLayoutData()).exclude = lines.isEmpty();
    standing.setVisible(!lines.isEmpty());
    standing.setForeground(shown.standing().isEmpty() ? Palette.of(content).muted() : Palette.of(content).warning());
    boolean cases = sheet instanceof Sheet.OfCases;
    ((GridData) filter.getLayoutData()).exclude = !cases;
    filter.setVisible(cases);
    canvas.show(cases ? filtered(shown) : shown, new ChartImages(open.get().study()), cases);
    content.layout(true, true);
  }

  /** Cases in which all words typed stand somewhere. */
  private RenderedDisplay filtered(RenderedDisplay all) {
    WordFilter words = WordFilter.of(filter.getText());
    return new RenderedDisplay(all.kind(), all.key(), all.title(), all.purpose(), all.headings(),
        all.rows().stream().filter(r -> words.accepts(r.mark() + " " + r.cells().stream()
            .map(RenderedDisplay.Cell::plain).reduce("", (x, y) -> x + " " + y))).toList(), all.notes());
  }

  private static boolean frozen(RenderedDisplay shown) {
    return shown.count(State.FROZEN) + shown.count(State.CHANGED) > 0;
  }

  private void judge() {
    Optional<JointRow> row = desk.open().flatMap(o -> canvas.selectedRow()
        .flatMap(r -> o.element(JointRow.class, r.id()))).filter(r -> sheet().isPresent());
    judgement.show(row, desk.editable());
    pair.setAny(row.isPresent());
  }

  /** What a person does, as one change that can be undone; what is refused is said. */
  private void change(Consumer<JointDisplays> work) {
    OpenStudy open = desk.open().orElseThrow();
    desk.edit(editor -> {
      try {
        work.accept(new JointDisplays(editor, open.view().blobs(), open.researcher(), Clock.systemUTC()));
      } catch (IllegalArgumentException e) {
        notice.say(e.getMessage(), Messages.display_leave, () -> { });
      }
    });
  }

  private void make() {
    maker.show(desk.open().orElseThrow());
    pages.show(maker.control());
  }

  private void made(JointDisplay display) {
    change(displays -> {
      displays.add(display);
      sheet = new Sheet.OfDisplay(display.getId());
    });
    refresh();
    canvas.control().setFocus();
  }

  private void freeze() {
    boolean thaw = frozen(canvas.sheet());
    sheet().ifPresent(d -> change(displays -> {
      if (thaw) {
        displays.thaw(d);
      } else {
        displays.freeze(d);
      }
    }));
  }

  private void remove() {
    sheet().ifPresent(d -> notice.ask(NLS.bind(Messages.display_remove_ask, d.getKey(), d.getVersions().size()),
        Messages.display_remove, () -> change(displays -> displays.remove(d, "")), Messages.display_leave));
  }

  /** Versions kept, newest first; choosing one says what changed since. */
  private void versions() {
    JointDisplay display = sheet().orElseThrow();
    OpenStudy open = desk.open().orElseThrow();
    Menu menu = new Menu(versions);
    List<JointVersion> all = new ArrayList<>(display.getVersions());
    Collections.reverse(all);
    for (JointVersion version : all) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      String author = version.getAuthor() == null ? "" : version.getAuthor().getKey();
      item.setText(NLS.bind(Messages.display_version, new Object[] {version.getNumber(), version.getDate(), author}));
      item.addListener(SWT.Selection, e -> tellDifferences(version, open));
    }
    Point at = versions.toDisplay(0, versions.getSize().y);
    menu.setLocation(at);
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private void tellDifferences(JointVersion version, OpenStudy open) {
    Optional<RenderedDisplay> before = DisplayVersions.read(version, open.view().blobs());
    if (before.isEmpty()) {
      notice.say(NLS.bind(Messages.display_version_unreadable, version.getNumber()), Messages.display_leave, () -> { });
      return;
    }
    List<DisplayVersions.Difference> differences = DisplayVersions.compare(before.get(), canvas.sheet());
    StringBuilder text = new StringBuilder(differences.isEmpty()
        ? NLS.bind(Messages.display_same, version.getNumber())
        : NLS.bind(Messages.display_differs, version.getNumber(), differences.size()));
    differences.stream().limit(6).forEach(d -> text.append('\n').append((d.row() + "  " + d.column()).strip())
        .append(": ").append(brief(d.before())).append("  →  ").append(brief(d.after())));
    notice.say(text.toString(), Messages.display_leave, () -> { });
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ');
    return line.isEmpty() ? "∅" : line.length() > 80 ? line.substring(0, 79) + "…" : line;
  }

  /** Goes to what a part of a cell comes from. */
  private void open(Part part) {
    OpenStudy open = desk.open().orElseThrow();
    part.source().flatMap(s -> open.element(StudyElement.class, s.id())).ifPresent(element -> {
      if (element instanceof JointTarget target && target.getTarget() != null) {
        go(target.getTarget(), target.getPlace());
      } else {
        go(element, "");
      }
    });
  }

  private void go(StudyElement element, String place) {
    if (element instanceof Quote quote) {
      desk.navigator().go(w -> w.at(quote.getDocument(), quote.getStart(), quote.getEnd()));
    } else if (element instanceof Finding finding) {
      desk.navigator().go(w -> w.at(finding));
    } else {
      desk.navigator().go(w -> w.atResult(element, place == null ? "" : place));
    }
  }

  /** Shows a joint display of the study. */
  public void show(JointDisplay display) {
    show(new Sheet.OfDisplay(display.getId()));
  }

  /** Shows the case matrix. */
  public void showCases() {
    show(new Sheet.OfCases());
  }

  private void show(Sheet other) {
    sheet = other;
    refresh();
  }

  /** The table, for those who test what is in it. */
  public SheetCanvas canvas() {
    return canvas;
  }

  @Focus
  void focus() {
    (content.isVisible() ? canvas.control() : pages.composite()).setFocus();
  }
}
