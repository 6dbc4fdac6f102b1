// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Authorship;
import org.triangulum.triangulation.StudyView;

/** Many issues are mended in one change. */
class MendingTest {
  private static final List<String> STALE = List.of("stale-quote");
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private final Mending mending = new Mending(Auditor.registered(), failure -> fail(failure.message()));

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

  /** Finds each quote wrong, and fails over what to do about it. */
  private record Unhelpful() implements AuditRule {
    @Override
    public String id() {
      return "unhelpful";
    }

    @Override
    public String description() {
      return "Knows what is wrong and fails over what to do.";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public List<AuditIssue> check(StudyView view) {
      return view.study().getQuotes().stream().map(q -> new AuditIssue(id(), severity(), "Wrong", List.of(q), "", ""))
          .toList();
    }

    @Override
    public List<Fix> fixes(AuditIssue issue, StudyView view) {
      throw new IllegalStateException("no way");
    }
  }

  @Test
  void aRuleThatFailsOverItsFixesIsToldAsBrokenAndTheOthersMend() {
    List<AuditRule> rules = new ArrayList<>(List.of(new Unhelpful()));
    rules.addAll(Auditor.registered().rules());
    Auditor auditor = new Auditor(rules);
    Set<String> told = new LinkedHashSet<>();
    Mending partly = new Mending(auditor, failure -> told.add(failure.severity() + " " + failure.message()));
    assertEquals(2, partly.apply(filed.editor, filed.view(), List.of("unhelpful", "stale-quote"), "").size());
    assertEquals(Set.of("ERROR The rule unhelpful failed and says not what would mend its issues: "
        + "java.lang.IllegalStateException: no way"), told);
    FixOffer offer = auditor.fixes(new Unhelpful().check(filed.view()).get(0), filed.view());
    assertEquals(List.of(), offer.fixes());
    assertEquals("unhelpful", offer.failure().orElseThrow().rule());
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
