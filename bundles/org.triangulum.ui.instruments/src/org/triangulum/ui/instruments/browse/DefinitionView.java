// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Lines;

/** One instrument: its items, which way they point, its scales and bands, and what else is to be known. */
public final class DefinitionView {
  private final Composite composite;
  private final Label title;
  private final Label facts;
  private final List<Button> toggles = new ArrayList<>();
  private final StackLayout stack = new StackLayout();
  private final Composite views;
  private final Button turnedOnly;
  private final Grid<ItemDefinition> items;
  private final Grid<PolarityRow> polarity;
  private final Grid<ScaleRow> scales;
  private final StyledText about;
  private Definition definition;

  DefinitionView(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    title = new Label(composite, SWT.WRAP);
    title.setFont(new Fonts(composite).heading());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    facts = new Label(composite, SWT.WRAP);
    facts.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ButtonRow buttons = new ButtonRow(composite, 1);
    views = new Composite(composite, SWT.NONE);
    views.setLayout(stack);
    views.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    items = Grid.ofRows(views, itemColumns());
    Composite directions = new Composite(views, SWT.NONE);
    GridLayout inner = new GridLayout();
    inner.marginWidth = 0;
    inner.marginHeight = 0;
    directions.setLayout(inner);
    turnedOnly = new Button(directions, SWT.CHECK);
    turnedOnly.setText(Messages.polarity_only);
    turnedOnly.addListener(SWT.Selection, e -> fillPolarity());
    polarity = Grid.ofRows(directions, polarityColumns());
    polarity.setStrong(PolarityRow::head);
    polarity.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    scales = Grid.ofRows(views, scaleColumns());
    scales.setStrong(ScaleRow::head);
    scales.setLines(2);
    about = new StyledText(views, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    about.setMargins(6, 4, 6, 4);
    toggle(buttons, Messages.view_items, items.control());
    toggle(buttons, Messages.view_polarity, directions);
    toggle(buttons, Messages.view_scales, scales.control());
    toggle(buttons, Messages.view_about, about);
    choose(0);
  }

  private void toggle(ButtonRow buttons, String text, Control view) {
    int index = toggles.size();
    Button button = buttons.toggle(text, text, () -> choose(index));
    button.setData(view);
    toggles.add(button);
  }

  private void choose(int index) {
    for (int i = 0; i < toggles.size(); i++) {
      toggles.get(i).setSelection(i == index);
    }
    stack.topControl = (Control) toggles.get(index).getData();
    views.layout();
  }

  private List<GridColumn<ItemDefinition>> itemColumns() {
    return List.of(
        GridColumn.<ItemDefinition>text(Messages.items_item, 72, ItemDefinition::id).order(null),
        GridColumn.<ItemDefinition>text(Messages.items_label, 0, ItemDefinition::label),
        GridColumn.<ItemDefinition>text(Messages.items_polarity, 78, i -> Words.polarity(words().polarity(i))),
        GridColumn.<ItemDefinition>text(Messages.items_turned, 96, i -> turned(i))
            .ink((i, palette) -> palette.warning()),
        GridColumn.<ItemDefinition>text(Messages.items_answers, 190, i -> words().answers(i)),
        GridColumn.<ItemDefinition>text(Messages.items_asked, 116, i -> asked(i)));
  }

  private Words words() {
    return new Words(definition);
  }

  private String turned(ItemDefinition item) {
    String scaleIds = String.join(", ", Direction.turnedIn(definition, item));
    return scaleIds.isEmpty() ? item.points() : "⇄ " + scaleIds;
  }

  private String asked(ItemDefinition item) {
    String group = definition.groups().stream().filter(g -> g.id().equals(item.group()))
        .map(g -> NLS.bind(Messages.items_each, g.label())).collect(Collectors.joining());
    String raters = item.raters().isEmpty() ? "" : words().raters(item.raters());
    return java.util.stream.Stream.of(group, item.rule(), raters).filter(s -> !s.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private List<GridColumn<PolarityRow>> polarityColumns() {
    return List.of(
        GridColumn.<PolarityRow>text(Messages.items_item, 72, PolarityRow::name).order(null),
        GridColumn.<PolarityRow>text(Messages.items_label, 0, PolarityRow::label).order(null),
        GridColumn.<PolarityRow>text(Messages.polarity_high, 170, PolarityRow::arrow).order(null)
            .ink((row, palette) -> row.turned() ? palette.warning() : null),
        GridColumn.<PolarityRow>text(Messages.polarity_note, 210, PolarityRow::note).order(null));
  }

  private List<GridColumn<ScaleRow>> scaleColumns() {
    return List.of(
        GridColumn.<ScaleRow>text(Messages.scales_subject, 150, ScaleRow::subject).order(null),
        GridColumn.<ScaleRow>text(Messages.scales_text, 0, ScaleRow::text).order(null)
            .drawn((gc, area, r, palette) -> Lines.paint(gc, area, r.text(), r.head() ? 1 : 2)).tipped(ScaleRow::text),
        GridColumn.<ScaleRow>text(Messages.scales_verified, 92, r -> r.verified() == null ? ""
            : Words.verified(r.verified())).order(null)
            .ink((r, palette) -> Boolean.FALSE.equals(r.verified()) ? palette.warning() : palette.muted()),
        GridColumn.<ScaleRow>text(Messages.scales_source, 170, ScaleRow::source).order(null)
            .ink((r, palette) -> palette.muted()));
  }

  private void fillPolarity() {
    polarity.setRows(PolarityRow.of(definition, turnedOnly.getSelection()));
  }

  void show(DefinitionFile file, Optional<String> contributor, Scorers scorers) {
    definition = file.definition().orElseThrow();
    title.setText(definition.title());
    facts.setText(NLS.bind(Messages.view_facts, new Object[] {definition.version(),
        contributor.orElse(Messages.view_study_only), definition.items().size(), definition.scales().size()}));
    items.setRows(definition.items());
    fillPolarity();
    scales.setRows(ScaleRow.of(definition));
    new About(about).show(new InstrumentCheck(scorers).check(file));
    composite.layout();
  }

  /** The widget. */
  public Composite control() {
    return composite;
  }

  /** The items, for those who test what is in them. */
  public Grid<ItemDefinition> items() {
    return items;
  }

  /** The polarity overview, likewise. */
  public Grid<PolarityRow> polarity() {
    return polarity;
  }

  /** Scales and bands, likewise. */
  public Grid<ScaleRow> scales() {
    return scales;
  }

  /** What else is to be known, likewise. */
  public StyledText about() {
    return about;
  }
}
