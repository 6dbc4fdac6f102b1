// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.SearchQuery;
import org.triangulum.coding.SearchQuery.Mode;
import org.triangulum.coding.SearchScope;
import org.triangulum.coding.SearchScope.Part;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Palette;

/** What to look for and where. */
final class SearchForm {
  private final Composite composite;
  private final Text words;
  private final Composite near;
  private final Spinner within;
  private final Text other;
  private final Choice<Mode> modes;
  private final Choice<Mode> units;
  private final Button whole;
  private final Button matchCase;
  private final Button accents;
  private final Button places;
  private final Choice<Optional<SpeakerRole>> speakers;
  private final Label problem;
  private final RecentSearches recent = new RecentSearches();
  private final Runnable start;
  private final Set<Part> parts = EnumSet.allOf(Part.class);
  private Mode mode = Mode.WORDS;
  private Optional<SpeakerRole> role = Optional.empty();

  /**
   * A form.
   *
   * @param start is told when the person wants to search
   */
  SearchForm(Composite parent, Runnable start) {
    this.start = start;
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(flush(2));
    words = new Text(composite, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    words.setMessage(Messages.search_hint);
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    words.addListener(SWT.DefaultSelection, e -> start.run());
    Button before = new Button(composite, SWT.PUSH | SWT.FLAT);
    before.setText(Messages.search_recent);
    before.addListener(SWT.Selection, e -> recent(before));
    near = new Composite(composite, SWT.NONE);
    near.setLayout(flush(4));
    near.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    new Label(near, SWT.NONE).setText(Messages.search_within);
    within = new Spinner(near, SWT.BORDER);
    within.setValues(10, 1, 5000, 0, 1, 5);
    units = new Choice<>(near, "", SearchForm::unit, this::setMode);
    other = new Text(near, SWT.BORDER);
    other.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    other.addListener(SWT.DefaultSelection, e -> start.run());
    Composite row = new Composite(composite, SWT.NONE);
    RowLayout line = new RowLayout();
    line.center = true;
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    modes = new Choice<>(row, "", SearchForm::name, this::setMode);
    whole = toggle(row, Messages.search_whole, Messages.search_whole_tip);
    matchCase = toggle(row, "Aa", Messages.search_case_tip);
    accents = toggle(row, "é≠e", Messages.search_accents_tip);
    accents.setSelection(true);
    places = new Button(row, SWT.PUSH | SWT.FLAT);
    places.addListener(SWT.Selection, e -> choosePlaces());
    speakers = new Choice<>(row, "", SearchForm::name, this::setRole);
    problem = new Label(composite, SWT.WRAP);
    problem.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    problem.addListener(SWT.Paint, e -> problem.setForeground(Palette.of(words).warning()));
    setMode(mode);
    setRole(role);
    showPlaces();
    say("");
  }

  private static GridLayout flush(int columns) {
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 3;
    return layout;
  }

  private Button toggle(Composite row, String text, String tip) {
    Button button = new Button(row, SWT.TOGGLE | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> again());
    return button;
  }

  Composite control() {
    return composite;
  }

  Text words() {
    return words;
  }

  /** What to look for; empty, with the reason said, where that makes no sense. */
  Optional<SearchQuery> query() {
    if (words.getText().isBlank()) {
      say("");
      return Optional.empty();
    }
    try {
      SearchQuery query = new SearchQuery(mode, words.getText(), other.getText(), within.getSelection(),
          whole.getSelection(), matchCase.getSelection(), accents.getSelection());
      say("");
      recent.add(query);
      return Optional.of(query);
    } catch (IllegalArgumentException e) {
      say(e.getMessage());
      return Optional.empty();
    }
  }

  SearchScope scope() {
    return new SearchScope(parts, Set.of(), role.map(Set::of).orElse(Set.of()));
  }

  /** Says what is wrong. */
  void say(String text) {
    problem.setText(text.replace("&", "&&"));
    hide(problem, text.isEmpty());
  }

  private void hide(Control control, boolean hidden) {
    ((GridData) control.getLayoutData()).exclude = hidden;
    control.setVisible(!hidden);
    composite.getParent().layout(true, true);
  }

  private void setMode(Mode chosen) {
    mode = chosen;
    modes.set(List.of(Mode.WORDS, Mode.REGEX, Mode.NEAR), chosen == Mode.NEAR_CHARACTERS ? Mode.NEAR : chosen);
    units.set(List.of(Mode.NEAR, Mode.NEAR_CHARACTERS), chosen.near() ? chosen : Mode.NEAR);
    whole.setEnabled(chosen != Mode.REGEX);
    hide(near, !chosen.near());
    if (chosen.near() && other.getText().isEmpty()) {
      other.setFocus();
    } else {
      again();
    }
  }

  private void setRole(Optional<SpeakerRole> chosen) {
    role = chosen;
    speakers.set(List.of(Optional.empty(), Optional.of(SpeakerRole.PARTICIPANT),
        Optional.of(SpeakerRole.INTERVIEWER)), chosen);
    again();
  }

  private void again() {
    if (start != null && problem != null && !words.getText().isBlank()) {
      start.run();
    }
  }

  private static String name(Mode mode) {
    return switch (mode) {
      case WORDS -> Messages.search_mode_words;
      case REGEX -> Messages.search_mode_regex;
      case NEAR, NEAR_CHARACTERS -> Messages.search_mode_near;
    };
  }

  private static String unit(Mode mode) {
    return mode == Mode.NEAR_CHARACTERS ? Messages.search_characters_of : Messages.search_words_of;
  }

  private static String name(Optional<SpeakerRole> role) {
    return role.map(r -> r == SpeakerRole.INTERVIEWER ? Messages.search_by_interviewers
        : Messages.search_by_participants).orElse(Messages.search_by_all);
  }

  private static String name(Part part) {
    return switch (part) {
      case DOCUMENTS -> Messages.search_in_documents;
      case MEMOS -> Messages.search_in_memos;
      case ANSWERS -> Messages.search_in_answers;
      case COMMENTS -> Messages.search_in_comments;
    };
  }

  private void showPlaces() {
    String text = parts.size() == Part.values().length ? Messages.search_in_all
        : String.join(", ", parts.stream().map(SearchForm::name).toList());
    places.setText(text + " ▾");
    places.requestLayout();
  }

  private void choosePlaces() {
    Menu menu = new Menu(places);
    for (Part part : Part.values()) {
      MenuItem item = new MenuItem(menu, SWT.CHECK);
      item.setText(name(part));
      item.setSelection(parts.contains(part));
      item.addListener(SWT.Selection, e -> {
        if (!parts.remove(part)) {
          parts.add(part);
        }
        if (parts.isEmpty()) {
          parts.addAll(EnumSet.allOf(Part.class));
        }
        showPlaces();
        again();
      });
    }
    popUp(menu, places);
  }

  private void recent(Button button) {
    Menu menu = new Menu(button);
    for (SearchQuery query : recent.list()) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(RecentSearches.label(query).replace("&", "&&"));
      item.addListener(SWT.Selection, e -> set(query));
    }
    if (menu.getItemCount() == 0) {
      MenuItem none = new MenuItem(menu, SWT.PUSH);
      none.setText(Messages.search_recent_none);
      none.setEnabled(false);
    }
    popUp(menu, button);
  }

  private static void popUp(Menu menu, Button button) {
    menu.setLocation(button.toDisplay(0, button.getSize().y));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private void set(SearchQuery query) {
    words.setText("");
    other.setText(query.other());
    within.setSelection(Math.max(1, query.within()));
    whole.setSelection(query.wholeWords());
    matchCase.setSelection(query.matchCase());
    accents.setSelection(query.matchAccents());
    setMode(query.mode());
    words.setText(query.pattern());
    start.run();
  }
}
