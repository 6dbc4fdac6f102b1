// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointDisplayKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.display.DisplayTemplates;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.WordFilter;

/** A page on which a joint display is made from a template: its kind, a title, and what its rows are about. */
final class NewDisplay {
  private static final int QUOTES = 3;
  private static final int VARIABLES = 6;
  private final Composite composite;
  private final Choice<JointDisplayKind> kinds;
  private final Text title;
  private final Text filter;
  private final Table table;
  private final Button make;
  private final Set<StudyElement> ticked = new HashSet<>();
  private List<StudyElement> offered = List.of();
  private List<StudyElement> listed = List.of();
  private JointDisplayKind kind = JointDisplayKind.SIDE_BY_SIDE;
  private OpenStudy open;

  /**
   * The page.
   *
   * @param made is given the display that was set up
   * @param left is told that nothing shall be made
   */
  NewDisplay(Composite parent, Consumer<JointDisplay> made, Runnable left) {
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(new GridLayout(2, false));
    Label heading = new Label(composite, SWT.NONE);
    heading.setText(Messages.display_new_title);
    heading.setFont(new Fonts(composite).heading());
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    kinds = new Choice<>(composite, "", DisplayRenderer::words, k -> {
      kind = k;
      ticked.clear();
      refill();
    });
    kinds.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    title = new Text(composite, SWT.BORDER);
    title.setMessage(Messages.display_title);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter = new Text(composite, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.display_rows_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    filter.addListener(SWT.Modify, e -> list());
    table = new Table(composite, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    table.addListener(SWT.Selection, e -> {
      if (e.detail == SWT.CHECK) {
        tick((TableItem) e.item);
      }
    });
    Composite buttons = new Composite(composite, SWT.NONE);
    buttons.setLayout(new GridLayout(2, false));
    buttons.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
    make = new Button(buttons, SWT.PUSH);
    make.setText(Messages.display_make);
    make.addListener(SWT.Selection, e -> made.accept(build()));
    Button leave = new Button(buttons, SWT.PUSH);
    leave.setText(Messages.display_leave);
    leave.addListener(SWT.Selection, e -> left.run());
  }

  /** The page's control. */
  Composite control() {
    return composite;
  }

  /** Starts anew for a study. */
  void show(OpenStudy study) {
    open = study;
    ticked.clear();
    title.setText("");
    filter.setText("");
    refill();
    title.setFocus();
  }

  private void refill() {
    kinds.set(JointDisplayKind.VALUES, kind);
    offered = offered(open.study());
    list();
  }

  private List<StudyElement> offered(Study study) {
    List<StudyElement> all = new ArrayList<>();
    switch (kind) {
      case SIDE_BY_SIDE -> {
        all.addAll(study.getFindings());
        all.addAll(study.getIssues());
      }
      case STATISTICS_BY_THEMES, THEMES_BY_GROUPS -> study.getCodebooks().forEach(
          b -> b.eAllContents().forEachRemaining(each -> {
            if (each instanceof Code code) {
              all.add(code);
            }
          }));
      case ITEM_TO_QUESTION -> study.getInstruments().stream().filter(i -> !"interview-guide".equals(i.getKind()))
          .forEach(i -> all.addAll(i.getItems()));
      case SAMPLING -> {
        all.addAll(study.getParticipants());
        all.addAll(study.getCases());
      }
    }
    return all;
  }

  private void list() {
    WordFilter words = WordFilter.of(filter.getText());
    listed = offered.stream().filter(e -> words.accepts(label(e))).toList();
    table.setRedraw(false);
    table.removeAll();
    for (StudyElement element : listed) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(label(element));
      item.setChecked(ticked.contains(element));
    }
    table.setRedraw(true);
    make.setEnabled(!ticked.isEmpty());
  }

  private static String label(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    return (label.key() + "  " + label.label()).strip();
  }

  private void tick(TableItem item) {
    StudyElement element = listed.get(table.indexOf(item));
    if (item.getChecked()) {
      ticked.add(element);
    } else {
      ticked.remove(element);
    }
    make.setEnabled(!ticked.isEmpty());
  }

  private JointDisplay build() {
    DisplayTemplates templates = new DisplayTemplates(open.view());
    String key = key();
    String named = title.getText().isBlank() ? DisplayRenderer.words(kind) : title.getText().strip();
    List<StudyElement> chosen = offered.stream().filter(ticked::contains).toList();
    return switch (kind) {
      case SIDE_BY_SIDE -> templates.sideBySide(key, named, chosen, QUOTES);
      case STATISTICS_BY_THEMES -> templates.statisticsByThemes(key, named, of(Code.class, chosen), QUOTES);
      case THEMES_BY_GROUPS -> templates.groupsByThemes(key, named, of(Code.class, chosen), open.study().getGroups(),
          Map.of(), QUOTES);
      case ITEM_TO_QUESTION -> templates.itemsToQuestions(key, named, of(Item.class, chosen), Map.of());
      case SAMPLING -> templates.sampling(key, named, chosen, variables());
    };
  }

  private String key() {
    Set<String> taken = new HashSet<>();
    open.study().getJointDisplays().forEach(d -> taken.add(d.getKey()));
    int number = 1;
    while (taken.contains("JD" + number)) {
      number++;
    }
    return "JD" + number;
  }

  private static <T> List<T> of(Class<T> type, List<StudyElement> elements) {
    return elements.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Scores of people, else their answers, of datasets that know who answered. */
  private List<Column> variables() {
    List<Column> answers = open.study().getDatasets().stream()
        .filter(d -> d.getColumns().stream().anyMatch(c -> c.getRole() == ColumnRole.RESPONDENT))
        .flatMap(d -> d.getColumns().stream())
        .filter(c -> c.getRole() == ColumnRole.SCORE || c.getRole() == ColumnRole.ANSWER).toList();
    List<Column> scores = answers.stream().filter(c -> c.getRole() == ColumnRole.SCORE).toList();
    return (scores.isEmpty() ? answers : scores).stream().limit(VARIABLES).toList();
  }
}
