// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.triangulation.matrix.ConvergencePart;
import org.triangulum.ui.triangulation.source.SourcePart;
import org.triangulum.ui.widget.Palette;

class ConvergenceTest {
  private static final int VERDICT = 7;
  private static final int RATERS = 8;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private ConvergencePart part;

  @BeforeEach
  void open() {
    bench.openSample(folder);
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

  @Test
  void eachCellSaysWhatTheSourceSaysOrWhyItIsSilent() {
    assertEquals(10, part.grid().rows().size());
    assertEquals(10, part.grid().columns().size());
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
    assertEquals("F-01", part.evidence().control().getDataValueByPosition(0, 1));
    assertTrue(part.evidence().control().getDataValueByPosition(1, 1).toString()
        .startsWith("“She sat at my kitchen table and let me finish."));
    click(part.evidence().control(), 1, 1);
    bench.until("the passage is gone to", () -> bench.desk().navigator().where().latest() == Where.Kind.PASSAGE);
    SourcePart source = bench.part(SourcePart.class);
    bench.until("the transcript is shown",
        () -> source.text().getText().contains("She sat at my kitchen table and let me finish."));
  }

  @Test
  void aVerdictIsAddedWithItsReasonAndTakenBack() {
    choose("I7");
    assertEquals(2, part.verdicts().rows().size());
    assertFalse(part.add().isEnabled(), "no verdict without a reason");
    bench.focus(part.rationale());
    bench.type("settled on site");
    assertTrue(part.add().isEnabled());
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is listed", () -> part.verdicts().rows().size() == 3);
    Verdict added = issue("I7").getVerdicts().get(2);
    assertEquals(VerdictKind.AGREEMENT, added.getKind());
    assertEquals("settled on site", added.getRationale());
    assertEquals(bench.desk().open().orElseThrow().author(), added.getRater().getKey());
    assertEquals("1/3 ⚠", text(RATERS, row("I7")));
    assertEquals("Judge I7: ✓ agreement", bench.desk().undoLabel().orElseThrow());
    bench.desk().undo();
    bench.until("it is gone", () -> part.verdicts().rows().size() == 2);
    assertEquals(3, bench.desk().open().orElseThrow().study().getResearchers().size(), "and so is its rater");
  }

  @Test
  void aReadOnlyStudyTakesNoVerdictAndSaysWhy() {
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.openReadOnly(path), Bench.session()));
    bench.until("the matrix is filled", () -> part.grid() != null && part.grid().rows().size() == 10);
    choose("I7");
    assertFalse(part.rationale().isEnabled());
    assertFalse(part.add().isEnabled());
    assertTrue(part.blockedBy().startsWith("Read only: "), part.blockedBy());
  }
}
