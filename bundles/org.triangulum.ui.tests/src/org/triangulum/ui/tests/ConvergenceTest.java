// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.matrix.ConvergencePart;
import org.triangulum.ui.triangulation.matrix.MatrixRow;
import org.triangulum.ui.triangulation.source.SourcePart;
import org.triangulum.ui.widget.Palette;

class ConvergenceTest {
  private static final int VERDICT = 7;
  private static final int PROPOSED = 8;
  private static final int RATERS = 9;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ConvergencePart part;

  @BeforeEach
  void open() throws PartInitException {
    bench.openSample(folder);
    bench.window().getActivePage().showView(TriangulationPerspective.CONVERGENCE);
    part = bench.part(ConvergencePart.class);
    bench.until("the matrix is filled", () -> part.grid() != null && part.grid().rows().size() == 10);
    bench.settle();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private NatTable table() {
    return part.grid().control();
  }

  /** What the table shows; rows from 1, below the headings. */
  private String cell(int column, int row) {
    return table().getDataValueByPosition(column, row).toString();
  }

  /** The same where the column may be out of view. */
  private String text(int column, int row) {
    return part.grid().columns().get(column).text().apply(part.grid().rows().get(row - 1));
  }

  private int row(String issue) {
    for (int row = 1; row <= part.grid().rows().size(); row++) {
      if (part.grid().rows().get(row - 1).issue().getKey().equals(issue)) {
        return row;
      }
    }
    throw new AssertionError(issue + " is not shown");
  }

  private Issue issue(String key) {
    return bench.desk().open().orElseThrow().study().getIssues().stream().filter(i -> key.equals(i.getKey()))
        .findFirst().orElseThrow();
  }

  /** Handed to the widget: what the X server posts does not reach tables in the test run. */
  private void click(NatTable in, int column, int row) {
    Rectangle bounds = in.getBoundsByPosition(column, row);
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.type = type;
      event.button = 1;
      event.count = 1;
      event.x = bounds.x + 12;
      event.y = bounds.y + bounds.height / 2;
      in.notifyListeners(type, event);
    }
    bench.settle();
  }

  private void choose(String issue) {
    Issue chosen = issue(issue);
    bench.desk().navigator().go(w -> w.at(chosen, null));
    bench.settle();
  }

  private void go(String issue, String source) {
    Issue chosen = issue(issue);
    Source speaks = bench.desk().open().orElseThrow().study().getSources().stream()
        .filter(s -> source.equals(s.getKey())).findFirst().orElseThrow();
    bench.desk().navigator().go(w -> w.at(chosen, speaks));
    bench.settle();
  }

  private void workAs(String key) {
    bench.desk().workAs(bench.desk().open().orElseThrow().study().getResearchers().stream()
        .filter(r -> key.equals(r.getKey())).findFirst());
    bench.settle();
  }

  /** Types and presses Enter; handed over, since the first key after a refusal is lost on a busy screen. */
  private void enter(Text field, String words) {
    bench.focus(field);
    field.setText(words);
    field.notifyListeners(SWT.DefaultSelection, new Event());
    bench.settle();
  }

  /** The detail scrolls, so that the button may be out of sight. */
  private void press(Button button) {
    assertTrue(button.isEnabled());
    button.notifyListeners(SWT.Selection, new Event());
    bench.settle();
  }

  @Test
  void eachCellSaysWhatTheSourceSaysOrWhyItIsSilent() {
    assertEquals(10, part.grid().rows().size());
    assertEquals(11, part.grid().columns().size());
    assertEquals("Families, interviews", cell(1, 0));
    assertEquals("I1  Families are listened to and respected", cell(0, 1));
    assertEquals("↕ mixed", cell(1, 1));
    assertEquals("↑ positive", cell(2, 1));
    assertEquals("○ asked, nothing found", cell(3, 1));
    assertEquals("∅ not asked", cell(4, 1));
    assertEquals("⊘ could not know", cell(1, 2));
    assertEquals("✓ agreement", text(VERDICT, 1));
    assertEquals("2/2", text(RATERS, 1));
    for (int row = 0; row < 10; row++) {
      for (var column : part.grid().columns().subList(1, 7)) {
        assertFalse(column.text().apply(part.grid().rows().get(row)).isBlank(), "silence is never blank");
      }
    }
  }

  @Test
  void headingsCarryTheBadgesOfTheGroups() {
    for (ParticipantGroup group : bench.desk().open().orElseThrow().study().getGroups()) {
      Rectangle heading = new Rectangle(0, 0, table().getSize().x, table().getBoundsByPosition(0, 0).height);
      assertTrue(bench.pixels(table(), heading, Palette.group(group).getRGB(), 6) > 60, group.getName());
    }
  }

