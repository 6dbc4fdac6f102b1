// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.quote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteLimit;
import org.triangulum.model.study.QuoteUse;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.AttributionStyle;
import org.triangulum.triangulation.quote.DisplayRules;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.FieldPopup;
import org.triangulum.ui.widget.Menus;

/** Buttons for what the display of quotes follows: in which places, how long there, and how people are named. */
final class QuoteRules {
  private final StudyDesk desk;
  private final Button place;
  private final Button limit;
  private final Button named;
  private Quote quote;

  QuoteRules(Composite parent, StudyDesk desk) {
    this.desk = desk;
    ButtonRow row = new ButtonRow(parent, 1);
    place = menu(row, Messages.quote_places, Messages.quote_places_tip, this::fillPlaces);
    limit = menu(row, Messages.quote_limits, Messages.quote_limits_tip, this::fillLimits);
    named = menu(row, Messages.quote_named, Messages.quote_named_tip, this::fillNames);
  }

  void show(Quote shown) {
    quote = shown;
    for (Button button : List.of(place, limit, named)) {
      button.setEnabled(desk.editable() && shown != null);
    }
  }

  private static Button menu(ButtonRow row, String text, String tip, Consumer<Menu> fill) {
    Button[] button = {null};
    button[0] = row.push(text + " ▾", tip, () -> Menus.below(button[0], fill));
    return button[0];
  }

  /** Places of the report that the study knows: where quotes are displayed, and those with a limit. */
  private static List<String> places(Study study) {
    Stream<String> used = study.getQuotes().stream().flatMap(q -> q.getUses().stream()).map(QuoteUse::getPlace);
    Stream<String> limited = Stream.ofNullable(study.getDesign()).flatMap(d -> d.getQuoteLimits().stream())
        .map(QuoteLimit::getPlace);
    return Stream.concat(used, limited).filter(Objects::nonNull).distinct().sorted().toList();
  }

  private void fillPlaces(Menu menu) {
    for (String known : places(study())) {
      Optional<QuoteUse> use = quote.getUses().stream().filter(u -> known.equals(u.getPlace())).findFirst();
      Menus.item(menu, (use.isPresent() ? "✓ " : "    ") + escaped(known), true, () -> use.ifPresentOrElse(
          u -> edit(rules -> rules.withdraw(u)), () -> display(known)));
    }
    if (menu.getItemCount() > 0) {
      Menus.line(menu);
    }
    Menus.item(menu, Messages.quote_place_new, true, () -> ask(place, Messages.quote_place_new,
        Messages.quote_place_hint, "", this::display));
  }

  private void display(String where) {
    if (!where.isEmpty()) {
      Quote shown = quote;
      ask(place, NLS.bind(Messages.quote_reference, where), Messages.quote_reference_hint, "",
          reference -> edit(rules -> rules.display(shown, where, reference)));
    }
  }

  private void fillLimits(Menu menu) {
    for (String known : places(study())) {
      OptionalInt words = DisplayRules.limit(study(), known);
      String said = words.isPresent() ? NLS.bind(Messages.quote_limit_is, known, words.getAsInt())
          : NLS.bind(Messages.quote_limit_none, known);
      Menus.item(menu, escaped(said), true, () -> ask(limit, NLS.bind(Messages.quote_limit_title, known),
          Messages.quote_limit_hint, words.isPresent() ? Integer.toString(words.getAsInt()) : "",
          typed -> limit(known, typed)));
    }
    if (menu.getItemCount() == 0) {
      Menus.item(menu, Messages.quote_limit_no_place, false, () -> { });
    }
  }

  private void limit(String where, String typed) {
    if (typed.matches("\\d{0,6}")) {
      edit(rules -> rules.limit(where, typed.isEmpty() ? 0 : Integer.parseInt(typed)));
    } else {
      Failure.refuse(desk.display(), NLS.bind(Messages.quote_limit_wrong, typed));
    }
  }

  private void fillNames(Menu menu) {
    Study study = study();
    String all = study.getDesign() == null ? "" : orEmpty(study.getDesign().getAttributionStyle());
    name(menu, Messages.quote_named_all, all, null);
    for (ParticipantGroup group : study.getGroups()) {
      name(menu, group.getName(), orEmpty(group.getAttributionStyle()), group);
    }
  }

  private void name(Menu menu, String who, String style, ParticipantGroup group) {
    String said = style.isEmpty() ? NLS.bind(group == null ? Messages.quote_named_usual : Messages.quote_named_as_all,
        who) : who + ":  " + style;
    Menus.item(menu, escaped(said), true, () -> ask(named, NLS.bind(Messages.quote_named_title, who,
        AttributionStyle.fields()), AttributionStyle.fields(), style, typed -> edit(rules -> rules.style(group,
            typed))));
  }

  private static void ask(Control below, String title, String hint, String text, Consumer<String> taken) {
    FieldPopup.open(below, new Rectangle(0, 0, 420, below.getSize().y), title, hint, text, 1, taken);
  }

  private void edit(Consumer<DisplayRules> work) {
    desk.edit(editor -> work.accept(new DisplayRules(editor, desk.open().orElseThrow().authorship())));
  }

  private Study study() {
    return desk.open().orElseThrow().study();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&&");
  }
}
