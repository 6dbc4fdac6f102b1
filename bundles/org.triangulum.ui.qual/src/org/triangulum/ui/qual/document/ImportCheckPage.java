// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.exchange.document.DocumentChoices;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.document.ImportBatch.Entry;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;

/** What was read of each file, and what it is in the study. */
final class ImportCheckPage extends WizardPage {
  private final ImportBatch batch;
  private final StudyDesk desk;
  private Grid<Entry> grid;
  private ImportEntryForm form;

  ImportCheckPage(ImportBatch batch, StudyDesk desk) {
    super("check");
    this.batch = batch;
    this.desk = desk;
    setTitle(Messages.import_check_title);
    setDescription(Messages.import_check_text);
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new FillLayout());
    SashForm sash = new SashForm(page, SWT.VERTICAL);
    grid = Grid.ofRows(sash, List.of(
        GridColumn.<Entry>text(Messages.import_file, 0, e -> e.path().getFileName().toString())
            .ink((e, palette) -> e.problem().isEmpty() ? null : palette.warning()),
        GridColumn.<Entry>text(Messages.documents_kind, 100, e -> e.choices() == null ? ""
            : Words.of(e.choices().kind())),
        GridColumn.<Entry>text(Messages.documents_group, 90, e -> e.choices() == null ? "" : e.choices().group()),
        GridColumn.<Entry>text(Messages.documents_speakers, 170, ImportCheckPage::speakers),
        GridColumn.<Entry>text(Messages.import_noticed, 0, ImportCheckPage::noticed)
            .ink((e, palette) -> e.problem().isEmpty() ? palette.muted() : palette.warning())));
    form = new ImportEntryForm(sash, desk, batch, this::changed, this::changeAll);
    grid.onSelect((entry, column) -> form.show(entry));
    sash.setWeights(28, 72);
    setControl(page);
  }

  private static String speakers(Entry entry) {
    if (entry.choices() == null) {
      return "";
    }
    long people = entry.choices().speakers().stream().filter(s -> s.role() == SpeakerRole.PARTICIPANT).count();
    return entry.choices().speakers().isEmpty() ? Messages.import_no_speakers
        : NLS.bind(Messages.import_speakers_count, entry.choices().speakers().size(), people);
  }

  private static String noticed(Entry entry) {
    return entry.document().map(d -> String.join(" ", d.losses()) + " " + String.join(" ", d.notes()))
        .orElse(entry.problem()).strip();
  }

  /** Files are read when they are to be seen. */
  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      getShell().getDisplay().asyncExec(() -> {
        if (((ImportDocuments) getWizard()).read()) {
          grid.setRows(batch.entries());
          batch.entries().stream().findFirst().ifPresent(first -> {
            grid.select(first);
            form.show(first);
          });
          changed();
        }
      });
    }
  }

  private void changeAll(UnaryOperator<DocumentChoices> change) {
    batch.entries().stream().filter(e -> e.choices() != null).forEach(e -> e.choose(change));
    changed();
  }

  private void changed() {
    grid.control().redraw();
    long readable = batch.entries().stream().filter(e -> e.document().isPresent()).count();
    long refused = batch.entries().size() - readable;
    setErrorMessage(null);
    setMessage(refused == 0 ? NLS.bind(Messages.import_ready, readable)
        : NLS.bind(Messages.import_ready_but, readable, refused), refused == 0 ? NONE : WARNING);
    setPageComplete(readable > 0);
  }
}
