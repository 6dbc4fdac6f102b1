// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.Severity;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the audit rules over a study. */
@Command(name = "audit", description = "Check a study: evidence, quotes, results, judgements.")
final class AuditCommand implements Callable<Integer> {

  /** From which severity on the command fails. */
  enum FailOn { ERROR, WARNING, INFO, NONE }

  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error",
      description = "Exit with 4 at issues of this severity or graver: ${COMPLETION-CANDIDATES} (default "
          + "${DEFAULT-VALUE}).")
  private FailOn failOn;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    List<AuditIssue> issues;
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    try (StudyFile study = Studies.read(file)) {
      issues = Auditor.registered().audit(new StudyView(study.study(), study.blobs()));
      for (AuditIssue issue : issues) {
        list.add(document(issue));
        text.append(String.format("%-8s %-28s %s%n", word(issue.severity()), issue.rule(), issue.message()));
      }
    }
    JsonObject counts = new JsonObject();
    text.append(issues.isEmpty() ? "No issues" : issues.size() + " issues");
    for (Severity severity : Severity.values()) {
      long count = issues.stream().filter(i -> i.severity() == severity).count();
      counts.addProperty(word(severity), count);
      text.append(issues.isEmpty() ? "" : ", " + count + " " + word(severity));
    }
    JsonObject document = new JsonObject();
    document.add("counts", counts);
    document.add("issues", list);
    output.print(document, text.toString());
    boolean failed = issues.stream().anyMatch(i -> i.severity().ordinal() <= failOn.ordinal());
    return failed && failOn != FailOn.NONE ? ExitCode.AUDIT_FAILED : ExitCode.DONE;
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject document(AuditIssue issue) {
    JsonObject object = new JsonObject();
    object.addProperty("rule", issue.rule());
    object.addProperty("severity", word(issue.severity()));
    object.addProperty("message", issue.message());
    JsonArray objects = new JsonArray();
    for (StudyElement element : issue.objects()) {
      JsonObject named = new JsonObject();
      ElementLabel label = ElementLabel.of(element);
      named.addProperty("kind", label.kind());
      named.addProperty("key", label.key());
      named.addProperty("id", element.getId());
      objects.add(named);
    }
    object.add("object", objects.isEmpty() ? new JsonObject() : objects.get(0));
    object.add("objects", objects);
    object.addProperty("expected", issue.expected());
    object.addProperty("found", issue.found());
    return object;
  }
}
