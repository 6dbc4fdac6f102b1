// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.ui.instruments.InstrumentsDesk.Entry;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Fonts;

/** The items of an instrument that the study holds without a definition, and how it gets one. */
public final class StudyItemsView {
  private final Composite composite;
  private final Label title;
  private final Label facts;
  private final Label advice;
  private final Button define;
  private final Button other;
  private final Grid<Item> items;
  private Optional<Entry> alike = Optional.empty();

  StudyItemsView(Composite parent, Runnable define, Consumer<Entry> look) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    title = label();
    title.setFont(new Fonts(composite).heading());
    facts = label();
    advice = label();
    ButtonRow buttons = new ButtonRow(composite, 1);
    this.define = buttons.push(Messages.own_define, Messages.own_define_tip, define);
    other = buttons.push(Messages.own_other, Messages.own_other_tip, () -> alike.ifPresent(look));
    items = Grid.ofRows(composite, List.of(
        GridColumn.<Item>text(Messages.items_item, 96, i -> orEmpty(i.getKey())).order(null),
        GridColumn.<Item>text(Messages.items_label, 0, i -> orEmpty(i.getLabel())).tipped(i -> orEmpty(i.getLabel())),
        GridColumn.<Item>text(Messages.items_polarity, 78, i -> Words.polarity(polarity(i))),
        GridColumn.<Item>text(Messages.items_answers, 210, StudyItemsView::answers).tipped(StudyItemsView::answers),
        GridColumn.<Item>text(Messages.items_asked, 64, i -> orEmpty(i.getSkipRule()))));
    items.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
  }

  private Label label() {
    Label label = new Label(composite, SWT.WRAP);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }

  private static Polarity polarity(Item item) {
    return item.getResponseSet() == null || item.getResponseSet().getPolarity() == null ? Polarity.UNSTATED
        : item.getResponseSet().getPolarity();
  }

  private static String answers(Item item) {
    if (item.getResponseSet() == null) {
      return item.getKind() == null ? "" : item.getKind().getLiteral()
          + (orEmpty(item.getRange()).isEmpty() ? "" : " " + item.getRange());
    }
    return item.getResponseSet().getOptions().stream().map(StudyItemsView::option).collect(Collectors.joining(" · "));
  }

  private static String option(ResponseOption option) {
    return option.getCode() + (orEmpty(option.getLabel()).isEmpty() ? "" : " " + option.getLabel())
        + (option.getMissing() == null || option.getMissing() == MissingKind.NONE ? ""
        : " (" + option.getMissing().getLiteral() + ")");
  }

  /**
   * Shows an instrument.
   *
   * @param alikeOne an instrument of a plug-in with the same abbreviation
   */
  void show(Instrument instrument, Optional<Entry> alikeOne, boolean editable) {
    alike = alikeOne;
    title.setText(orEmpty(instrument.getName()).isEmpty() ? orEmpty(instrument.getKey()) : instrument.getName());
    StringJoiner said = new StringJoiner(" · ");
    List.of(instrument.getKey(), orEmpty(instrument.getKind()), orEmpty(instrument.getRespondent()),
        NLS.bind(Messages.own_count, instrument.getItems().size()), orEmpty(instrument.getCitation())).stream()
        .filter(part -> part != null && !part.isEmpty()).forEach(said::add);
    facts.setText(said.toString());
    advice.setText(alike.map(entry -> NLS.bind(Messages.own_advice_other, entry.title() + " " + entry.version(),
        entry.contributor())).orElse(Messages.own_advice));
    define.setEnabled(editable && !instrument.getItems().isEmpty());
    other.setVisible(alike.isPresent());
    items.setRows(new ArrayList<>(instrument.getItems()));
    composite.layout(true, true);
  }

  Composite control() {
    return composite;
  }

  /** The items, for those who test what is in them. */
  public Grid<Item> items() {
    return items;
  }

  /** What is said about getting a definition, likewise. */
  public String advice() {
    return advice.getText();
  }
}
