// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.triangulum.exchange.document.DocumentChoices;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Which open questions of which dataset become documents, with the answers to be read before. */
final class ImportAnswersPage extends WizardPage {
  /** As many answers as one looks at before an import. */
  private static final int SHOWN = 200;
  private final OpenStudy open;
  private final List<Dataset> datasets;
  private Table questions;
  private StyledText answers;
  private Dataset dataset;
  private DocumentChoices choices = DocumentChoices.none();

  ImportAnswersPage(StudyDesk desk) {
    super("answers");
    open = desk.open().orElseThrow();
    datasets = ImportAnswers.sources(open.study());
    setTitle(Messages.answers_title);
    setDescription(datasets.isEmpty() ? Messages.answers_none : Messages.answers_text);
    setPageComplete(false);
  }

  /** The dataset chosen. */
  Dataset dataset() {
    return dataset;
  }

  /** Its columns that become documents. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (TableItem item : questions.getItems()) {
      if (item.getChecked()) {
        columns.add((Column) item.getData());
      }
    }
    return columns;
  }

  /** Group, time point and consent of the documents; their keys begin with that of the dataset. */
  DocumentChoices choices() {
    return choices.withKey(dataset.getKey());
  }

  @Override
  public void createControl(Composite parent) {
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    Composite left = new Composite(sash, SWT.NONE);
    left.setLayout(new GridLayout(2, false));
    Study study = open.study();
    combo(left, Messages.answers_dataset, datasets.stream().map(Words::name).toList(), index -> {
      dataset = datasets.get(index);
      refill();
    });
    questions = new Table(left, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
    questions.setHeaderVisible(true);
    questions.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    column(Messages.answers_question, 300);
    column(Messages.answers_count, 90);
    questions.addListener(SWT.Selection, e -> {
      read((Column) e.item.getData());
      check();
    });
    place(left, Messages.documents_group, study.getGroups(), value -> choices = choices.withGroup(value));
    place(left, Messages.documents_time, study.getTimePoints(), value -> choices = choices.withTimePoint(value));
    combo(left, Messages.documents_consent, ConsentState.VALUES.stream().map(Words::of).toList(),
        index -> choices = choices.withConsent(ConsentState.VALUES.get(index)));
    answers = new StyledText(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    answers.setMargins(8, 6, 8, 6);
    sash.setWeights(52, 48);
    setControl(sash);
    check();
  }

  private static void combo(Composite parent, String label, List<String> values, Consumer<Integer> chosen) {
    new Label(parent, SWT.NONE).setText(label);
    Combo combo = new Combo(parent, SWT.READ_ONLY);
    values.forEach(combo::add);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    combo.addListener(SWT.Selection, e -> chosen.accept(combo.getSelectionIndex()));
    if (!values.isEmpty()) {
      combo.select(0);
      combo.getDisplay().asyncExec(() -> {
        if (!combo.isDisposed()) {
          chosen.accept(combo.getSelectionIndex());
        }
      });
    }
  }

  private static void place(Composite parent, String label, List<? extends KeyedElement> elements,
      Consumer<String> chosen) {
    List<KeyedElement> all = new ArrayList<>();
    all.add(null);
    all.addAll(elements);
    combo(parent, label, all.stream().map(DocumentMenu::name).toList(),
        index -> chosen.accept(index == 0 ? "" : all.get(index).getKey()));
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(questions, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  private void refill() {
    questions.removeAll();
    for (Column column : ImportAnswers.questions(dataset)) {
      ColumnValues values = values(column);
      int given = 0;
      for (int row = 0; row < values.size(); row++) {
        given += values.text(row).isBlank() ? 0 : 1;
      }
      TableItem item = new TableItem(questions, SWT.NONE);
      item.setText(new String[] {Words.name(column),
          NLS.bind(Messages.answers_given, Integer.toString(given), Integer.toString(values.size()))});
      item.setData(column);
    }
    questions.select(0);
    read((Column) questions.getItem(0).getData());
    check();
  }

  private ColumnValues values(Column column) {
    return new DatasetReader(open.view().blobs()).values(column);
  }

  private void read(Column column) {
    ColumnValues values = values(column);
    ColumnValues who = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT).findFirst()
        .map(this::values).orElse(null);
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (int row = 0; row < values.size() && shown < SHOWN; row++) {
      if (!values.text(row).isBlank()) {
        text.append(who == null || who.text(row).isBlank() ? NLS.bind(Messages.answers_row, row + 1) : who.text(row))
            .append(": ").append(values.text(row).strip()).append('\n');
        shown++;
      }
    }
    answers.setText(text.toString());
  }

  private void check() {
    int count = dataset == null ? 0 : columns().size();
    setErrorMessage(null);
    setMessage(datasets.isEmpty() ? Messages.answers_none : count == 0 ? Messages.answers_text
        : NLS.bind(Messages.answers_ready, count));
    setPageComplete(count > 0);
  }
}
