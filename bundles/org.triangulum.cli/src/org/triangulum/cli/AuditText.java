// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Rule;
import org.triangulum.audit.Severity;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.StudyElement;

/** The outcome of audits as JSON and as lines for people. */
final class AuditText {
  private AuditText() {
  }

  /** Adds counts and issues; accepted issues are listed with their reason and not counted. */
  static void write(List<AuditOutcome> outcomes, List<Rule> rules, JsonObject document, StringBuilder text) {
    JsonArray issues = new JsonArray();
    for (AuditOutcome outcome : outcomes) {
      outcome.open().forEach(i -> {
        issues.add(json(i, Optional.empty(), rules));
        text.append(line(i, word(i.severity())));
      });
      outcome.accepted().forEach((i, why) -> {
        issues.add(json(i, Optional.of(why), rules));
        text.append(line(i, "accepted")).append(String.format("%-37s   because: %s%n", "", why.getReason()));
      });
    }
    long open = outcomes.stream().mapToLong(o -> o.open().size()).sum();
    JsonObject counts = new JsonObject();
    text.append(open == 0 ? "No issues" : open + (open == 1 ? " issue" : " issues"));
    for (Severity severity : Severity.values()) {
      long count = outcomes.stream().mapToLong(o -> o.count(severity)).sum();
      counts.addProperty(word(severity), count);
      text.append(open == 0 ? "" : ", " + count + " " + word(severity));
    }
    long accepted = outcomes.stream().mapToLong(o -> o.accepted().size()).sum();
    counts.addProperty("accepted", accepted);
    text.append(accepted == 0 ? "" : ", " + accepted + " accepted");
    document.add("counts", counts);
    document.add("issues", issues);
  }

  private static String line(AuditIssue issue, String state) {
    StringBuilder line = new StringBuilder(String.format("%-8s %-28s %s%s%n", state, issue.rule(), issue.place()
        .map(p -> p.words() + ": ").orElse(""), issue.message()));
    if (!issue.arithmetic().isEmpty()) {
      line.append(String.format("%-37s   %s (%s)%n", "", issue.arithmetic(), issue.certainty().name()
          .toLowerCase(Locale.ROOT)));
    }
    return line.toString();
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject json(AuditIssue issue, Optional<AcceptedIssue> accepted, List<Rule> rules) {
    JsonObject object = new JsonObject();
    object.addProperty("rule", issue.rule());
    object.addProperty("severity", word(issue.severity()));
    object.addProperty("message", issue.message());
    issue.place().ifPresent(place -> {
      object.addProperty("report", place.report());
      object.addProperty("line", place.line());
      object.addProperty("page", Math.max(0, place.page()));
      object.addProperty("passage", place.passage());
    });
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
    object.addProperty("arithmetic", issue.arithmetic());
    object.addProperty("certainty", issue.certainty().name().toLowerCase(Locale.ROOT));
    rules.stream().filter(r -> r.id().equals(issue.rule()) && !r.method().isEmpty()).findFirst()
        .ifPresent(r -> object.addProperty("method", r.method()));
    object.addProperty("fingerprint", issue.fingerprint());
    accepted.ifPresent(why -> object.addProperty("accepted", ElementLabel.orEmpty(why.getReason())));
    return object;
  }
}
