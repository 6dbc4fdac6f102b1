// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.triangulum.ui.imports.FileDrop;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.document.ImportBatch.Entry;

/** Which files are imported. */
final class ImportFilesPage extends WizardPage {
  private final ImportBatch batch;
  private Table table;

  ImportFilesPage(ImportBatch batch) {
    super("files");
    this.batch = batch;
    setTitle(Messages.import_files_title);
    setDescription(NLS.bind(Messages.import_files_text, String.join(" ", batch.patterns())));
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(2, false));
    table = new Table(page, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    column(Messages.import_file, 320);
    column(Messages.import_folder, 380);
    column(Messages.import_size, 90);
    Composite buttons = new Composite(page, SWT.NONE);
    buttons.setLayout(new GridLayout());
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
    button(buttons, Messages.import_add_files, this::addFiles);
    button(buttons, Messages.import_add_folder, this::addFolder);
    button(buttons, Messages.import_remove, () -> {
      List<Entry> out = Arrays.stream(table.getSelectionIndices()).mapToObj(i -> batch.entries().get(i)).toList();
      batch.remove(out);
      refill();
    });
    FileDrop.onto(table, this::add);
    setControl(page);
    refill();
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  private static void button(Composite parent, String text, Runnable action) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(text);
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button.addListener(SWT.Selection, e -> action.run());
  }

  private void addFiles() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
    List<String> filters = new ArrayList<>(List.of(String.join(";", batch.patterns()), "*"));
    dialog.setFilterExtensions(filters.toArray(String[]::new));
    dialog.setFilterNames(new String[] {Messages.import_readable, Messages.import_any});
    if (dialog.open() != null) {
      add(Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
    }
  }

  private void addFolder() {
    String folder = new DirectoryDialog(getShell(), SWT.OPEN).open();
    if (folder != null) {
      add(List.of(Path.of(folder)));
    }
  }

  private void add(List<Path> paths) {
    try {
      batch.add(paths);
      setErrorMessage(null);
    } catch (IOException e) {
      setErrorMessage(NLS.bind(Messages.import_unreadable, e.getMessage()));
    }
    refill();
  }

  private void refill() {
    table.removeAll();
    for (Entry entry : batch.entries()) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {entry.path().getFileName().toString(), String.valueOf(entry.path().getParent()),
          size(entry.path())});
    }
    setPageComplete(!batch.entries().isEmpty());
  }

  private static String size(Path path) {
    try {
      return NLS.bind(Messages.import_kilobytes, (Files.size(path) + 1023) / 1024);
    } catch (IOException e) {
      return "?";
    }
  }
}
