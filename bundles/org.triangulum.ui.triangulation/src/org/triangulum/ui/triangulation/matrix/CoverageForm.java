// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.Source;
import org.triangulum.triangulation.convergence.CoverageMap;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Menus;

/** Whether a source was asked about an issue, by which questions, and why it is recorded otherwise. */
final class CoverageForm {
  private final Judging judging;
  private final ReasonedChoice<Coverage> coverage;
  private final Label asked;
  private final Button questions;
  private Issue issue;
  private Source source;

  CoverageForm(Form form, Judging judging) {
    this.judging = judging;
    coverage = new ReasonedChoice<>(form.body(), Messages.matrix_coverage,
        List.of(Coverage.ASKED, Coverage.NOT_ASKED, Coverage.COULD_NOT_KNOW), MatrixText::word,
        (value, reason) -> judging.judge(ratings -> ratings.cover(issue, source, value, reason)), form::layout);
    Composite line = FormRows.line(form.body(), 2);
    asked = FormRows.label(line, 1);
    questions = new Button(line, SWT.PUSH | SWT.FLAT);
    questions.setText(Messages.matrix_questions);
    questions.setToolTipText(Messages.matrix_questions_tip);
    questions.addListener(SWT.Selection, e -> Menus.below(questions, this::fill));
    Menus.on(questions, this::fill);
  }

  void show(Issue newIssue, CoverageMap.Entry entry, boolean editable) {
    issue = newIssue;
    source = entry.source();
    coverage.show(issue.getId() + source.getId(), entry.coverage().orElse(Coverage.ASKED), editable);
    String by = entry.items().isEmpty() ? entry.mapped().map(m -> Messages.matrix_no_question)
        .orElse(source.getInstruments().isEmpty() ? Messages.matrix_no_instrument : Messages.matrix_no_map)
        : NLS.bind(Messages.matrix_asked_by, entry.items().stream().map(this::brief).collect(Collectors.joining(", ")));
    String why = MatrixText.coverage(entry).orElse(entry.reason().isEmpty() ? ""
        : NLS.bind(Messages.matrix_coverage_reason, entry.reason()));
    FormRows.say(asked, why.isEmpty() ? by : by + "\n" + why);
    asked.setToolTipText(entry.items().stream().map(CoverageForm::name).collect(Collectors.joining("\n")));
    questions.setEnabled(editable && !source.getInstruments().isEmpty());
  }

  private String brief(Item item) {
    String key = ElementLabel.of(item).brief();
    return issue.getReversedItems().contains(item) ? NLS.bind(Messages.matrix_reversed, key) : key;
  }

  private void fill(Menu menu) {
    Menus.item(menu, Messages.matrix_add_question, true, this::pick);
    List<Item> items = CoverageMap.of(issue, source).items();
    if (!items.isEmpty()) {
      Menus.line(menu);
    }
    for (Item item : items) {
      Menu below = Menus.cascade(menu, name(item), true);
      MenuItem opposite = new MenuItem(below, SWT.CHECK);
      opposite.setText(Messages.matrix_opposite);
      opposite.setSelection(issue.getReversedItems().contains(item));
      opposite.addListener(SWT.Selection, e -> reverse(item, opposite.getSelection()));
      Menus.item(below, Messages.matrix_remove_question, true, () -> remove(item));
    }
  }

  private static String name(Item item) {
    ElementLabel label = ElementLabel.of(item);
    return label.label().isEmpty() ? label.key() : label.key() + "  " + label.label();
  }

  /** A question of the source's instruments that is not on the map of the issue yet. */
  private void pick() {
    List<Item> known = CoverageMap.of(issue, source).items();
    List<Candidate<Item>> candidates = source.getInstruments().stream().flatMap(i -> i.getItems().stream())
        .filter(i -> !known.contains(i)).map(i -> new Candidate<>(i,
            ElementLabel.of((Instrument) i.eContainer()).brief() + "  " + name(i),
            ElementLabel.orEmpty(i.getWording()))).toList();
    Point at = questions.toDisplay(0, questions.getSize().y);
    new PickPopup<>(questions.getShell(), at, NLS.bind(Messages.matrix_pick_question, issue.getKey()),
        Messages.matrix_pick_hint, candidates, this::add);
  }

  private void add(Item item) {
    Issue asksAbout = issue;
    judging.change(NLS.bind(Messages.change_question_add, ElementLabel.of(item).brief(), asksAbout.getKey()),
        study -> asksAbout.getItems().add(item));
  }

  private void remove(Item item) {
    Issue asksAbout = issue;
    judging.change(NLS.bind(Messages.change_question_remove, ElementLabel.of(item).brief(), asksAbout.getKey()),
        study -> {
          asksAbout.getItems().remove(item);
          asksAbout.getReversedItems().remove(item);
        });
  }

  private void reverse(Item item, boolean opposite) {
    Issue asksAbout = issue;
    judging.change(NLS.bind(Messages.change_question_reverse, ElementLabel.of(item).brief(), asksAbout.getKey()),
        study -> {
          List<Item> from = opposite ? asksAbout.getItems() : asksAbout.getReversedItems();
          List<Item> to = opposite ? asksAbout.getReversedItems() : asksAbout.getItems();
          from.remove(item);
          to.add(item);
        });
  }

  ReasonedChoice<Coverage> choice() {
    return coverage;
  }

  /** What is said of the questions. */
  Label asked() {
    return asked;
  }

  /** The button that opens the questions. */
  Button questions() {
    return questions;
  }
}
