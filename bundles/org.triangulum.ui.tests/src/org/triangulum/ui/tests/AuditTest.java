// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.AuditPerspective;
import org.triangulum.ui.audit.issue.IssuePart;
import org.triangulum.ui.audit.issues.IssueRow;
import org.triangulum.ui.audit.issues.IssuesPart;
import org.triangulum.ui.audit.rules.RuleRow;
import org.triangulum.ui.audit.rules.RulesPart;
import org.triangulum.ui.widget.Palette;

/** A reviewer at work: what does not hold, mended, let stand for a reason, and commented on. */
class AuditTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private RulesPart rules;
  private IssuesPart issues;
  private IssuePart issue;

  @BeforeEach
  void open() {
    bench.openSample(folder, AuditPerspective.ID);
    rules = bench.part(RulesPart.class);
    issues = bench.part(IssuesPart.class);
    issue = bench.part(IssuePart.class);
    issues.group(false);
    issues.showAll();
    audited();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private AuditDesk audit() {
    return bench.context().get(AuditDesk.class);
  }

  private void audited() {
    bench.settle();
    bench.until("the study is audited", () -> !audit().running() && audit().outcome().isPresent());
    bench.settle();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private void work(String key) {
    bench.desk().workAs(study().getResearchers().stream().filter(r -> key.equals(r.getKey())).findFirst());
    audited();
  }

  private List<IssueRow> of(String rule) {
    return issues.grid().rows().stream().filter(r -> r.issue() != null && r.issue().rule().equals(rule)).toList();
  }

  /** Moves the words of a quote by editing where it says they are. */
  private Quote misplaced() {
    Quote quote = study().getQuotes().get(0);
    bench.desk().change("Misplace", s -> {
      quote.setStart(quote.getStart() + 3);
      quote.setEnd(quote.getEnd() + 3);
    });
    audited();
    bench.until("it is noticed", () -> !of("stale-quote").isEmpty());
    return quote;
  }

  private void look(IssueRow row) {
    issues.grid().choose(row);
    bench.until("the issue is spelled out", () -> issue.text().getText().contains(row.issue().message()));
  }

  @Test
  void rulesAreCountedAndChoosingOneListsItsIssues() {
    Quote quote = misplaced();
    RuleRow stale = rules.grid().rows().stream().filter(r -> r.id().equals("stale-quote")).findFirst().orElseThrow();
    assertEquals(1, stale.open());
    assertTrue(rules.summary().contains("errors 1"), rules.summary());
    rules.grid().choose(stale);
    bench.until("only its issues are listed",
        () -> issues.grid().rows().stream().allMatch(r -> r.issue() == null || r.issue().rule().equals("stale-quote")));
    assertEquals(2, issues.grid().rows().size(), "a heading and the issue");
    assertTrue(issues.grid().rows().get(1).issue().objects().contains(quote));
    audit().look("");
  }

  @Test
  void aFilterOfWordsAndSeveritiesNarrowsTheList() {
    misplaced();
    int all = issues.grid().rows().size();
    bench.field(bench.window().getShell(), "Filter issues by any words").setText("stale quote");
    bench.until("one is listed", () -> issues.grid().rows().size() == 2);
    bench.field(bench.window().getShell(), "Filter issues by any words").setText("");
    bench.until("all are listed", () -> issues.grid().rows().size() == all);
    bench.press(bench.window().getShell(), "✕ errors");
    bench.until("no error is listed", () -> issues.grid().rows().stream().noneMatch(
        r -> r.issue() != null && r.issue().severity() == org.triangulum.audit.Severity.ERROR));
  }

  @Test
  void issuesAreGroupedByFindingToo() {
    Quote quote = misplaced();
    Finding resting = bench.desk().open().orElseThrow().view().usesOf(quote).get(0).finding();
    var button = bench.button("by rule ▾");
    assertFalse(button.isDisposed());
    issues.group(true);
    bench.until("findings stand over their issues", () -> issues.grid().rows().stream()
        .anyMatch(r -> r.issue() == null && r.group().startsWith(resting.getKey() + " ")));
    int at = issues.grid().rows().indexOf(of("stale-quote").get(0));
    String over = "";
    for (IssueRow row : issues.grid().rows().subList(0, at)) {
      over = row.issue() == null ? row.group() : over;
    }
    assertTrue(over.startsWith(resting.getKey() + " "), over);
  }

  @Test
  void aFixMendsTheIssueAndUndoBringsItBack() {
    Quote quote = misplaced();
    int wrong = quote.getStart();
    look(of("stale-quote").get(0));
    String label = "Move " + quote.getKey() + " to " + (wrong - 3) + " to " + (quote.getEnd() - 3);
    bench.press(bench.window().getShell(), label);
    bench.until("it stands where it stood", () -> quote.getStart() == wrong - 3);
    audited();
    bench.until("the issue is gone", () -> of("stale-quote").isEmpty());
    bench.desk().undo();
    audited();
    bench.until("the issue is back", () -> of("stale-quote").size() == 1);
    assertEquals(wrong, quote.getStart());
  }

  @Test
  void thePassageIsShownWithItsWordsMarked() {
    misplaced();
    look(of("stale-quote").get(0));
    Palette palette = Palette.of(issue.text());
    assertTrue(bench.pixels(issue.text(), new Rectangle(0, 0, issue.text().getSize().x, issue.text().getSize().y),
        palette.mark().getRGB(), 6) > 100, "the words are marked");
    assertTrue(issue.text().getText().contains("What this rule checks"));
  }

  @Test
  void anIssueIsLetStandForAReasonStaysListedAndComesBackWhenItsObjectChanges() {
    work("RA");
    Quote quote = misplaced();
    look(of("stale-quote").get(0));
    assertFalse(bench.button("Accept").isEnabled(), "no reason, no acceptance");
    Text reason = bench.field(bench.window().getShell(), "Why it may stand");
    reason.setText("Shifted on purpose");
    bench.press(bench.window().getShell(), "Accept");
    bench.until("it is accepted", () -> study().getAcceptedIssues().size() == 1);
    audited();
    AcceptedIssue accepted = study().getAcceptedIssues().get(0);
    assertEquals("Shifted on purpose", accepted.getReason());
    assertEquals("RA", accepted.getBy().getKey());
    bench.until("it stays listed", () -> of("stale-quote").get(0).accepted() == accepted);
    bench.until("with its reason", () -> bench.says(bench.window().getShell(), "Shifted on purpose"));
    bench.desk().change("Reword", s -> quote.setNote("changed"));
    audited();
    bench.until("it is back", () -> of("stale-quote").get(0).accepted() == null
        && of("stale-quote").get(0).before() == accepted);
  }

  @Test
  void countsAreRecordedAndTheNextAuditIsComparedWithThem() {
    bench.press(bench.window().getShell(), "Record");
    bench.until("the audit is recorded", () -> study().getAudits().size() == 1);
    audited();
    bench.until("as many", () -> rules.summary().contains("As many open as in the audit of"));
    misplaced();
    bench.until("one more", () -> rules.summary().matches("(?s).*[1-9] more open than in the audit of.*"));
    assertEquals(Optional.of(1), rules.grid().rows().stream().filter(r -> r.id().equals("stale-quote")).findFirst()
        .orElseThrow().more());
  }

  @Test
  void anAuditorCommentsAndAcceptsButChangesNothing() {
    misplaced();
    bench.desk().change("Access", s -> researcher("RB").setAccess(Access.AUDIT));
    work("RB");
    assertTrue(bench.says(bench.window().getShell(), "You audit: comments, sign-offs and accepted issues"));
    look(of("stale-quote").get(0));
    Quote quote = (Quote) of("stale-quote").get(0).issue().objects().get(0);
    int start = quote.getStart();
    assertFalse(bench.button("Move " + quote.getKey() + " to " + (start - 3) + " to " + (quote.getEnd() - 3))
        .isEnabled(), "a fix is the team's");
    assertFalse(bench.desk().change("Rename", s -> s.setTitle("Mine")), "nor is any other change");
    Text field = bench.field(bench.window().getShell(), "A remark for the team");
    field.setText("Was this seen?");
    bench.press(bench.window().getShell(), "Comment");
    bench.until("the comment is written", () -> comments().size() == 1);
    assertEquals("RB", comments().get(0).getAuthor().getKey());
    assertEquals(List.of(quote), List.copyOf(comments().get(0).getAbout()));
    bench.until("and shown", () -> bench.says(bench.window().getShell(), "Was this seen?"));
    bench.desk().undo();
    assertTrue(comments().isEmpty());
    assertTrue(bench.desk().undoLabel().isEmpty(), "the team's changes are not the auditor's to take back");
  }

  private Researcher researcher(String key) {
    return study().getResearchers().stream().filter(r -> key.equals(r.getKey())).findFirst().orElseThrow();
  }

  private List<Memo> comments() {
    return study().getMemos().stream().filter(m -> m.getKind() == MemoKind.COMMENT).toList();
  }

  @Test
  void enterOnAnIssueGoesToItsObject() {
    Quote quote = misplaced();
    look(of("stale-quote").get(0));
    bench.hand(issues.grid().control(), SWT.NONE, SWT.CR);
    bench.until("the quote is gone to", () -> bench.desk().navigator().where().passage()
        .filter(p -> p.start() == quote.getStart()).isPresent());
    bench.until("where people work on it",
        () -> bench.perspective().equals("org.triangulum.ui.triangulation.perspective"));
  }

  @Test
  void headingsFold() {
    misplaced();
    int all = issues.grid().rows().size();
    issues.grid().choose(issues.grid().rows().get(0));
    bench.hand(issues.grid().control(), SWT.NONE, SWT.ARROW_LEFT);
    bench.until("it is folded", () -> issues.grid().rows().size() < all);
    bench.hand(issues.grid().control(), SWT.NONE, SWT.ARROW_RIGHT);
    bench.until("it is open", () -> issues.grid().rows().size() == all);
  }

  @Test
  void anAuditUnderWayIsStopped() {
    audit().audit();
    assertTrue(audit().running());
    bench.button("Stop").notifyListeners(SWT.Selection, new Event());
    assertFalse(audit().running());
    assertTrue(audit().outcome().isPresent(), "what was found before stays");
  }
}
