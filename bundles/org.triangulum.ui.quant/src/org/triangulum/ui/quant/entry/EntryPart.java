// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.entry;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.DataException;
import org.triangulum.data.entry.DataEntry;
import org.triangulum.data.entry.DoubleEntry;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.FieldPopup;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** Enters rows of the dataset looked at by hand, from the keyboard; a second entry is compared with the first. */
public final class EntryPart {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private Pages pages;
  private Composite content;
  private Button fresh;
  private Button second;
  private Button store;
  private Label told;
  private SashForm sash;
  private RowForm form;
  private Discrepancies discrepancies;
  private WhileSeen refresh;
  private String shown = "";

  @Inject
  public EntryPart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    ButtonRow buttons = new ButtonRow(content, 1);
    store = buttons.push(Messages.entry_store, Messages.entry_store_tip, this::store);
    fresh = buttons.push(Messages.entry_new, Messages.entry_new_tip, this::instruments);
    second = buttons.push(Messages.entry_start_second, Messages.entry_start_second_tip, this::startSecond);
    told = new Label(content, SWT.WRAP);
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrap.widthHint = 200;
    told.setLayoutData(wrap);
    sash = new SashForm(content, SWT.VERTICAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    form = new RowForm(sash, this::store);
    discrepancies = new Discrepancies(sash, desk, text -> tell(text, true));
    sash.setWeights(60, 40);
    refresh = new WhileSeen(content, this::show);
    desk.listen(parent, event -> refill());
    quant.listenToLook(parent, look -> refill());
    refill();
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (quant.dataset().isEmpty()) {
      boolean able = desk.editable() && !open.get().study().getInstruments().isEmpty();
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.entry_none_advice, Messages.entry_new,
          able ? this::instruments : null);
      return;
    }
    pages.show(content);
    refresh.request();
  }

  private void show() {
    Dataset dataset = quant.dataset().orElse(null);
    if (dataset == null) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    boolean able = desk.editable() && dataset.getDerivation() == null;
    store.setEnabled(able);
    fresh.setEnabled(desk.editable() && !open.study().getInstruments().isEmpty());
    second.setEnabled(able && dataset.getFirstEntry() == null);
    Optional<Dataset> compared = dataset.getFirstEntry() != null ? Optional.of(dataset)
        : open.study().getDatasets().stream().filter(d -> d.getFirstEntry() == dataset).findFirst();
    sash.setMaximizedControl(compared.isPresent() && desk.editable() ? null : form.control());
    compared.filter(d -> desk.editable()).ifPresent(d -> discrepancies.show(open, d));
    StringBuilder now = new StringBuilder(dataset.getId());
    for (Column column : dataset.getColumns()) {
      now.append('|').append(column.getKey()).append(column.getLabel()).append(column.getValueLabels().size());
    }
    if (!now.toString().equals(shown)) {
      shown = now.toString();
      form.begin(EntryForm.of(dataset));
      tell(NLS.bind(Messages.entry_into, dataset.getKey(), dataset.getRowCount()), false);
    }
  }

  private void store() {
    OpenStudy open = desk.open().orElseThrow();
    if (!store.isEnabled() || form.draft() == null) {
      return;
    }
    Dataset dataset = form.draft().form().dataset();
    desk.edit(editor -> {
      try {
        int row = new DataEntry(editor, open.view().blobs()).append(form.draft());
        form.begin(EntryForm.of(dataset));
        tell(NLS.bind(Messages.entry_stored, row + 1, dataset.getKey()), false);
        form.start();
      } catch (DataException e) {
        tell(e.getMessage(), true);
      }
    });
  }

  private void instruments() {
    desk.open().ifPresent(open -> Menus.below(content.isVisible() ? fresh : pages.composite(), menu -> {
      for (Instrument instrument : open.study().getInstruments()) {
        String name = instrument.getName() == null ? instrument.getKey() : instrument.getName();
        Menus.item(menu, name.replace("&", "&&"), desk.editable(), () -> ask(instrument));
      }
    }));
  }

  private void ask(Instrument instrument) {
    named(Messages.entry_name, instrument.getKey().toLowerCase(Locale.ROOT) + "-entry",
        key -> edit(open -> new DataEntry(open.editor(), open.view().blobs()).dataset(key, instrument, false)));
  }

  private void startSecond() {
    Dataset first = quant.dataset().orElseThrow();
    named(Messages.entry_name, first.getKey() + "-2", key -> edit(open -> new DoubleEntry(open.editor(),
        open.view().blobs(), open.session()).start(first, key)));
  }

  private void named(String title, String proposed, Consumer<String> taken) {
    Rectangle place = new Rectangle(0, 0, 320, second.getSize().y);
    FieldPopup.open(content.isVisible() ? fresh : pages.composite(), place, title, title, proposed, 1, taken);
  }

  private interface Making {
    Dataset make(OpenStudy open);
  }

  private void edit(Making making) {
    OpenStudy open = desk.open().orElseThrow();
    desk.edit(editor -> {
      try {
        Dataset made = making.make(open);
        desk.display().asyncExec(() -> quant.look(new DataLook(made.getId(), List.of())));
      } catch (DataException e) {
        tell(e.getMessage(), true);
      }
    });
  }

  private void tell(String text, boolean warning) {
    Palette palette = Palette.of(content);
    told.setForeground(warning ? palette.warning() : palette.muted());
    told.setText(text.replace("&", "&&"));
    content.layout(true, true);
  }

  /** The fields to be filled in now, by column, for those who test them. */
  public List<Text> fields() {
    return form.asked().stream().map(FieldRow::text).toList();
  }

  /** The columns of {@link #fields}, likewise. */
  public List<String> columns() {
    return form.asked().stream().map(r -> r.field().column().getKey()).toList();
  }

  /** What is told, likewise. */
  public String told() {
    return told.getText();
  }

  /** Where two entries differ, likewise. */
  public Discrepancies discrepancies() {
    return discrepancies;
  }

  @Focus
  void focus() {
    if (content.isVisible()) {
      form.start();
    } else {
      pages.composite().setFocus();
    }
  }
}
