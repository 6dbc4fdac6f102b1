// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.Catalogue;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.widget.Fonts;

/** The button that says the method; it opens the list of all, by category, to search in. */
final class MethodChooser {
  /** The order in which an evaluation comes to them; categories of plug-ins follow by name. */
  private static final List<String> CATEGORIES = List.of("Description", "Proportion", "Comparison of groups",
      "Comparison of measurements", "Association", "Scales", "Agreement", "Regression");

  private final Catalogue catalogue;
  private final Consumer<Analysis> chosen;
  private final Button button;

  MethodChooser(Composite parent, Catalogue catalogue, Consumer<Analysis> chosen) {
    this.catalogue = catalogue;
    this.chosen = chosen;
    button = new Button(parent, SWT.PUSH);
    button.setFont(new Fonts(parent).bold());
    button.addListener(SWT.Selection, e -> open());
  }

  private void open() {
    List<Candidate<Analysis>> all = catalogue.analyses().stream()
        .sorted(Comparator.comparingInt(MethodChooser::rank).thenComparing(Analysis::category)
            .thenComparing(Analysis::title))
        .map(a -> new Candidate<>(a, a.title(), a.id() + " " + a.description(), a.category(), a.description()))
        .toList();
    new PickPopup<>(button.getShell(), button.toDisplay(0, button.getSize().y), Messages.setup_method,
        Messages.setup_method_filter, all, chosen);
  }

  private static int rank(Analysis analysis) {
    int rank = CATEGORIES.indexOf(analysis.category());
    return rank < 0 ? CATEGORIES.size() : rank;
  }

  /** Says the method. */
  void show(Analysis analysis) {
    button.setText(analysis.title().replace("&", "&&") + "  ▾");
    button.setToolTipText(analysis.category());
  }

  /** The widget. */
  Button control() {
    return button;
  }
}
