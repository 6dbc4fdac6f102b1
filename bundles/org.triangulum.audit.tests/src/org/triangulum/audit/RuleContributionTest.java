// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.document.DocumentText;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.triangulation.StudyView;

/** Rules that plug-ins bring, sound and broken ones. */
class RuleContributionTest {
  private final ReportText text = ReportTextReader.of("report.txt", DocumentText.of("In 2099 they met."), true);

  /** A rule of reports, as a plug-in has it. */
  public static class Year implements ReportRule {
    @Override
    public String id() {
      return "year-to-come";
    }

    @Override
    public String description() {
      return "Years that are yet to come.";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public List<AuditIssue> check(ReportReading report) {
      return report.text().sentences().stream().filter(s -> s.text().contains("2099")).map(s -> new AuditIssue(id(),
          severity(), s.text(), List.of(), "", "")).toList();
    }
  }

  /** Has the identifier of a shipped rule. */
  public static final class Taken extends Year {
    @Override
    public String id() {
      return "grim";
    }
  }

  /** Fails when it is asked who it is. */
  public static final class Nameless extends Year {
    @Override
    public String id() {
      throw new UnsupportedOperationException("no id");
    }
  }

  /** Was compiled against something that is not here. */
  public static final class Unlinked extends Year {
    @Override
    public String id() {
      return "unlinked";
    }

    @Override
    public List<AuditIssue> check(ReportReading report) {
      throw new NoSuchMethodError("gone");
    }
  }

  /** A rule of studies, as a plug-in has it. */
  public static final class Titled implements AuditRule {
    @Override
    public String id() {
      return "study-titled";
    }

    @Override
    public String description() {
      return "Tells the title of the study.";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public List<AuditIssue> check(StudyView view) {
      return List.of(new AuditIssue(id(), severity(), "It has one", List.of(view.study()), "", ""));
    }
  }

  private static RuleContribution report(Class<?> rule) {
    return new RuleContribution(ReportRule.class, "org.example", rule.getName(), () -> rule.getConstructor()
        .newInstance());
  }

  @Test
  void rulesOfBothKindsAreRunAndNamedWithTheirPlugIn() {
    RuleContribution titled = new RuleContribution(AuditRule.class, "org.example", Titled.class.getName(), Titled::new);
    List<RuleContribution> both = List.of(report(Year.class), titled);
    ReportAuditor reports = ReportAuditor.registered().with(both);
    assertEquals(List.of("year-to-come"), reports.audit(text, Optional.empty()).stream().map(AuditIssue::rule)
        .toList());
    assertEquals("org.example", reports.plugin("year-to-come"));
    assertEquals("org.triangulum.audit", reports.plugin("grim"));
    assertEquals("", reports.plugin("study-titled"));
    Auditor studies = Auditor.registered().with(both);
    assertEquals(List.of("study-titled"), studies.audit(new SmallStudy().view()).stream().map(AuditIssue::rule)
        .toList());
    assertEquals("org.example", studies.plugin("study-titled"));
  }

  @Test
  void brokenOnesAreReportedAndTheOthersRun() {
    ReportAuditor reports = ReportAuditor.registered().with(List.of(report(Taken.class), report(Nameless.class),
        report(Unlinked.class), report(String.class), new RuleContribution(ReportRule.class, "org.example",
            "org.example.Gone", () -> {
              throw new ClassNotFoundException("org.example.Gone");
            }), report(Year.class)));
    List<String> told = reports.audit(text, Optional.empty()).stream().map(AuditIssue::message).toList();
    String of = "The rule org.triangulum.audit.RuleContributionTest$";
    assertEquals(List.of(of + "Taken of org.example has the identifier grim, which another rule has",
        of + "Nameless of org.example could not be loaded: java.lang.UnsupportedOperationException: no id",
        "The rule java.lang.String of org.example is no org.triangulum.audit.ReportRule",
        "The rule org.example.Gone of org.example could not be loaded: java.lang.ClassNotFoundException: "
            + "org.example.Gone",
        "The rule unlinked failed and checked nothing: java.lang.NoSuchMethodError: gone",
        "In 2099 they met."), told);
    assertEquals(4, reports.broken().size());
  }

  @Test
  void aRuleThatIsServiceAndExtensionRunsOnce() {
    ReportAuditor reports = ReportAuditor.registered().with(List.of(report(Year.class))).with(List.of(
        report(Year.class)));
    assertEquals(1, reports.rules().stream().filter(r -> r.id().equals("year-to-come")).count());
    assertEquals(List.of(), reports.broken());
  }

  @Test
  void servicesThatCannotBeLoadedAreReportedAndTheOthersStay(@TempDir Path folder) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(ReportRule.class.getName()), String.join("\n", "org.example.Missing",
        RuleContributionTest.class.getName(), Nameless.class.getName(), Year.class.getName()), StandardCharsets.UTF_8);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      RuleSet<ReportRule> rules = RuleSet.registered(ReportRule.class, loader);
      assertTrue(rules.rules().size() > 20, "" + rules.rules().size());
      assertTrue(rules.rules().stream().anyMatch(Year.class::isInstance));
      assertEquals(3, rules.broken().size(), rules.broken().toString());
    }
  }
}
