// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.scoring.TableScores.ScaleScores;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.ui.instruments.Messages;

/**
 * One score of one person at two time points.
 *
 * @param person whom it is about, and who told
 * @param before the earlier score; empty where it is missing
 * @param after the later score; empty where it is missing
 * @param difference with its sign; empty where a score is missing
 * @param index of reliable change; empty where there is none
 * @param verdict what that says
 */
public record ChangeRow(String person, String before, String after, String difference, String index,
    ChangeScores.Verdict verdict) {

  static List<ChangeRow> of(ScoredChanges changes, ScaleScores scale) {
    List<ChangeRow> rows = new ArrayList<>();
    for (ChangeScores.Change change : changes.byScale().get(scale.scale().id()).changes()) {
      String rater = changes.scored().scoring().definition().rater(change.rater()).map(r -> " · " + r.label())
          .orElse("");
      rows.add(new ChangeRow(change.subject() + rater, number(scale.scores().number(change.before())),
          number(scale.scores().number(change.after())), (change.difference() > 0 ? "+" : "")
          + number(change.difference()), Double.isNaN(change.index()) ? ""
          : String.format(Locale.ROOT, "%+.2f", change.index()), change.verdict()));
    }
    return rows;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Numbers.text(value);
  }

  /** The verdict in words. */
  public String words() {
    return switch (verdict) {
      case IMPROVED -> Messages.change_better;
      case DETERIORATED -> Messages.change_worse;
      case CHANGED -> Messages.change_changed;
      case NOT_RELIABLE -> Messages.change_none;
      case UNKNOWN -> "";
    };
  }
}