  @Test
  void onlyWhatIsOpenRemains() {
    bench.click(part.openOnly(), 8, part.openOnly().getSize().y / 2);
    bench.until("the matrix is filtered", () -> part.grid().rows().size() == 2);
    assertEquals(List.of("I7", "I10"), part.grid().rows().stream().map(r -> r.issue().getKey()).toList());
    assertEquals("? raters differ", text(VERDICT, 1));
    assertEquals("1/2 ⚠", text(RATERS, 1));
    assertEquals("✕ dissonance", text(VERDICT, 2));
    assertEquals("1/1", text(RATERS, 2));
  }

  @Test
  void aClickOnACellShowsItsEvidenceAndThatLeadsToTheTranscript() {
    click(table(), 1, 1);
    bench.until("the evidence is listed", () -> part.evidence().rows().size() == 2);
    assertEquals("F-01", part.evidence().control().getDataValueByPosition(1, 1));
    assertTrue(part.evidence().control().getDataValueByPosition(2, 1).toString()
        .startsWith("“She sat at my kitchen table and let me finish."));
    click(part.evidence().control(), 1, 1);
    bench.until("the passage is gone to", () -> bench.desk().navigator().where().latest() == Where.Kind.PASSAGE);
    SourcePart source = bench.part(SourcePart.class);
    bench.until("the transcript is shown",
        () -> source.text().getText().contains("She sat at my kitchen table and let me finish."));
  }

  @Test
  void whatOthersJudgedShowsOnlyOnceOneHasJudgedBlind() {
    choose("I10");
    assertEquals(1, part.verdicts().rows().size(), "who only reads sees all");
    workAs("RB");
    assertEquals("… yours first", text(VERDICT, row("I10")));
    assertEquals("?/1", text(RATERS, row("I10")));
    assertEquals(List.of(), part.verdicts().rows());
    assertTrue(part.hidden().startsWith("1 judged this issue already"), part.hidden());
    assertFalse(part.consensus().isEnabled(), "no consensus before one has judged");
    part.choose(VerdictKind.PARTIAL, ElementAgreement.SAME, ElementAgreement.DIFFERENT, ElementAgreement.UNJUDGED);
    press(part.give());
    assertEquals("Say why I10 is partial agreement", part.blockedBy());
    assertEquals(1, issue("I10").getVerdicts().size());
    enter(part.rationale(), "both hold");
    bench.until("both verdicts are listed", () -> part.verdicts().rows().size() == 2);
    assertEquals("", part.hidden());
    Verdict given = issue("I10").getVerdicts().get(1);
    assertTrue(given.isBlind());
    assertEquals("RB", given.getRater().getKey());
    assertEquals("both hold", given.getRationale());
    assertEquals(ElementAgreement.DIFFERENT, given.getProminence());
    assertEquals(ProposedVerdict.DISSONANCE, given.getProposal());
    assertEquals("? raters differ", text(VERDICT, row("I10")));
    assertEquals("1/2 ⚠", text(RATERS, row("I10")));
    bench.desk().undo();
    bench.until("the other verdict is hidden again", () -> part.verdicts().rows().isEmpty());
  }

  @Test
  void aConsensusIsRecordedOnceTwoHaveJudged() {
    workAs("RA");
    choose("I10");
    assertFalse(part.consensus().isEnabled(), "one person alone is no consensus");
    choose("I7");
    bench.until("both verdicts are listed", () -> part.verdicts().rows().size() == 2);
    part.choose(VerdictKind.PARTIAL, ElementAgreement.SAME, ElementAgreement.DIFFERENT, ElementAgreement.SAME);
    part.rationale().setText("read again together");
    press(part.consensus());
    bench.until("it is listed", () -> part.verdicts().rows().size() == 3);
    assertTrue(issue("I7").getVerdicts().get(2).isConsensus());
    assertEquals("≈ partial agreement", text(VERDICT, row("I7")));
    bench.desk().undo();
    bench.until("it is gone", () -> part.verdicts().rows().size() == 2);
  }

  @Test
  void whoIsNotKnownSaysSoBeforeJudging() {
    choose("I7");
    assertFalse(part.give().isEnabled());
    assertTrue(part.blockedBy().contains("who you are"), part.blockedBy());
    workAs("LT");
    assertEquals(2, part.verdicts().rows().size(), "who may comment sees all");
    enter(part.rationale(), "we see it");
    assertTrue(part.blockedBy().contains("may comment"), part.blockedBy());
    assertEquals(2, issue("I7").getVerdicts().size());
  }

  @Test
  void aStanceIsOverriddenWithAReasonAndTheFirstOneStays() {
    go("I10", "S-int");
    assertTrue(part.explanation().contains("1 passage"), part.explanation());
    assertEquals(List.of(), part.history().rows());
    part.stance().choose(Stance.NEGATIVE);
    press(part.stance().button());
    assertEquals("Say why S-int is negative", part.stance().refused());
    assertEquals(List.of(), part.history().rows());
    enter(part.stance().reason(), "ironic");
    bench.until("both judgements are listed", () -> part.history().rows().size() == 2);
    assertEquals(Stance.POSITIVE, part.history().rows().get(0).getStance());
    assertEquals("ironic", part.history().rows().get(1).getRationale());
    assertEquals(Stance.POSITIVE, part.history().rows().get(1).getProposal());
    assertEquals("↓ negative  ⟵ ↑", text(3, row("I10")));
    assertTrue(marked(3, row("I10")) > 8, "the mark is painted");
    bench.desk().undo();
    bench.until("it is as it was", () -> part.history().rows().isEmpty());
    assertEquals("↑ positive", text(3, row("I10")));
    assertEquals(0, marked(3, row("I10")));
  }

