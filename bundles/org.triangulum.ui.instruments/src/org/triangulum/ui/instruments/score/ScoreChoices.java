// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Palette;

/** What a person chooses before scoring: data, instrument, rater, ages, and whatever sources disagree about. */
final class ScoreChoices {
  private final Composite composite;
  private final Choice<Dataset> dataset;
  private final Choice<InstrumentsDesk.Entry> instrument;
  private final Choice<String> rater;
  private final Choice<String> age;
  private final Composite questions;
  private final Consumer<ScoreSetup> listener;
  private ScoreSetup setup = ScoreSetup.NONE;
  private Definition definition;
  private String asked = "";

  ScoreChoices(Composite parent, Consumer<ScoreSetup> listener) {
    this.listener = listener;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    Composite row = new Composite(composite, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    RowLayout line = new RowLayout();
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    row.setLayout(line);
    dataset = new Choice<>(row, Messages.scores_data, d -> d == null ? Messages.scores_choose : title(d),
        d -> listener.accept(setup.withDataset(d.getId())));
    instrument = new Choice<>(row, Messages.scores_instrument, e -> e == null ? Messages.scores_choose
        : e.title() + " " + e.version(), e -> listener.accept(setup.withInstrument(e.key())));
    rater = new Choice<>(row, Messages.scores_rater, this::rater, r -> listener.accept(setup.withRater(r)));
    age = new Choice<>(row, Messages.scores_age, a -> a.isEmpty() ? Messages.scores_no_age : a,
        a -> listener.accept(setup.withAge(a)));
    questions = new Composite(composite, SWT.NONE);
    GridLayout stacked = new GridLayout();
    stacked.marginWidth = 0;
    stacked.marginHeight = 0;
    stacked.verticalSpacing = 2;
    questions.setLayout(stacked);
    questions.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
  }

  static String title(Dataset dataset) {
    return dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey() : dataset.getTitle();
  }

  private String rater(String id) {
    return id.isEmpty() ? Messages.scores_rater_column
        : definition == null ? id : definition.rater(id).map(Rater::label).orElse(id);
  }

  void show(ScoreSetup next, List<Dataset> datasets, Optional<Dataset> chosen, List<InstrumentsDesk.Entry> entries,
      Optional<InstrumentsDesk.Entry> entry) {
    setup = next;
    definition = entry.flatMap(InstrumentsDesk.Entry::definition).orElse(null);
    dataset.set(datasets, chosen.orElse(null));
    instrument.set(entries, entry.orElse(null));
    List<String> raters = new ArrayList<>();
    if (definition != null) {
      if (chosen.filter(ScoreChoices::hasRaters).isPresent() || definition.raters().size() < 2
          || next.rater().isEmpty()) {
        raters.add("");
      }
      definition.raters().forEach(r -> raters.add(r.id()));
    }
    rater.set(raters, next.rater());
    rater.control().setEnabled(raters.size() > 1);
    List<String> ages = new ArrayList<>(List.of(""));
    chosen.ifPresent(d -> d.getColumns().stream().map(Column::getKey).forEach(ages::add));
    age.set(ages, next.age());
    boolean byAge = definition != null && definition.scales().stream().flatMap(s -> s.bands().stream())
        .anyMatch(c -> !c.ages().equals(org.triangulum.instruments.definition.Ages.ALL));
    age.control().setEnabled(byAge);
    ask();
    composite.requestLayout();
  }

  static boolean hasRaters(Dataset dataset) {
    return dataset.getColumns().stream().anyMatch(c -> c.getRole() == ColumnRole.RATER);
  }

  private void ask() {
    String now = definition == null ? "" : definition.name() + setup.options();
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    for (Control old : questions.getChildren()) {
      old.dispose();
    }
    boolean any = definition != null && !definition.choices().isEmpty();
    ((GridData) questions.getLayoutData()).exclude = !any;
    questions.setVisible(any);
    if (any) {
      definition.choices().forEach(this::question);
    }
    questions.requestLayout();
  }

  private void question(org.triangulum.instruments.definition.Choice choice) {
    String taken = setup.options().getOrDefault(choice.id(), choice.preset());
    Choice<org.triangulum.instruments.definition.Choice.Option> options = new Choice<>(questions, choice.title(),
        o -> o == null ? Messages.scores_choose : o.title() + " (" + Words.verified(o.verified()) + ")",
        o -> listener.accept(setup.withOption(choice.id(), o.id())));
    options.set(choice.options(), choice.options().stream().filter(o -> o.id().equals(taken)).findFirst()
        .orElse(null));
    options.control().setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    options.control().setToolTipText(choice.reason());
    if (setup.options().containsKey(choice.id()) || choice.preset().isEmpty()) {
      // Somebody chose, or is asked to below: only what is taken without asking is explained here.
      return;
    }
    Label reason = new Label(questions, SWT.WRAP);
    reason.setText(choice.reason());
    reason.setForeground(Palette.of(questions).muted());
    GridData wrapped = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrapped.widthHint = 160;
    reason.setLayoutData(wrapped);
  }

  Composite control() {
    return composite;
  }
}
