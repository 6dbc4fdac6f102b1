// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.quant.Messages;

/** The values that the chosen variables have, to tick those that a parameter names; typing them works as well. */
final class ValuesMenu {
  private static final int MOST = 60;

  private final Function<ParameterSpec, Values> values;

  /**
   * The variables whose values there are.
   *
   * @param names of the predictors
   * @param variables those chosen, in order, as far as they have categories
   * @param by the grouping variable
   */
  record Values(List<String> names, List<Factor> variables, Optional<Factor> by) {}

  /** A menu of what there is once it opens. */
  ValuesMenu(Function<ParameterSpec, Values> values) {
    this.values = values;
  }

  /** Whether a parameter names values. */
  static boolean offers(ParameterSpec spec) {
    return EnumSet.of(Kind.VARIABLE, Kind.VARIABLES, Kind.CATEGORIES, Kind.GROUPS, Kind.REFERENCES).contains(
        spec.kind());
  }

  /** Opens below a widget; what is ticked becomes the parameter's new text. */
  Menu open(Control at, ParameterSpec spec, String text, Consumer<String> set) {
    Menu menu = new Menu(at.getShell(), SWT.POP_UP);
    List<String> chosen = Parameters.items(text);
    try {
      Values there = values.apply(spec);
      switch (spec.kind()) {
        case VARIABLE -> there.names().forEach(name -> item(menu, SWT.RADIO, name, () -> set.accept(name))
            .setSelection(name.equals(text)));
        case VARIABLES -> {
          Map<String, String> names = new LinkedHashMap<>();
          there.names().forEach(name -> names.put(name, name));
          ticks(menu, names, chosen, set);
        }
        case GROUPS -> there.by().ifPresent(by -> ticks(menu, tokens(List.of(by)), chosen, set));
        case CATEGORIES -> ticks(menu, tokens(there.variables()), chosen, set);
        default -> there.variables().forEach(factor -> references(menu, factor, chosen, set));
      }
    } catch (AnalysisException | StudyFileException e) {
      item(menu, SWT.PUSH, e.getMessage(), null).setEnabled(false);
    }
    if (menu.getItemCount() == 0) {
      item(menu, SWT.PUSH, Messages.options_unknown, null).setEnabled(false);
    } else if (!chosen.isEmpty()) {
      new MenuItem(menu, SWT.SEPARATOR);
      item(menu, SWT.PUSH, Messages.options_default, () -> set.accept(""));
    }
    menu.setLocation(at.toDisplay(0, at.getSize().y));
    menu.addListener(SWT.Hide, e -> at.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
    return menu;
  }

  /** What names each value: its code; its label where several variables have it under different codes. */
  private static Map<String, String> tokens(List<Factor> factors) {
    Map<String, String> tokens = new LinkedHashMap<>();
    for (Factor factor : factors) {
      for (Category category : factor.categories()) {
        boolean elsewhere = factors.stream().anyMatch(other -> other.categories().stream().anyMatch(
            c -> c.label().equals(category.label()) && !c.key().equals(category.key())));
        tokens.putIfAbsent(elsewhere ? category.label() : category.key(), elsewhere ? category.label()
            : category.name());
      }
    }
    return tokens;
  }

  private static void ticks(Menu menu, Map<String, String> tokens, List<String> chosen, Consumer<String> set) {
    tokens.entrySet().stream().limit(MOST).forEach(e -> {
      String token = e.getKey();
      List<String> named = chosen.stream().filter(c -> c.equals(token) || e.getValue().equals(token + " (" + c + ")"))
          .toList();
      MenuItem item = item(menu, SWT.CHECK, e.getValue(), () -> {
        List<String> now = new ArrayList<>(chosen);
        if (named.isEmpty()) {
          now.add(token);
        } else {
          now.removeAll(named);
        }
        set.accept(text(now));
      });
      item.setSelection(!named.isEmpty());
    });
  }

  private static void references(Menu menu, Factor factor, List<String> chosen, Consumer<String> set) {
    String own = factor.name() + "=";
    MenuItem cascade = item(menu, SWT.CASCADE, factor.name(), null);
    Menu of = new Menu(cascade);
    cascade.setMenu(of);
    Optional<Integer> asked = chosen.stream().filter(c -> c.startsWith(own)).findFirst().flatMap(c -> factor.find(
        c.substring(own.length())));
    IntStream.range(0, Math.min(MOST, factor.size())).forEach(i -> {
      MenuItem item = item(of, SWT.RADIO, factor.category(i).name(), null);
      item.setSelection(asked.map(a -> a == i).orElse(i == 0));
      item.addListener(SWT.Selection, e -> {
        if (item.getSelection()) {
          List<String> now = new ArrayList<>(chosen.stream().filter(c -> !c.startsWith(own)).toList());
          now.add(own + factor.category(i).key());
          set.accept(text(now));
        }
      });
    });
  }

  /** A bar parts items, so that labels may hold commas; one item with a comma needs it too. */
  private static String text(List<String> items) {
    String joined = String.join(items.stream().anyMatch(i -> i.contains(",")) ? "|" : ", ", items);
    return items.size() == 1 && joined.contains(",") ? joined + "|" : joined;
  }

  private static MenuItem item(Menu menu, int style, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, style);
    item.setText(text.replace("&", "&&"));
    if (action != null) {
      item.addListener(SWT.Selection, e -> action.run());
    }
    return item;
  }
}
