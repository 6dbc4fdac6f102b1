// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.trail.SentenceTrail.Reason;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.AuditPerspective;
import org.triangulum.ui.audit.issue.IssuePart;
import org.triangulum.ui.audit.issues.IssueRow;
import org.triangulum.ui.audit.issues.IssuesPart;
import org.triangulum.ui.audit.report.ReportPart;
import org.triangulum.ui.widget.Palette;

/** A report is audited beside its study, and its sentences lead to the evidence and back. */
class AuditReportTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private Quote quote;

  @BeforeEach
  void open() throws IOException {
    bench.openSample(folder, AuditPerspective.ID);
    bench.part(IssuesPart.class).showAll();
    Study study = bench.desk().open().orElseThrow().study();
    quote = study.getQuotes().stream().filter(q -> q.getText().split("\\s+").length > 8
        && !q.getText().contains("\n")).findFirst().orElseThrow();
    Path report = folder.resolve("report.txt");
    Files.writeString(report, "1 Results\n\nOf the families, 60% (12 of 25) answered the survey.\n\nOne said: “"
        + quote.getText() + "” This was the last word.\n");
    audit().look(report);
    bench.until("the report is audited", () -> !audit().running() && audit().text().isPresent());
    bench.settle();
  }

  @AfterEach
  void close() throws PartInitException {
    audit().look((Path) null);
    bench.until("the study is audited", () -> !audit().running());
    bench.window().getActivePage().showView(AuditPerspective.ISSUES);
    bench.close();
  }

  private AuditDesk audit() {
    return bench.context().get(AuditDesk.class);
  }

  @Test
  void aWrongPercentageIsShownWithItsArithmeticAndTheNumberMarked() {
    IssuesPart issues = bench.part(IssuesPart.class);
    bench.until("it is listed", () -> issues.grid().rows().stream()
        .anyMatch(r -> r.issue() != null && r.issue().message().contains("60")));
    IssueRow row = issues.grid().rows().stream().filter(r -> r.issue() != null && r.issue().message().contains("60"))
        .findFirst().orElseThrow();
    issues.grid().choose(row);
    IssuePart part = bench.part(IssuePart.class);
    bench.until("it is spelled out", () -> part.text().getText().contains(row.issue().message()));
    assertTrue(part.text().getText().contains("12 of 25"), part.text().getText());
    assertTrue(part.text().getText().contains("Arithmetic"), part.text().getText());
    assertTrue(bench.pixels(part.text(), new Rectangle(0, 0, part.text().getSize().x, part.text().getSize().y),
        Palette.of(part.text()).mark().getRGB(), 6) > 40, "the number is marked");
  }

  @Test
  void aSentenceLeadsToTheQuoteItHoldsAndTheQuoteBackToTheSentence() throws PartInitException {
    bench.window().getActivePage().showView(AuditPerspective.REPORT);
    ReportPart part = bench.part(ReportPart.class);
    bench.until("the report is shown", () -> part.text().getText().contains("This was the last word"));
    int at = part.text().getText().indexOf(quote.getText());
    part.pick(at + 2);
    bench.until("its trail is listed", () -> part.grid().rows().stream().anyMatch(s -> s.element() == quote));
    var step = part.grid().rows().stream().filter(s -> s.element() == quote).findFirst().orElseThrow();
    assertEquals(Reason.QUOTED, step.why());
    part.grid().choose(step);
    bench.until("the sentence is marked", () -> part.marked().stream()
        .anyMatch(s -> s.start() <= at + 2 && at + 2 <= s.end()));
  }
}
