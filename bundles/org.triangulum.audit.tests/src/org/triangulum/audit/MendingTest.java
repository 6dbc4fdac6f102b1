// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Authorship;

/** Many issues are mended in one change. */
class MendingTest {
  private static final List<String> STALE = List.of("stale-quote");
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private final Mending mending = new Mending(Auditor.registered());

  @BeforeEach
  void misplacedQuotes() {
    filed = new SmallStudyFile(folder);
    filed.editor.run("Misplace", "", s -> {
      for (Quote quote : s.getQuotes()) {
        quote.setStart(quote.getStart() + 1);
        quote.setEnd(quote.getEnd() + 1);
      }
    });
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private List<String> open() {
    return AuditOutcome.of(filed.file.study(), "", Auditor.registered().audit(filed.view())).open().stream()
        .map(AuditIssue::rule).filter(STALE::contains).toList();
  }

  @Test
  void allOfARuleAreOneChangeThatUndoTakesBack() {
    List<String> before = open();
    assertEquals(2, before.size());
    assertEquals(2, mending.proposals(filed.view(), STALE).size());
    int entries = filed.file.journal().size();
    assertEquals(2, mending.apply(filed.editor, filed.view(), STALE, "typed again").size());
    assertEquals(List.of(), open());
    assertEquals(entries + 1, filed.file.journal().size());
    assertEquals("typed again", filed.file.journal().get(entries).reason());
    filed.editor.undo();
    assertEquals(before, open());
  }

  @Test
  void whatIsLetStandOrOfAnotherRuleIsLeftAlone() {
    AuditIssue stands = mending.proposals(filed.view(), STALE).get(0).issue();
    new AuditLedger(filed.editor, new Authorship(Optional.empty(), SmallStudy.CLOCK))
        .accept(stands, "as printed");
    assertEquals(1, mending.apply(filed.editor, filed.view(), STALE, "").size());
    int entries = filed.file.journal().size();
    assertEquals(List.of(), mending.apply(filed.editor, filed.view(), List.of("duplicate-quotes"), ""));
    assertEquals(entries, filed.file.journal().size(), "nothing is written for nothing");
  }
}