  @Test
  void theIssueStaysInSightWhenItsSourcesAreScrolled() {
    int last = part.grid().columns().size() - 1;
    Rectangle before = bench.window().getShell().getBounds();
    bench.window().getShell().setSize(1000, 800);
    try {
      bench.until("not all columns are in sight", () -> table().getColumnCount() < part.grid().columns().size());
      part.grid().select(part.grid().rows().get(0), last);
      bench.until("the last column is in sight",
          () -> table().getColumnIndexByPosition(table().getColumnCount() - 1) == last);
      assertEquals(0, table().getColumnIndexByPosition(0), "the issue is");
      assertTrue(table().getColumnIndexByPosition(1) > 1, "the first source is not");
    } finally {
      bench.window().getShell().setBounds(before);
    }
  }

  private int marked(int column, int row) {
    part.grid().select(part.grid().rows().get(row - 1), column);
    bench.settle();
    RGB warning = Palette.of(table()).warning().getRGB();
    for (int position = 0; position < table().getColumnCount(); position++) {
      if (table().getColumnIndexByPosition(position) == column) {
        for (int at = 1; at < table().getRowCount(); at++) {
          if (table().getRowIndexByPosition(at) == row - 1) {
            return bench.pixels(table(), table().getBoundsByPosition(position, at), warning, 40);
          }
        }
      }
    }
    throw new AssertionError("the cell is not in view");
  }

  @Test
  void whatWasAskedIsRecordedAgainstTheQuestionsOnlyWithAReason() {
    go("I1", "S-svy");
    assertEquals("No question of this source asks about it.", part.asked());
    part.coverage().choose(Coverage.ASKED);
    press(part.coverage().button());
    assertTrue(part.coverage().refused().contains("say why it is asked"), part.coverage().refused());
    enter(part.coverage().reason(), "open question");
    bench.until("it is recorded", () -> text(4, row("I1")).equals("○ asked, nothing found"));
    assertTrue(part.asked().contains("open question"), part.asked());
    bench.desk().undo();
    bench.until("it is as it was", () -> text(4, row("I1")).equals("∅ not asked"));
  }

  @Test
  void aQuestionIsAddedToTheCoverageMapByTypingItsName() {
    go("I1", "S-svy");
    bench.choose(part.questions(), "Add a question…");
    bench.popup();
    bench.type("SAQ2h");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is on the map", () -> part.asked().startsWith("Asked by SAQ2h"));
    assertTrue(part.asked().contains("⚠"), "the record says otherwise and nobody said why");
    assertEquals("∅ not asked  ⟵ ○", text(4, row("I1")));
    bench.desk().undo();
    bench.until("it is gone", () -> text(4, row("I1")).equals("∅ not asked"));
    go("I1", "F-svy");
    assertEquals("Asked by FEQ1, FEQ3", part.asked());
  }

  @Test
  void issuesOnWhichPeopleAndEvidenceDifferAreFound() {
    int all = part.grid().rows().size();
    bench.click(part.dissonant(), 8, part.dissonant().getSize().y / 2);
    bench.until("dissonance remains", () -> part.grid().rows().size() < all);
    assertTrue(part.grid().rows().stream().allMatch(MatrixRow::dissonant));
    assertTrue(part.grid().rows().stream().anyMatch(r -> r.issue().getKey().equals("I10")));
    bench.click(part.dissonant(), 8, part.dissonant().getSize().y / 2);
    bench.click(part.differing(), 8, part.differing().getSize().y / 2);
    bench.until("differences remain", () -> !part.grid().rows().isEmpty() && part.grid().rows().size() < all);
    assertTrue(part.grid().rows().stream().allMatch(r -> text(PROPOSED, row(r.issue().getKey())).startsWith("≠")
        || r.cells().stream().anyMatch(c -> !c.mark().isEmpty())));
  }

  @Test
  void aReadOnlyStudyTakesNoVerdictAndSaysWhy() {
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.openReadOnly(path), Bench.session()));
    part = bench.part(ConvergencePart.class);
    bench.until("the matrix is filled", () -> part.grid() != null && part.grid().rows().size() == 10);
    choose("I7");
    assertFalse(part.rationale().isEnabled());
    assertFalse(part.give().isEnabled());
    assertTrue(part.blockedBy().startsWith("Read only: "), part.blockedBy());
  }
}
