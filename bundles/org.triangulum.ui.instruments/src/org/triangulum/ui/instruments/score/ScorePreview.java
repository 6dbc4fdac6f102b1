// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.osgi.util.NLS;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.TableScores.ScaleScores;
import org.triangulum.instruments.study.ScoreDifference;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.store.data.CodeValues;
import org.triangulum.ui.instruments.Messages;

/**
 * What writing the scores of a scale would change.
 *
 * @param scale its title
 * @param scored how many of how many forms get a score
 * @param bands how many fall into each band
 * @param change how it differs from what the dataset holds
 * @param changes whether a score there is replaced by another
 */
public record ScorePreview(String scale, String scored, String bands, String change, boolean changes) {

  static List<ScorePreview> of(ScoredDataset dataset) {
    List<ScorePreview> rows = new ArrayList<>();
    for (ScaleScores scale : dataset.scores().scales()) {
      List<ScoreDifference> differences = dataset.differences().stream()
          .filter(d -> d.scale().equals(scale.scale().id())).toList();
      rows.add(new ScorePreview(scale.scale().title(), NLS.bind(Messages.preview_of, scale.scored(),
          dataset.forms().rows()), scale.bands().map(b -> bands(scale, b)).orElse(""), change(differences),
          differences.stream().anyMatch(d -> d.changed() + d.bandsChanged() > 0)));
    }
    return rows;
  }

  private static String bands(ScaleScores scale, CodeValues bands) {
    int[] counts = new int[256];
    for (int row = 0; row < bands.size(); row++) {
      double code = bands.number(row);
      if (code >= 0 && code < counts.length) {
        counts[(int) code]++;
      }
    }
    StringJoiner words = new StringJoiner(" · ");
    scale.labels().forEach((code, label) -> words.add(label + " " + counts[code.intValue()]));
    return words.toString();
  }

  private static String change(List<ScoreDifference> differences) {
    StringJoiner words = new StringJoiner("; ");
    for (ScoreDifference d : differences) {
      String before = Optional.of(d.before()).filter(b -> !b.isEmpty()).orElse(Messages.preview_unknown);
      words.add(d.changed() + d.bandsChanged() == 0 ? NLS.bind(Messages.preview_same, d.column(), before)
          : NLS.bind(Messages.preview_changed, new Object[] {d.changed(), d.bandsChanged(),
          Numbers.text(d.largest()), d.column(), before}));
    }
    return differences.isEmpty() ? Messages.preview_new : words.toString();
  }
}
