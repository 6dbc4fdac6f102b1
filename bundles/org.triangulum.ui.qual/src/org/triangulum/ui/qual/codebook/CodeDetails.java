// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.store.JournalEntry;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/** What a code means and how it is used, edited in place. */
public final class CodeDetails {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SWATCH = 14;
  private final StudyDesk desk;
  private final Form form;
  private final Choice<CodeKind> kind;
  private final Choice<CodeStatus> status;
  private final Choice<ParticipantGroup> group;
  private final Button color;
  private final Field name;
  private final Field definition;
  private final Field include;
  private final Field exclude;
  private final Field example;
  private final Button history;
  private final Label past;
  private Code code;

  CodeDetails(Composite parent, StudyDesk desk) {
    this.desk = desk;
    form = new Form(parent);
    name = form.field(Messages.codebook_name, SWT.SINGLE, "");
    Composite row = form.row();
    color = new Button(row, SWT.PUSH | SWT.FLAT);
    color.setToolTipText(Messages.codebook_color);
    color.addListener(SWT.Selection, e -> colors());
    kind = new Choice<>(row, "", Words::of, k -> edit(books -> books.setKind(List.of(code), k)));
    status = new Choice<>(row, "", Words::of, s -> edit(books -> books.setStatus(List.of(code), s)));
    group = new Choice<>(row, "", g -> g == null ? Messages.codebook_any_group : g.getName(), this::setGroup);
    definition = form.field(Messages.codebook_definition, SWT.MULTI, Messages.codebook_definition_hint);
    include = form.field(Messages.codebook_include, SWT.MULTI, Messages.codebook_include_hint);
    exclude = form.field(Messages.codebook_exclude, SWT.MULTI, Messages.codebook_exclude_hint);
    example = form.field(Messages.codebook_example, SWT.MULTI, Messages.codebook_example_hint);
    history = new Button(form.body(), SWT.TOGGLE | SWT.FLAT);
    history.setText(Messages.codebook_history);
    history.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    history.addListener(SWT.Selection, e -> showHistory());
    past = new Label(form.body(), SWT.WRAP);
    past.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
  }

  Control control() {
    return form.control();
  }

  void show(Code shown) {
    boolean other = code != shown;
    code = shown;
    boolean editable = desk.editable();
    name.show(CodeNames.name(shown), editable, other, typed -> {
      if (!typed.isEmpty()) {
        edit(books -> books.rename(shown, typed));
      }
    });
    text(definition, shown.getDefinition(), other, Codebooks::setDefinition);
    text(include, shown.getInclude(), other, Codebooks::setInclude);
    text(exclude, shown.getExclude(), other, Codebooks::setExclude);
    text(example, shown.getExample(), other, Codebooks::setExample);
    kind.set(CodeKind.VALUES, shown.getKind());
    status.set(CodeStatus.VALUES, shown.getStatus());
    List<ParticipantGroup> groups = new ArrayList<>(desk.open().orElseThrow().study().getGroups());
    groups.add(null);
    group.set(groups, shown.getGroup());
    List.of(kind.control(), status.control(), group.control(), color).forEach(c -> c.setEnabled(editable));
    swatch(color, Palette.code(shown));
    if (other) {
      history.setSelection(false);
    }
    showHistory();
    form.layout();
  }

  private void text(Field field, String value, boolean other, TextChange change) {
    Code shown = code;
    field.show(value, desk.editable(), other, typed -> edit(books -> change.set(books, shown, typed)));
  }

  private interface TextChange {
    void set(Codebooks books, Code code, String text);
  }

  private void edit(Consumer<Codebooks> change) {
    desk.edit(editor -> change.accept(new Codebooks(editor)));
  }

  private void setGroup(ParticipantGroup chosen) {
    Code shown = code;
    desk.change(NLS.bind(Messages.change_code_group, CodeNames.name(shown)), study -> shown.setGroup(chosen));
  }

  private void colors() {
    Menu menu = new Menu(color);
    for (Color each : Palette.codeColors()) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      String hex = String.format("#%02X%02X%02X", each.getRed(), each.getGreen(), each.getBlue());
      item.setText(hex);
      Image image = image(each);
      item.setImage(image);
      item.addListener(SWT.Dispose, e -> image.dispose());
      item.addListener(SWT.Selection, e -> edit(books -> books.setColor(List.of(code), hex)));
    }
    new MenuItem(menu, SWT.SEPARATOR);
    MenuItem above = new MenuItem(menu, SWT.PUSH);
    above.setText(Messages.codebook_color_above);
    above.addListener(SWT.Selection, e -> edit(books -> books.setColor(List.of(code), "")));
    menu.setLocation(color.toDisplay(0, color.getSize().y));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private void swatch(Button button, Color fill) {
    Image before = button.getImage();
    button.setImage(image(fill));
    if (before != null) {
      before.dispose();
    }
    if (button.getData() == null) {
      button.setData(Boolean.TRUE);
      button.addListener(SWT.Dispose, e -> button.getImage().dispose());
    }
  }

  private Image image(Color fill) {
    Image image = new Image(desk.display(), SWATCH, SWATCH);
    GC gc = new GC(image);
    gc.setBackground(fill);
    gc.fillRectangle(0, 0, SWATCH, SWATCH);
    gc.dispose();
    return image;
  }

  private void showHistory() {
    if (code == null || !history.getSelection()) {
      past.setText("");
    } else {
      StringBuilder lines = new StringBuilder();
      List<JournalEntry> entries = desk.open().orElseThrow().history(code);
      for (int i = entries.size() - 1; i >= 0; i--) {
        JournalEntry entry = entries.get(i);
        lines.append(TIME.format(entry.time().atZone(ZoneId.systemDefault()))).append("  ").append(entry.author())
            .append("  ").append(entry.kind().equals("do") ? "" : entry.kind() + ": ").append(entry.label());
        if (!entry.reason().isEmpty()) {
          lines.append(" (").append(entry.reason()).append(')');
        }
        lines.append('\n');
      }
      past.setText(lines.toString().stripTrailing().replace("&", "&&"));
    }
    form.layout();
  }

  /** The field of the definition, for those who test. */
  public Field definition() {
    return definition;
  }
}
