// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.convergence.Completeness;
import org.triangulum.triangulation.convergence.Completeness.PairRow;
import org.triangulum.triangulation.convergence.Completeness.SourceRow;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixText;

/** What each source covers and adds that no other does, its kinds of silence, and how each pair of sources compares. */
final class CompletenessPage implements WorkPage {
  private final StudyDesk desk;
  private final SashForm sash;
  private final Grid<SourceRow> sources;
  private final Grid<PairRow> pairs;

  CompletenessPage(Composite parent, StudyDesk desk) {
    this.desk = desk;
    sash = new SashForm(parent, SWT.HORIZONTAL);
    sources = Grid.ofRows(sash, List.of(
        GridColumn.<SourceRow>text(Messages.work_source, 62, row -> ElementLabel.of(row.source()).brief())
            .tipped(row -> MatrixText.source(row.source())),
        issues(Messages.work_covers, 84, SourceRow::covers),
        issues(Messages.work_only, 62, SourceRow::only),
        silent(CellKind.NOTHING_FOUND, Messages.matrix_nothing_found, 138),
        silent(CellKind.NOT_ASKED, CellKind.NOT_ASKED.word(), 106),
        silent(CellKind.COULD_NOT_KNOW, Messages.matrix_no_knowledge, 142),
        silent(CellKind.NOT_RECORDED, CellKind.NOT_RECORDED.word(), 126)));
    pairs = Grid.ofRows(sash, List.of(
        GridColumn.<PairRow>text(Messages.work_pair, 100, row -> ElementLabel.of(row.one()).brief() + ", "
            + ElementLabel.of(row.other()).brief())
            .tipped(row -> MatrixText.source(row.one()) + "\n" + MatrixText.source(row.other())),
        code(VerdictKind.AGREEMENT, 112), code(VerdictKind.PARTIAL, 84), code(VerdictKind.DISSONANCE, 112),
        code(VerdictKind.SILENCE, 82)));
    sources.onOpen(this::open);
    pairs.onOpen(this::open);
    sash.setWeights(595, 405);
  }

  private void open(SourceRow row) {
    List<Candidate<Issue>> candidates = new ArrayList<>();
    add(candidates, Messages.work_only, row.only());
    add(candidates, Messages.work_covers, row.covers());
    row.silent().forEach((kind, issues) -> add(candidates, kind.glyph() + " " + kind.word(), issues));
    pick(sources, MatrixText.source(row.source()), candidates);
  }

  private void open(PairRow row) {
    List<Candidate<Issue>> candidates = new ArrayList<>();
    VerdictKind.VALUES.forEach(kind -> add(candidates, MatrixText.verdict(kind), row.issues().getOrDefault(kind,
        List.of())));
    pick(pairs, MatrixText.source(row.one()) + ", " + MatrixText.source(row.other()), candidates);
  }

  private static void add(List<Candidate<Issue>> candidates, String word, List<Issue> issues) {
    issues.forEach(issue -> candidates.add(new Candidate<>(issue, word + "  ·  " + MatrixText.issue(issue), "")));
  }

  /** Offers the issues behind the counts of a row; the one chosen is gone to in the matrix. */
  private void pick(Grid<?> grid, String title, List<Candidate<Issue>> candidates) {
    new PickPopup<>(sash.getShell(), grid.control().toDisplay(24, 24), title, Messages.work_pick_issue, candidates,
        issue -> desk.navigator().go(w -> w.at(issue, null)));
  }

  private static GridColumn<SourceRow> silent(CellKind kind, String word, int width) {
    return issues(kind.glyph() + " " + word, width, row -> row.silent().getOrDefault(kind, List.of()));
  }

  /** How many issues; the mouse tells which. */
  private static GridColumn<SourceRow> issues(String title, int width, Function<SourceRow, List<Issue>> issues) {
    return GridColumn.<SourceRow>count(title, width, row -> issues.apply(row).size()).tipped(row -> issues.apply(row)
        .stream().map(MatrixText::issue).collect(Collectors.joining("\n")));
  }

  private static GridColumn<PairRow> code(VerdictKind kind, int width) {
    String title = kind == VerdictKind.PARTIAL ? Messages.work_partial : MatrixText.verdict(kind);
    return GridColumn.count(title, width, row -> row.codes().getOrDefault(kind, 0));
  }

  @Override
  public void show(Work work) {
    Completeness completeness = Completeness.of(work.matrix());
    sources.setRows(completeness.sources());
    pairs.setRows(completeness.pairs());
  }

  @Override
  public Control control() {
    return sash;
  }

  @Override
  public String title() {
    return Messages.work_completeness;
  }

  @Override
  public Map<String, Grid<?>> tables() {
    Map<String, Grid<?>> tables = new LinkedHashMap<>();
    tables.put(Messages.work_completeness, sources);
    tables.put(Messages.work_pairs, pairs);
    return tables;
  }

  Grid<SourceRow> sources() {
    return sources;
  }

  Grid<PairRow> pairs() {
    return pairs;
  }
}
