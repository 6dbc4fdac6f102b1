// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.graph;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.chart.GraphSvg;
import org.triangulum.triangulation.graph.CausalDiagram;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.EvidenceGraphs;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.graph.NodeKind;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** What the finding looked at rests on, down to who said it and what measured it; or what leads to what. */
public final class GraphPart {
  /** More of one kind, group and role are drawn as one box that says how many. */
  private static final int MOST = 6;
  private static final int STEPS = 2;
  private static final List<NodeKind> KINDS = List.of(NodeKind.QUOTE, NodeKind.RESULT, NodeKind.SOURCE,
      NodeKind.PARTICIPANT, NodeKind.INSTRUMENT, NodeKind.THEME);
  private final StudyDesk desk;
  private final Set<NodeKind> hidden = EnumSet.noneOf(NodeKind.class);
  private final Map<NodeKind, Button> toggles = new EnumMap<>(NodeKind.class);
  private Pages pages;
  private Composite content;
  private Choice<Mode> modes;
  private Button all;
  private Button whole;
  private Label summary;
  private GraphCanvas canvas;
  private Mode mode = Mode.EVIDENCE;
  private Optional<String> around = Optional.empty();
  private List<Object> shown = List.of();

  private enum Mode { EVIDENCE, CAUSES }

  @Inject
  public GraphPart(StudyDesk desk) {
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
    modes = new Choice<>(row.composite(), "",
        m -> m == Mode.CAUSES ? Messages.graph_causes : Messages.graph_evidence, m -> {
      mode = m;
      around = Optional.empty();
      refresh();
    });
    for (NodeKind kind : KINDS) {
      toggles.put(kind, row.toggle(kind.word() + "s", null, () -> {
        if (!hidden.remove(kind)) {
          hidden.add(kind);
        }
        refresh();
      }));
      toggles.get(kind).setSelection(true);
    }
    all = row.toggle(Messages.graph_all, NLS.bind(Messages.graph_all_tip, MOST), this::refresh);
    whole = row.push(Messages.graph_whole, Messages.graph_whole_tip, () -> {
      around = Optional.empty();
      refresh();
    });
    row.push("−", Messages.graph_smaller, () -> canvas.viewport().zoom(-1));
    row.push("+", Messages.graph_larger, () -> canvas.viewport().zoom(1));
    row.push(Messages.graph_fit, Messages.graph_fit_tip, () -> canvas.viewport().fit());
    row.push(Messages.graph_svg, Messages.graph_svg_tip, this::saveSvg);
    summary = new Label(content, SWT.NONE);
    summary.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    canvas = new GraphCanvas(content);
    canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    canvas.onOpen(this::open);
    canvas.onFocus(node -> {
      around = Optional.of(node.id());
      refresh();
    });
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        around = Optional.empty();
      }
      seen.request();
    });
    desk.listenToWhere(parent, where -> seen.request());
    refresh();
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      shown = List.of();
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    modes.set(List.of(Mode.values()), mode);
    Optional<Finding> finding =
        desk.navigator().where().finding().flatMap(id -> open.get().element(Finding.class, id));
    if (mode == Mode.EVIDENCE && finding.isEmpty()) {
      shown = List.of();
      pages.showEmpty(Messages.graph_none, Messages.graph_none_advice, "", null);
      return;
    }
    EvidenceGraph graph = mode == Mode.CAUSES ? CausalDiagram.of(open.get().study()).graph()
        : new EvidenceGraphs(open.get().view()).of(finding.get());
    if (mode == Mode.CAUSES && graph.nodes().isEmpty()) {
      shown = List.of();
      pages.showEmpty(Messages.graph_no_causes, Messages.graph_no_causes_advice, Messages.graph_evidence, () -> {
        mode = Mode.EVIDENCE;
        refresh();
      });
      return;
    }
    pages.show(content);
    if (shown.size() > 1 && mode == Mode.EVIDENCE && !shown.get(1).equals(finding.get().getId())) {
      around = Optional.empty();
    }
    show(graph, mode == Mode.CAUSES ? "" : finding.get().getId());
  }

  private void show(EvidenceGraph graph, String about) {
    toggles.values().forEach(b -> b.setEnabled(mode == Mode.EVIDENCE));
    all.setEnabled(mode == Mode.EVIDENCE);
    EvidenceGraph filtered = mode == Mode.CAUSES ? graph
        : graph.nodes(node -> !hidden.contains(node.kind()));
    EvidenceGraph drawn = mode == Mode.CAUSES || all.getSelection() ? filtered : filtered.condensed(MOST);
    if (around.isPresent() && drawn.node(around.get()).isPresent()) {
      drawn = drawn.around(around.get(), STEPS);
    }
    whole.setEnabled(around.isPresent());
    StringBuilder counts = new StringBuilder();
    graph.counts().forEach((kind, count) -> counts.append(counts.length() == 0 ? "" : "  ·  ").append(count)
        .append(' ').append(kind.word()).append(count == 1 ? "" : "s"));
    summary.setText(counts.toString());
    summary.setForeground(Palette.of(content).muted());
    List<Object> now = List.of(drawn, about, mode);
    if (!now.equals(shown)) {
      boolean other = shown.isEmpty() || !shown.subList(1, 3).equals(now.subList(1, 3)) || around.isPresent();
      canvas.show(new LayeredLayout().of(drawn), other);
      shown = now;
    }
  }

  /** Writes what is drawn as a picture that can be enlarged and edited. */
  private void saveSvg() {
    FileDialog dialog = new FileDialog(content.getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.svg"});
    dialog.setFileName("evidence-graph.svg");
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen == null) {
      return;
    }
    Map<String, Color> colors = new HashMap<>();
    for (ParticipantGroup group : desk.open().orElseThrow().study().getGroups()) {
      RGB rgb = Palette.group(group).getRGB();
      colors.put(group.getKey(), new Color(rgb.red, rgb.green, rgb.blue));
    }
    String title = canvas.layout().graph().nodes().stream().filter(n -> n.kind() == NodeKind.FINDING).findFirst()
        .map(n -> n.key() + " " + n.label()).orElse(Messages.graph_causes);
    try {
      Files.writeString(Path.of(chosen), new GraphSvg(colors).draw(canvas.layout(), "graph", title,
          node -> Optional.empty()) + "\n");
    } catch (IOException e) {
      Failure.refuse(desk.display(), NLS.bind(Messages.graph_svg_failed, chosen, e.getMessage()));
    }
  }

  /** Goes to what a node stands for. */
  private void open(GraphNode node) {
    StudyElement element = node.element().orElse(null);
    if (element instanceof Finding finding) {
      desk.navigator().go(w -> w.at(finding));
    } else if (element instanceof Quote quote) {
      desk.navigator().go(w -> w.at(quote.getDocument(), quote.getStart(), quote.getEnd()));
    } else if (element instanceof Code code) {
      desk.navigator().go(w -> w.at(code));
    } else if (element != null && (node.kind() == NodeKind.RESULT || node.kind() == NodeKind.SOURCE)) {
      String value = node.id().contains("#") ? node.id().substring(node.id().indexOf('#') + 1) : "";
      desk.navigator().go(w -> w.atResult(element, value));
    }
  }

  /** The canvas, for those who test what is on it. */
  public GraphCanvas canvas() {
    return canvas;
  }

  @Focus
  void focus() {
    (content.isVisible() ? canvas.control() : pages.composite()).setFocus();
  }
}
