// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.exchange.data.DataPlan;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.ui.imports.FileDrop;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.sheet.SheetModel;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.widget.Choice;

/** Which file is read, and how; its first rows follow each change. */
final class SourcePage extends WizardPage {
  /** Long enough that typing does not read the file at each letter. */
  private static final int DELAY = 150;
  private final DataIntake intake;
  private Latest reading;
  private Text file;
  private Choice<DataReader> format;
  private Choice<String> mapping;
  private Composite settings;
  private QueueTable files;
  private Sheet preview;
  private DataReader shownSettings;

  SourcePage(DataIntake intake) {
    super("source");
    this.intake = intake;
    setTitle(Messages.intake_source_title);
    setDescription(Messages.intake_source_text);
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    reading = new Latest(parent.getDisplay(), DELAY);
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    label(page, Messages.intake_file);
    file = new Text(page, SWT.BORDER);
    file.setMessage(Messages.intake_file_hint);
    file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    file.addListener(SWT.Modify, e -> typed());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText(Messages.intake_browse);
    browse.addListener(SWT.Selection, e -> browse());
    files = new QueueTable(page, 3, intake.queue(), this::take);
    label(page, Messages.intake_format);
    Composite row = new Composite(page, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    GridLayout line = new GridLayout(3, false);
    line.marginWidth = 0;
    line.marginHeight = 0;
    row.setLayout(line);
    format = new Choice<>(row, "", r -> r == null ? Messages.intake_format_none : r.title(), r -> {
      intake.read(r);
      look();
    });
    label(row, Messages.intake_mapping);
    mapping = new Choice<>(row, "", key -> key == null || key.isEmpty() ? Messages.intake_mapping_new : key, key -> {
      intake.use(key);
      look();
    });
    settings = new Composite(page, SWT.NONE);
    settings.setLayout(new GridLayout(6, false));
    settings.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    preview = new Sheet(page);
    GridData all = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    all.heightHint = 200;
    preview.control().setLayoutData(all);
    FileDrop.onto(page, this::add);
    FileDrop.onto(preview.control(), this::add);
    setControl(page);
    page.addDisposeListener(e -> reading.cancel());
    file.setText(intake.source() == null ? "" : intake.source().toString());
    show();
  }

  private static void label(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
  }

  private void browse() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
    List<String> patterns = intake.readers().stream().flatMap(r -> r.patterns().stream()).distinct().toList();
    dialog.setFilterExtensions(new String[] {String.join(";", patterns), "*"});
    dialog.setFilterNames(new String[] {Messages.intake_readable, Messages.intake_any});
    if (dialog.open() != null) {
      add(Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
    }
  }

  /** Files that a person chose or dropped: the first is taken in hand, the others wait. */
  private void add(List<Path> chosen) {
    if (chosen.size() > 1) {
      intake.queue().add(chosen);
    }
    chosen.stream().findFirst().ifPresent(this::take);
  }

  /** Takes a file in hand. */
  void take(Path path) {
    if (file.getText().equals(path.toString())) {
      typed();
    } else {
      file.setText(path.toString());
    }
  }

  private void typed() {
    Path path = Path.of(file.getText().strip());
    if (file.getText().isBlank() || !Files.isReadable(path) || Files.isDirectory(path)) {
      reading.cancel();
      preview.setModel(SheetModel.EMPTY, 0);
      setErrorMessage(file.getText().isBlank() ? null : NLS.bind(Messages.intake_no_file, file.getText()));
      setPageComplete(false);
      return;
    }
    intake.take(path);
    look();
  }

  /** Looks into the file as it is to be read now. */
  private void look() {
    setPageComplete(false);
    setErrorMessage(null);
    show();
    if (intake.reader() == null) {
      setMessage(Messages.intake_format_unknown, WARNING);
      return;
    }
    setMessage(Messages.intake_looking);
    DataReader reader = intake.reader();
    Path source = intake.source();
    Map<String, String> said = Map.copyOf(intake.settings());
    reading.start(source.getFileName().toString(), progress -> reader.schema(source, said, progress), this::found,
        failure -> {
          preview.setModel(SheetModel.EMPTY, 0);
          setErrorMessage(failure.getMessage());
          intake.queue().set(source, FileQueue.State.FAILED, failure.getMessage());
          files.show();
        });
  }

  private void found(DataSchema schema) {
    if (getControl().isDisposed()) {
      return;
    }
    intake.found(schema);
    intake.queue().readable(intake.source());
    preview.setModel(new SchemaSheet(schema), 0);
    String rows = schema.rows() < 0 ? Messages.intake_rows_unknown : Long.toString(schema.rows());
    String notes = schema.notes().isEmpty() ? "" : "  " + String.join(" ", schema.notes());
    long entered = intake.queue().entered();
    String kept = entered == 0 ? "" : NLS.bind(Messages.intake_kept, entered) + "\n";
    setMessage(kept + NLS.bind(Messages.intake_found, schema.variables().size(), rows) + notes,
        notes.isEmpty() ? NONE : INFORMATION);
    show();
    setPageComplete(true);
  }

  private void show() {
    files.show();
    format.set(intake.readers(), intake.reader());
    List<String> keys = new ArrayList<>(List.of(""));
    intake.savedPlans().stream().map(DataPlan::key).forEach(keys::add);
    mapping.set(keys, intake.saved());
    mapping.control().setEnabled(keys.size() > 1);
    if (shownSettings != intake.reader()) {
      shownSettings = intake.reader();
      for (Control child : settings.getChildren()) {
        child.dispose();
      }
      if (shownSettings != null) {
        shownSettings.settings().forEach(this::add);
      }
      settings.getParent().layout(true, true);
    }
    if (shownSettings != null) {
      intake.schema().ifPresent(schema -> fill(schema));
    }
  }

  private void add(ReaderSetting setting) {
    label(settings, setting.name());
    String name = setting.name();
    if (!setting.choices().isEmpty()) {
      List<String> choices = new ArrayList<>(List.of(""));
      choices.addAll(setting.choices());
      Choice<String>[] made = newChoice();
      made[0] = new Choice<>(settings, "", c -> c == null || c.isEmpty() ? found(name) : c, chosen -> {
        intake.set(name, chosen);
        made[0].set(choices, chosen);
        look();
      });
      made[0].control().setToolTipText(setting.meaning());
      made[0].set(choices, intake.settings().getOrDefault(name, ""));
      made[0].control().setData(name);
      return;
    }
    Text field = new Text(settings, SWT.BORDER);
    field.setToolTipText(setting.meaning());
    field.setData(name);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.setText(intake.settings().getOrDefault(name, ""));
    field.addListener(SWT.Modify, e -> {
      intake.set(name, field.getText());
      look();
    });
  }

  @SuppressWarnings("unchecked") // an array to be filled once
  private static Choice<String>[] newChoice() {
    return new Choice[1];
  }

  private String found(String name) {
    String value = intake.schema().map(s -> s.settings().get(name)).orElse(null);
    return value == null || value.isEmpty() ? Messages.intake_detect : NLS.bind(Messages.intake_detected, value);
  }

  /** What was found out stands in the fields where nothing was said. */
  private void fill(DataSchema schema) {
    for (Control child : settings.getChildren()) {
      if (child instanceof Text field) {
        String value = schema.settings().get((String) field.getData());
        field.setMessage(value == null || value.isEmpty() ? Messages.intake_detect
            : NLS.bind(Messages.intake_detected, value));
      } else if (child instanceof Button button && !intake.settings().containsKey((String) button.getData())) {
        button.setText(found((String) button.getData()) + " ▾");
      }
    }
    settings.layout();
  }
}
