// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.AuditOutcome.Tally;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Rule;
import org.triangulum.audit.Severity;
import org.triangulum.ui.audit.Messages;

/**
 * A rule with what it found.
 *
 * @param id of the rule; empty for all of them
 * @param description what the rule looks for
 * @param severity of the gravest issue; of the rule itself where it found nothing
 * @param open issues that are open
 * @param accepted issues that are accepted
 * @param more open issues more than in the audit recorded last; empty where none is recorded
 */
public record RuleRow(String id, String description, Severity severity, int open, int accepted,
    Optional<Integer> more) {

  /** All rules together, then those that found something, gravest first, then the others. */
  static List<RuleRow> of(List<? extends Rule> rules, AuditOutcome outcome, Optional<AuditTrend> trend) {
    Map<String, Tally> tallies = outcome.tallies().stream().collect(Collectors.toMap(Tally::rule, Function.identity()));
    Map<String, Integer> more = trend.map(t -> t.rows().stream().collect(Collectors.toMap(AuditTrend.Row::rule,
        AuditTrend.Row::more))).orElse(Map.of());
    List<RuleRow> rows = new ArrayList<>();
    for (Rule rule : rules) {
      Tally tally = tallies.getOrDefault(rule.id(), new Tally(rule.id(), rule.severity(), 0, 0));
      rows.add(new RuleRow(rule.id(), rule.description(), tally.severity(), tally.open(), tally.accepted(),
          trend.map(t -> more.getOrDefault(rule.id(), 0))));
    }
    rows.sort(Comparator.comparing((RuleRow r) -> r.open() == 0).thenComparing(r -> r.open() + r.accepted() == 0)
        .thenComparing(RuleRow::severity).thenComparing(RuleRow::id));
    Severity worst = outcome.open().isEmpty() ? Severity.INFO : outcome.open().get(0).severity();
    rows.add(0, new RuleRow("", "", worst, outcome.open().size(), outcome.accepted().size(),
        trend.map(AuditTrend::more)));
    return rows;
  }

  /** The name of the rule as people read it. */
  String name() {
    return id.isEmpty() ? Messages.rules_all : id.replace('-', ' ');
  }

  /** Whether it found nothing that is open. */
  boolean clean() {
    return open == 0;
  }

  /** The change since the last audit, with its sign; empty for none. */
  String trend() {
    return more.filter(m -> m != 0).map(m -> m > 0 ? "▲ " + m : "▼ " + -m).orElse("");
  }
}
