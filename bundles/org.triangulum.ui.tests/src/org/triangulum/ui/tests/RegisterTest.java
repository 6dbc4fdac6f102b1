// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.TextValues;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.register.RegisterPart;

class RegisterTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();

  @BeforeEach
  void open() {
    bench.openSample(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private RegisterPart show(int page) throws PartInitException {
    bench.window().getActivePage().showView(TriangulationPerspective.REGISTER);
    RegisterPart part = bench.part(RegisterPart.class);
    part.tabs().setSelection(page);
    bench.until("the page is filled", () -> !part.participants().rows().isEmpty());
    bench.settle();
    return part;
  }

  /** Writes into the field with a hint, and leaves it for a table. */
  private void write(RegisterPart part, Grid<?> then, String hint, String words) {
    Text field = bench.field(part.tabs(), hint);
    bench.focus(field);
    field.setText("");
    bench.type(words);
    bench.focus(then.control());
  }

  @Test
  void interestsAreDeclaredWhereTheyAreRead() throws PartInitException {
    RegisterPart part = show(1);
    Researcher second = study().getResearchers().get(1);
    part.team().choose(second);
    bench.settle();
    write(part, part.team(),
        "Ties to what is evaluated, funding, earlier work; None where there are none", "sister works there");
    bench.until("they are declared", () -> "sister works there".equals(second.getInterests()));
    bench.desk().undo();
    assertEquals("None", second.getInterests());
  }

  @Test
  void anExternalStudyIsWrittenDownAndLinkedAsEvidence() throws PartInitException {
    RegisterPart part = show(2);
    int before = study().getExternalStudies().size();
    bench.press(part.tabs(), "+ study");
    bench.until("it is there", () -> study().getExternalStudies().size() == before + 1);
    ExternalStudy made = study().getExternalStudies().get(before);
    write(part, part.studies(), "Authors, year, title", "a later review");
    write(part, part.studies(), "Whom they asked, and how many", "31 trials");
    write(part, part.studies(), "What keeps it from saying more", "other countries");
    bench.until("it is written", () -> "other countries".equals(made.getLimits()));
    assertEquals("a later review", made.getCitation());
    assertEquals("31 trials", made.getSample());
    Finding finding = study().getFindings().get(0);
    int links = finding.getEvidence().size();
    bench.press(part.tabs(), "Link…");
    bench.popup();
    bench.type(finding.getKey().toLowerCase());
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is evidence", () -> finding.getEvidence().size() == links + 1);
    EvidenceLink link = finding.getEvidence().get(links);
    assertSame(made, link.getTarget());
    bench.until("its uses are listed", () -> part.studies().columns().get(3).text().apply(made)
        .equals(finding.getKey()));
  }

  private Participant answering() {
    OpenStudy open = bench.desk().open().orElseThrow();
    Participant person = study().getParticipants().get(0);
    bench.desk().change("data", study -> {
      Dataset dataset = StudyFactory.eINSTANCE.createDataset();
      dataset.setKey("exit");
      dataset.getColumns().add(column(open, "ID", ColumnRole.RESPONDENT, "somebody", person.getKey()));
      dataset.getColumns().add(column(open, "why", ColumnRole.ANSWER, "It was near.", "They listened."));
      study.getDatasets().add(dataset);
    });
    return person;
  }

  private static Column column(OpenStudy open, String key, ColumnRole role, String... values) {
    Column column = StudyFactory.eINSTANCE.createColumn();
    column.setKey(key);
    column.setRole(role);
    column.setType(ColumnType.TEXT);
    column.setValues(open.view().blobs().put(TextValues.of(values).toBytes()));
    return column;
  }

  @Test
  void whatAParticipantAnsweredStandsBesideTheirTexts() throws PartInitException {
    Participant person = answering();
    RegisterPart part = show(0);
    part.participants().choose(person);
    bench.until("the answers are there", () -> part.answers().rows().size() == 1);
    bench.until("they are painted",
        () -> "They listened.".equals(part.answers().control().getDataValueByPosition(1, 1)));
    bench.press(part.tabs(), "Interview Parent 1");
    bench.until("the text is where one is", () -> bench.desk().navigator().where().passage()
        .filter(p -> p.document().equals(study().getDocuments().get(0).getId())).isPresent());
  }

  @Test
  void theTextOpensTheAnswersOfWhoSpeaks() {
    Participant person = answering();
    bench.show(QualPerspective.ID);
    TextPart text = bench.part(TextPart.class);
    bench.desk().navigator().go(w -> w.at(study().getDocuments().get(0), 0, 0));
    bench.until("the text is shown", () -> text.pane().transcript() != null);
    bench.choose(text.pane().text(), "Answers of", "Parent 1");
    Shell popup = bench.popup();
    assertTrue(bench.says(popup, "What " + person.getLabel() + " answered"), "it says whose");
    NatTable table = null;
    for (Control child : popup.getChildren()) {
      table = child instanceof NatTable nat ? nat : table;
    }
    assertEquals("They listened.", table.getDataValueByPosition(1, 1));
  }
}
