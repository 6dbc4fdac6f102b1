// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditLedger;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Auditor;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Researcher;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets an issue of the audit stand, for a reason. */
@Command(name = "accept",
    description = "Let issues of the audit stand for a reason; they stay listed until their object changes.")
final class AcceptCommand implements Callable<Integer> {
  @Mixin
  private Signer signer = new Signer();

  @Option(names = "--rule", required = true, paramLabel = "ID", description = "The rule that found it.")
  private String rule;

  @Option(names = "--object", required = true, paramLabel = "KEY",
      description = "Key or identifier of the object it is about first.")
  private String object;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may stand.")
  private String reason;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = signer.open()) {
      Researcher person = signer.in(study);
      AuditIssue issue = issue(study);
      AcceptedIssue accepted = accept(study, person, issue);
      JsonObject document = new JsonObject();
      document.addProperty("key", accepted.getKey());
      document.addProperty("rule", accepted.getRule());
      document.addProperty("message", accepted.getMessage());
      document.addProperty("reason", accepted.getReason());
      document.addProperty("by", person.getKey());
      document.addProperty("date", accepted.getDate());
      output.print(document, "Accepted as " + accepted.getKey() + ": " + accepted.getMessage());
      return ExitCode.DONE;
    }
  }

  private AuditIssue issue(StudyFile study) {
    List<AuditIssue> open = AuditOutcome.of(study.study(), "", Auditor.registered().audit(
        new StudyView(study.study(), study.blobs()))).open();
    return open.stream().filter(i -> i.rule().equals(rule) && !i.objects().isEmpty()
        && (object.equals(ElementLabel.of(i.objects().get(0)).key()) || object.equals(i.objects().get(0).getId())))
        .findFirst().orElseThrow(() -> new Failure(ExitCode.USAGE, "The audit has no open issue of the rule " + rule
            + " about " + object));
  }

  private AcceptedIssue accept(StudyFile study, Researcher person, AuditIssue issue) {
    try {
      return new AuditLedger(study.editor(), signer.authorship(person))
          .accept(issue, reason);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
