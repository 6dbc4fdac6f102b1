// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Mending;
import org.triangulum.audit.Mending.Proposal;
import org.triangulum.audit.Rule;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;

/** Mends what the audit finds, or says what would be mended. */
final class AuditFixes {
  private static final String ALL = "all";
  private final Auditor auditor = Auditor.registered();
  private final Set<String> rules;

  /** Of one rule, or of all of them. */
  AuditFixes(String rule) {
    rules = auditor.rules().stream().map(Rule::id).filter(id -> rule.equals(ALL) || rule.equals(id))
        .collect(Collectors.toSet());
    if (rules.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "There is no rule of studies " + rule + ". See: triangulum list rules; or give "
          + ALL);
    }
  }

  /** Lists what can be mended; changes nothing. */
  void list(StudyFile study, Output output) {
    write(mending(output).proposals(new StudyView(study.study(), study.blobs()), rules), false, output);
  }

  /** Mends it in one change, which undo takes back. */
  void apply(StudyFile study, Output output) {
    write(mending(output).apply(study.editor(), new StudyView(study.study(), study.blobs()), rules, ""), true,
        output);
  }

  /** A rule is told once that failed over many of its issues. */
  private Mending mending(Output output) {
    Set<String> told = new HashSet<>();
    return new Mending(auditor, failure -> {
      if (told.add(failure.message())) {
        output.say(failure.message());
      }
    });
  }

  private static void write(List<Proposal> proposals, boolean done, Output output) {
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    for (Proposal each : proposals) {
      JsonObject entry = new JsonObject();
      entry.addProperty("rule", each.issue().rule());
      entry.addProperty("message", each.issue().message());
      entry.addProperty("fix", each.fix().label());
      JsonArray others = new JsonArray();
      each.others().stream().map(Fix::label).forEach(others::add);
      entry.add("others", others);
      list.add(entry);
      text.append(String.format("%-28s %s%n%-28s   %s: %s%n", each.issue().rule(), each.issue().message(), "",
          done ? "mended" : "would be mended", each.fix().label()));
      each.others().forEach(o -> text.append(String.format("%-28s   or: %s%n", "", o.label())));
    }
    text.append(proposals.isEmpty() ? "Nothing that can be mended by a rule" : proposals.size() + (done
        ? " mended in one change" : " can be mended; nothing was changed"));
    JsonObject document = new JsonObject();
    document.addProperty("applied", done && !proposals.isEmpty());
    document.add("fixes", list);
    output.print(document, text.toString());
  }
}
