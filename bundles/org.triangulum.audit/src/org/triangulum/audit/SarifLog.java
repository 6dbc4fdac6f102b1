// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.SoftwareVersion;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.StudyElement;

/**
 * Writes the outcome of audits as SARIF 2.1.0 (OASIS Standard, 2020), which pipelines and editors show beside the text.
 * What was computed, and how sure the rule is, stands in the properties of a result; an issue that the team lets stand
 * is a suppressed one with its justification.
 */
public final class SarifLog {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final String subject;

  /**
   * A log of these rules.
   *
   * @param rules all that were run
   * @param subject address of the file of study that issues without a place of their own are about, as a relative URI
   */
  public SarifLog(List<? extends Rule> rules, String subject) {
    rules.forEach(r -> this.rules.put(r.id(), r));
    this.subject = subject;
  }

  /**
   * One JSON document.
   *
   * @param reports address of a report's file, as a relative URI, by its name
   */
  public String write(List<AuditOutcome> outcomes, Map<String, String> reports) {
    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    JsonObject run = new JsonObject();
    JsonObject tool = new JsonObject();
    tool.add("driver", driver(outcomes));
    run.add("tool", tool);
    run.addProperty("columnKind", "utf16CodeUnits");
    JsonArray results = new JsonArray();
    for (AuditOutcome outcome : outcomes) {
      outcome.open().forEach(i -> results.add(result(i, Optional.empty(), reports)));
      outcome.accepted().forEach((i, why) -> results.add(result(i, Optional.of(why), reports)));
    }
    run.add("results", results);
    JsonArray runs = new JsonArray();
    runs.add(run);
    log.add("runs", runs);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(log) + "\n";
  }

  private JsonObject driver(List<AuditOutcome> outcomes) {
    // A rule that could not be loaded has issues but no card.
    outcomes.forEach(o -> o.tallies().forEach(t -> rules.putIfAbsent(t.rule(), new Unknown(t.rule(), t.severity()))));
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "Triangulum");
    driver.addProperty("version", SoftwareVersion.current().replaceFirst("^Triangulum ", ""));
    JsonArray cards = new JsonArray();
    for (Rule rule : rules.values()) {
      JsonObject card = new JsonObject();
      card.addProperty("id", rule.id());
      card.add("shortDescription", text(rule.description()));
      if (!rule.method().isEmpty()) {
        card.add("help", text(rule.method()));
      }
      JsonObject configuration = new JsonObject();
      configuration.addProperty("level", level(rule.severity()));
      card.add("defaultConfiguration", configuration);
      cards.add(card);
    }
    driver.add("rules", cards);
    return driver;
  }

  private record Unknown(String id, Severity severity) implements Rule {
    @Override
    public String description() {
      return "A rule that could not be loaded.";
    }
  }

  private JsonObject result(AuditIssue issue, Optional<AcceptedIssue> accepted, Map<String, String> reports) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", issue.rule());
    result.addProperty("ruleIndex", new ArrayList<>(rules.keySet()).indexOf(issue.rule()));
    result.addProperty("level", level(issue.severity()));
    result.add("message", text(issue.message()));
    JsonArray locations = new JsonArray();
    locations.add(location(issue, reports));
    result.add("locations", locations);
    JsonObject prints = new JsonObject();
    prints.addProperty("triangulum/v1", issue.fingerprint());
    result.add("partialFingerprints", prints);
    JsonObject properties = new JsonObject();
    properties.addProperty("expected", issue.expected());
    properties.addProperty("found", issue.found());
    properties.addProperty("arithmetic", issue.arithmetic());
    properties.addProperty("certainty", issue.certainty().name().toLowerCase(Locale.ROOT));
    result.add("properties", properties);
    accepted.ifPresent(why -> {
      JsonObject suppression = new JsonObject();
      suppression.addProperty("kind", "external");
      suppression.addProperty("justification", ElementLabel.orEmpty(why.getReason()));
      JsonArray suppressions = new JsonArray();
      suppressions.add(suppression);
      result.add("suppressions", suppressions);
    });
    return result;
  }

  private JsonObject location(AuditIssue issue, Map<String, String> reports) {
    JsonObject artifact = new JsonObject();
    artifact.addProperty("uri", issue.place().map(p -> reports.getOrDefault(p.report(), p.report())).orElse(subject));
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact);
    issue.place().ifPresent(place -> {
      JsonObject region = new JsonObject();
      region.addProperty("startLine", Math.max(1, place.line()));
      region.add("snippet", text(place.passage()));
      physical.add("region", region);
    });
    JsonObject location = new JsonObject();
    location.add("physicalLocation", physical);
    if (!issue.objects().isEmpty()) {
      JsonArray logical = new JsonArray();
      for (StudyElement element : issue.objects()) {
        JsonObject named = new JsonObject();
        named.addProperty("name", ElementLabel.of(element).brief());
        named.addProperty("fullyQualifiedName", ElementLabel.of(element).kind() + " "
            + ElementLabel.orEmpty(element.getId()));
        logical.add(named);
      }
      location.add("logicalLocations", logical);
    }
    return location;
  }

  private static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
  }

  private static String level(Severity severity) {
    return Arrays.asList("error", "warning", "note").get(severity.ordinal());
  }
}
