// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.List;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.ScoreTrail;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;

/**
 * A dataset as scored, nothing of it written yet.
 *
 * @param dataset what was scored
 * @param instrument what scored it
 * @param request how it was to be scored
 * @param scoring the definition with the options chosen
 * @param forms the answers
 * @param scores one column a scale
 * @param differences from scores that the dataset holds already
 * @param warnings what a careful reader must know
 */
public record ScoredDataset(Dataset dataset, Instrument instrument, ScoreRequest request, Scoring scoring, Forms forms,
    TableScores scores, List<ScoreDifference> differences, List<String> warnings) {

  public ScoredDataset {
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  /** How the scores of one row, counted from 0, came about. */
  public List<ScoreTrail> trail(int row) {
    return scoring.score(forms.form(row));
  }
}
