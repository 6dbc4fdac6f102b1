// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.trail.Activity;
import org.triangulum.audit.trail.Contributions;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.SignOffCheck.Outcome;
import org.triangulum.triangulation.StateDifference.Kind;
import org.triangulum.ui.audit.AuditPerspective;
import org.triangulum.ui.audit.journal.ContributionsPart;
import org.triangulum.ui.audit.journal.JournalPart;
import org.triangulum.ui.audit.signoff.SignOffsPart;

/** What a reviewer follows up: who did what, and whether what was signed off is what is there now. */
class AuditTrailTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();

  @BeforeEach
  void open() {
    bench.openSample(folder, AuditPerspective.ID);
  }

  @AfterEach
  void close() throws PartInitException {
    bench.window().getActivePage().showView(AuditPerspective.JOURNAL);
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private <T> T shown(Class<T> type, String id) {
    try {
      bench.window().getActivePage().showView(id);
    } catch (PartInitException e) {
      throw new AssertionError(e);
    }
    bench.settle();
    return bench.part(type);
  }

  private SignOffsPart.Row row(SignOffsPart part, Finding finding) {
    return part.grid().rows().stream().filter(r -> r.finding() == finding).findFirst().orElseThrow();
  }

  @Test
  void aFindingIsSignedOffAndAfterAChangeTheDifferenceIsShown() {
    bench.desk().workAs(study().getResearchers().stream().filter(r -> "RA".equals(r.getKey())).findFirst());
    SignOffsPart part = shown(SignOffsPart.class, AuditPerspective.SIGN_OFFS);
    Finding finding = study().getFindings().stream().filter(f -> "S1".equals(f.getKey())).findFirst().orElseThrow();
    part.grid().choose(row(part, finding));
    bench.field(bench.window().getShell(), "Note to the sign-off").setText("Read with all evidence");
    int before = study().getSignOffs().size();
    bench.press(bench.window().getShell(), "Sign off");
    bench.until("it is signed", () -> study().getSignOffs().size() == before + 1);
    SignOff signOff = study().getSignOffs().get(before);
    assertEquals("Read with all evidence", signOff.getNote());
    bench.until("it holds", () -> row(part, finding).check() != null
        && row(part, finding).check().outcome() == Outcome.HOLDS);

    EvidenceLink link = finding.getEvidence().get(0);
    EvidenceRole role = link.getRole() == EvidenceRole.SUPPORTS ? EvidenceRole.QUALIFIES : EvidenceRole.SUPPORTS;
    bench.desk().change("Turn it round", s -> {
      link.setRole(role);
      finding.getEvidence().remove(1);
    });
    bench.until("it has changed", () -> row(part, finding).check().outcome() == Outcome.CHANGED);
    part.grid().choose(row(part, finding));
    bench.until("what changed is listed", () -> part.differences().rows().size() == 2);
    assertEquals(List.of(Kind.CHANGED, Kind.REMOVED),
        part.differences().rows().stream().map(d -> d.kind()).toList());
    assertEquals(Optional.of(link.getTarget()), part.differences().rows().get(0).element());
    assertTrue(bench.says(bench.window().getShell(), "Changed since it was signed off, in 2 places"));

    bench.desk().undo();
    bench.until("it holds again", () -> row(part, finding).check().outcome() == Outcome.HOLDS);
  }

  @Test
  void theJournalIsFilteredByWordsPersonDayAndObject() {
    Finding finding = study().getFindings().get(0);
    Finding other = study().getFindings().get(1);
    bench.desk().change("Reword the first", s -> finding.setNote("one"));
    bench.desk().change("Reword the second", s -> other.setNote("two"));
    JournalPart part = shown(JournalPart.class, AuditPerspective.JOURNAL);
    bench.until("all is listed", () -> part.grid().rows().size() == 4);
    assertEquals("Reword the second", part.grid().rows().get(0).label(), "newest first");

    Text words = bench.field(bench.window().getShell(), "What or why");
    words.setText("reword");
    bench.until("two match", () -> part.grid().rows().size() == 2);
    words.setText("");
    part.choose(finding);
    bench.until("its history is listed", () -> part.grid().rows().stream().map(e -> e.label()).toList()
        .equals(List.of("Reword the first", "Import study folder sample")));
    part.choose(null);
    Text to = bench.field(bench.window().getShell(), "to 2024-05-06");
    to.setText("2001-01-01");
    bench.until("nothing is that old", () -> part.grid().rows().isEmpty());
    to.setText("2001-13");
    bench.until("what is no day narrows nothing", () -> part.grid().rows().size() == 4);
    to.setText("");
  }

  @Test
  void whoDidWhatIsCounted() {
    ContributionsPart part = shown(ContributionsPart.class, AuditPerspective.CONTRIBUTIONS);
    bench.until("it is counted", () -> !part.grid().rows().isEmpty());
    Contributions.Row signed = part.grid().rows().stream().filter(r -> r.kind().equals("sign off")).findFirst()
        .orElseThrow();
    assertEquals("RB", signed.person().orElseThrow().getKey());
    assertEquals(Activity.REVIEWED, signed.activity());
    assertEquals(study().getSignOffs().size(), signed.count());
    assertEquals("2014-06-25", signed.first());
    int links = part.grid().rows().stream().filter(r -> r.kind().equals("evidence link")).mapToInt(r -> r.count())
        .sum();
    assertEquals(study().getFindings().stream().mapToInt(f -> f.getEvidence().size()).sum(), links);
    assertFalse(part.grid().rows().stream().anyMatch(r -> r.count() == 0));
  }
}
