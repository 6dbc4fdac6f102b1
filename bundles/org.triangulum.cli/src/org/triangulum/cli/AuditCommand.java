// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.triangulum.audit.AuditLedger;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.Rule;
import org.triangulum.audit.SarifLog;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.Authorship;
import org.triangulum.triangulation.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the audit rules over a study, over the text of a report, or over both. */
@Command(name = "audit", description = {"Check a study: evidence, quotes, results, judgements; or a report: its "
    + "figures "
    + "and references against themselves and, with a study, against its data."})
final class AuditCommand implements Callable<Integer> {

  /** From which severity on the command fails. */
  enum FailOn { ERROR, WARNING, INFO, NONE }

  @Parameters(paramLabel = "STUDY", arity = "0..1", description = "Study file.")
  private Path file;

  @Option(names = "--report", paramLabel = "FILE",
      description = "Report to check: DOCX, ODT, RTF, PDF, HTML, Markdown or plain text.")
  private Path report;

  @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error",
      description = "Exit with 4 at open issues of this severity or graver: ${COMPLETION-CANDIDATES} (default "
          + "${DEFAULT-VALUE}).")
  private FailOn failOn;

  @Option(names = "--sarif", paramLabel = "FILE", description = "Also write the issues as SARIF 2.1.0.")
  private Path sarif;

  @Option(names = "--record",
      description = "Keep the counts in the study, so that later audits are compared with them.")
  private boolean record;

  @Option(names = "--fix", paramLabel = "RULE|all",
      description = "Instead mend what a rule of studies, or all of them, can mend: the best fix of each open issue, "
          + "all of them one change.")
  private String fix;

  @Option(names = "--dry-run", description = "With --fix: list what would be mended, and change nothing.")
  private boolean dryRun;

  @Mixin
  private Studies studies = new Studies();

  @Mixin
  private Output output = new Output();

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (file == null && report == null) {
      throw new ParameterException(spec.commandLine(), "Give a study, or a report with --report FILE");
    }
    if (fix != null || dryRun) {
      return mend();
    }
    Optional<ReportText> text = Optional.ofNullable(report).map(AuditCommand::read);
    List<AuditOutcome> outcomes = new ArrayList<>();
    JsonObject document = new JsonObject();
    StringBuilder lines = new StringBuilder();
    if (file == null) {
      audit(StudyFactory.eINSTANCE.createStudy(), Optional.empty(), text, outcomes);
      AuditText.write(outcomes, rules(), document, lines);
    } else {
      try (StudyFile study = record ? studies.write(file) : Studies.read(file)) {
        audit(study.study(), Optional.of(new StudyView(study.study(), study.blobs())), text, outcomes);
        trend(study.study(), outcomes, document, lines);
        AuditText.write(outcomes, rules(), document, lines);
        writeSarif(outcomes);
        record(study, outcomes);
      }
    }
    if (file == null) {
      writeSarif(outcomes);
    }
    output.print(document, lines.toString());
    boolean failed = failOn != FailOn.NONE && outcomes.stream().flatMap(o -> o.open().stream())
        .anyMatch(i -> i.severity().ordinal() <= failOn.ordinal());
    return failed ? ExitCode.AUDIT_FAILED : ExitCode.DONE;
  }

  private int mend() {
    if (fix == null || file == null || report != null || sarif != null || record) {
      throw new ParameterException(spec.commandLine(), "--fix RULE or --fix all mends a study: it goes with --dry-run, "
          + "not with --report, --sarif or --record, and --dry-run goes only with it");
    }
    AuditFixes fixes = new AuditFixes(fix);
    try (StudyFile study = dryRun ? Studies.read(file) : studies.write(file)) {
      if (dryRun) {
        fixes.list(study, output);
      } else {
        fixes.apply(study, output);
      }
    }
    return ExitCode.DONE;
  }

  private static void trend(Study study, List<AuditOutcome> outcomes, JsonObject document, StringBuilder lines) {
    JsonArray trends = new JsonArray();
    for (AuditOutcome outcome : outcomes) {
      AuditTrend.since(study, outcome).ifPresent(trend -> {
        JsonObject object = new JsonObject();
        object.addProperty("report", outcome.report());
        object.addProperty("since", trend.before().getExecuted());
        object.addProperty("more", trend.more());
        trends.add(object);
        lines.append(String.format("Since the audit of %s%s: %+d open%n", trend.before().getExecuted(),
            outcome.report().isEmpty() ? "" : " of " + outcome.report(), trend.more()));
      });
    }
    document.add("trend", trends);
  }

  private void record(StudyFile study, List<AuditOutcome> outcomes) {
    if (record) {
      String author = studies.session().author();
      AuditLedger ledger = new AuditLedger(study.editor(), new Authorship(study.study().getResearchers().stream()
          .filter(r -> author.equals(r.getKey())).findFirst(), studies.session().clock()));
      outcomes.forEach(ledger::record);
    }
  }

  private static ReportText read(Path report) {
    try {
      return new ReportTextReader(Importers.discovered()).read(report);
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
    }
  }

  private static void audit(Study study, Optional<StudyView> view, Optional<ReportText> report,
      List<AuditOutcome> outcomes) {
    view.ifPresent(v -> outcomes.add(AuditOutcome.of(study, "", Auditor.registered().audit(v))));
    report.ifPresent(r -> outcomes.add(AuditOutcome.of(study, r.name(), ReportAuditor.registered().audit(r, view))));
  }

  private List<Rule> rules() {
    Stream<Rule> study = file == null ? Stream.of() : Auditor.registered().rules().stream().map(r -> r);
    Stream<Rule> text = report == null ? Stream.of() : ReportAuditor.registered().rules().stream().map(r -> r);
    return Stream.concat(study, text).toList();
  }

  private void writeSarif(List<AuditOutcome> outcomes) {
    if (sarif != null) {
      Map<String, String> reports = report == null ? Map.of() : Map.of(report.getFileName().toString(), uri(report));
      try {
        Files.writeString(sarif, new SarifLog(rules(), uri(file == null ? report : file)).write(outcomes, reports));
      } catch (IOException e) {
        throw new Failure(ExitCode.NOT_WRITTEN, sarif + " was not written: " + e.getMessage(), e);
      }
    }
  }

  /** Relative to where the command runs, as pipelines expect it. */
  private static String uri(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.toUri().relativize(absolute.toUri()).toString() : absolute.toUri()
        .toString();
  }
}
