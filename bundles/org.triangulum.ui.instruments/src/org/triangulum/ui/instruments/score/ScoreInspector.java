// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.ScoreTrail;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** How the scores of one form came about: item by item, then the rest of the calculation in words. */
public final class ScoreInspector {
  private final SashForm composite;
  private final Grid<Integer> forms;
  private final Choice<ScoreTrail> scale;
  private final Label score;
  private final Grid<ScoreTrail.Step> steps;
  private final StyledText rest;
  private ScoredDataset scored;
  private List<DataColumn> names = List.of();
  private List<ScoreTrail> trails = List.of();
  private String wanted = "";

  ScoreInspector(Composite parent) {
    composite = new SashForm(parent, SWT.HORIZONTAL);
    forms = Grid.ofRows(composite, List.of(
        GridColumn.<Integer>text(Messages.inspector_row, 44, row -> String.valueOf(row + 1)).align(SWT.RIGHT)
            .order(null),
        GridColumn.<Integer>text(Messages.inspector_form, 0, this::name).order(null)));
    forms.onSelect((row, column) -> inspect(row));
    Composite right = new Composite(composite, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    layout.marginWidth = 4;
    right.setLayout(layout);
    scale = new Choice<>(right, Messages.inspector_scale, t -> t == null ? "" : t.title(), t -> {
      wanted = t.scale();
      trail(t);
    });
    score = new Label(right, SWT.NONE);
    score.setFont(new Fonts(right).heading());
    score.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    SashForm below = new SashForm(right, SWT.VERTICAL);
    below.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    steps = Grid.ofRows(below, List.of(
        GridColumn.<ScoreTrail.Step>text(Messages.items_item, 70, ScoreTrail.Step::name).order(null),
        GridColumn.<ScoreTrail.Step>text(Messages.items_label, 0, ScoreTrail.Step::label).order(null),
        GridColumn.<ScoreTrail.Step>text(Messages.inspector_answer, 120, ScoreInspector::answer).order(null)
            .ink((s, palette) -> s.missing() == MissingKind.NONE ? null : palette.warning()),
        GridColumn.<ScoreTrail.Step>text(Messages.inspector_counts, 56, s -> Double.isNaN(s.value()) ? "–"
            : Numbers.text(s.contribution())).align(SWT.RIGHT).order(null),
        GridColumn.<ScoreTrail.Step>text(Messages.inspector_why, 130, ScoreTrail.Step::remarks).order(null)
            .ink((s, palette) -> palette.muted())));
    rest = new StyledText(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    rest.setMargins(6, 4, 6, 4);
    below.setWeights(64, 36);
    composite.setWeights(30, 70);
  }

  private static String answer(ScoreTrail.Step step) {
    return step.missing() != MissingKind.NONE ? step.missing().getLiteral()
        : step.answer() + (step.answerLabel().isEmpty() ? "" : " " + step.answerLabel());
  }

  private String name(int row) {
    StringJoiner words = new StringJoiner(" · ");
    names.forEach(column -> words.add(column.values().text(row)));
    String rater = scored.forms().rater(row);
    if (!rater.isEmpty()) {
      words.add(scored.scoring().definition().rater(rater).map(r -> r.label()).orElse(rater));
    }
    return words.toString();
  }

  /**
   * Shows the forms of a dataset.
   *
   * @param naming columns that tell forms apart: subject and time point
   */
  void show(ScoredDataset next, List<DataColumn> naming) {
    Optional<Integer> before = scored != null && scored.forms().rows() == next.forms().rows() ? forms.selected()
        : Optional.empty();
    scored = next;
    names = naming;
    forms.setRows(rows(next.forms().rows()));
    if (next.forms().rows() > 0) {
      int row = before.orElse(0);
      forms.select(row);
      inspect(row);
    } else {
      trails = List.of();
    }
  }

  private static List<Integer> rows(int count) {
    return new ArrayList<>(new AbstractList<Integer>() {
      @Override
      public Integer get(int index) {
        return index;
      }

      @Override
      public int size() {
        return count;
      }
    });
  }

  private void inspect(int row) {
    trails = scored.trail(row);
    ScoreTrail shown = trails.stream().filter(t -> t.scale().equals(wanted)).findFirst()
        .orElse(trails.isEmpty() ? null : trails.get(0));
    if (shown != null) {
      trail(shown);
    }
  }

  private void trail(ScoreTrail trail) {
    scale.set(trails, trail);
    score.setText(Double.isNaN(trail.score()) ? Messages.inspector_no_score
        : Numbers.text(trail.score()) + (trail.band().isEmpty() ? "" : "  " + trail.band()));
    steps.setRows(trail.steps());
    Palette palette = Palette.of(rest);
    rest.setText(NLS.bind(Messages.inspector_answered, new Object[] {trail.answered(), trail.steps().size(),
        trail.needed()}) + "\n" + String.join("\n", trail.sentences()));
    int at = 0;
    for (String line : rest.getText().split("\n", -1)) {
      if (line.startsWith("Unverified") || line.startsWith("No ")) {
        rest.setStyleRange(new StyleRange(at, line.length(), palette.warning(), null));
      }
      at += line.length() + 1;
    }
    score.getParent().layout();
  }

  /** The widget. */
  public SashForm control() {
    return composite;
  }

  /** The forms, for those who test what is in them. */
  public Grid<Integer> forms() {
    return forms;
  }

  /** Item by item, likewise. */
  public Grid<ScoreTrail.Step> steps() {
    return steps;
  }

  /** The score in words, likewise. */
  public String score() {
    return score.getText();
  }

  /** The rest of the calculation, likewise. */
  public String rest() {
    return rest.getText();
  }
}
