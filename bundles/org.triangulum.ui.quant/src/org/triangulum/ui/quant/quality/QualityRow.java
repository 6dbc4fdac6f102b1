// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.triangulum.data.quality.QualityFinding;
import org.triangulum.data.quality.QualityKind;
import org.triangulum.data.quality.QualityReport;
import org.triangulum.model.study.DataRule;
import org.triangulum.ui.quant.Messages;

/** A row of the list of findings. */
public sealed interface QualityRow {

  /**
   * A check, above what it found.
   *
   * @param text what was looked for, and how often it was found
   */
  record Head(QualityKind kind, String text) implements QualityRow {}

  /** What was found. */
  record Found(QualityFinding finding) implements QualityRow {
    @Override
    public String text() {
      return finding.message();
    }

    @Override
    public Optional<DataRule> rule() {
      return finding.rule();
    }
  }

  /**
   * A rule that no row breaks.
   *
   * @param text what it says
   */
  record Kept(DataRule declared, String text) implements QualityRow {
    @Override
    public Optional<DataRule> rule() {
      return Optional.of(declared);
    }
  }

  /** What is read. */
  String text();

  /** The declared rule that it is about. */
  default Optional<DataRule> rule() {
    return Optional.empty();
  }

  /**
   * The rows of a report: check by check, and all rules of the dataset.
   *
   * @param folded the checks of which only the heading is shown
   */
  static List<QualityRow> of(QualityReport report, Set<QualityKind> folded) {
    List<QualityRow> rows = new ArrayList<>();
    List<QualityRow> kept = kept(report);
    for (QualityKind kind : QualityKind.values()) {
      List<QualityFinding> of = report.findings().stream().filter(f -> f.kind() == kind).toList();
      boolean rules = kind == QualityKind.RULE;
      if (!of.isEmpty() || rules && !kept.isEmpty()) {
        rows.add(new Head(kind, rules ? NLS.bind(Messages.quality_rules, of.size(), of.size() + kept.size())
            : NLS.bind(Messages.quality_head, words(kind), of.size())));
        if (!folded.contains(kind)) {
          of.forEach(f -> rows.add(new Found(f)));
          if (rules) {
            rows.addAll(kept);
          }
        }
      }
    }
    return rows;
  }

  private static List<QualityRow> kept(QualityReport report) {
    List<DataRule> told = report.findings().stream().flatMap(f -> f.rule().stream()).toList();
    List<QualityRow> kept = new ArrayList<>();
    for (DataRule rule : report.dataset().getRules()) {
      if (!told.contains(rule)) {
        String said = rule.getMessage() == null || rule.getMessage().isBlank() ? "" : rule.getMessage() + "  ";
        kept.add(new Kept(rule, NLS.bind(Messages.quality_kept, rule.getKey(), said + rule.getExpression())));
      }
    }
    return kept;
  }

  private static String words(QualityKind kind) {
    return kind.id().substring(0, 1).toUpperCase(Locale.ROOT) + kind.id().substring(1).replace('-', ' ');
  }
}
