// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/** Scores datasets of a study. */
public final class DatasetScores {
  /** What the name of a scale's band column ends with. */
  public static final String BAND = "-band";

  private final Blobs blobs;
  private final Scorers scorers;
  private final StudyInstruments instruments = new StudyInstruments();

  public DatasetScores(Blobs blobs, Scorers scorers) {
    this.blobs = blobs;
    this.scorers = scorers;
  }

  /**
   * Scores a dataset and compares with the scores it holds already; changes nothing.
   *
   * @param instrument made from a definition; of the study, or to be added to it when the scores are written
   * @throws ScoringException when the instrument holds no definition, no item has a column, or something has to be
   *     chosen or named
   */
  public ScoredDataset score(Dataset dataset, Instrument instrument, ScoreRequest request) throws ScoringException {
    Definition definition = instruments.definition(instrument).orElseThrow(() -> new ScoringException(
        "Instrument " + instrument.getKey() + " was not made from a definition and cannot be scored"));
    Scoring scoring = new Scoring(definition, request.options(), scorers);
    DatasetForms read = new DatasetForms(definition, dataset, new DatasetReader(blobs), request);
    Forms forms = read.read();
    TableScores scores = scoring.score(forms);
    List<String> warnings = new ArrayList<>();
    if (!read.absent().isEmpty()) {
      warnings.add("There is no column for " + String.join(", ", read.absent()) + "; these items count as not asked");
    }
    warnings.addAll(scores.warnings());
    return new ScoredDataset(dataset, instrument, request, scoring, forms, scores, differences(dataset, scores),
        warnings);
  }

  private List<ScoreDifference> differences(Dataset dataset, TableScores scores) {
    List<ScoreDifference> differences = new ArrayList<>();
    for (TableScores.ScaleScores scale : scores.scales()) {
      for (Column column : dataset.getColumns()) {
        if (column.getRole() == ColumnRole.SCORE && column.getScale() != null
            && scale.scale().id().equals(column.getScale().getKey()) && !isBand(column)
            && !DatasetChanges.isChange(column)) {
          differences.add(difference(dataset, scale, column));
        }
      }
    }
    return differences;
  }

  private static boolean isBand(Column column) {
    return column.getKey().endsWith(BAND);
  }

  private ScoreDifference difference(Dataset dataset, TableScores.ScaleScores scale, Column column) {
    DatasetReader reader = new DatasetReader(blobs);
    ColumnValues before = reader.values(column);
    int changed = 0;
    double largest = 0;
    for (int row = 0; row < before.size(); row++) {
      double old = before.number(row);
      double now = scale.scores().number(row);
      boolean same = old == now || Double.isNaN(old) && Double.isNaN(now);
      changed += same ? 0 : 1;
      largest = Double.isNaN(old - now) ? largest : Math.max(largest, Math.abs(old - now));
    }
    Optional<Column> band = ScoreColumns.find(dataset, column.getKey() + BAND);
    int bandsChanged = 0;
    if (band.isPresent() && scale.bands().isPresent()) {
      DataColumn labelled = reader.column(band.get());
      for (int row = 0; row < before.size(); row++) {
        bandsChanged += Objects.equals(label(labelled.valueLabels(), labelled.values(), row),
            label(scale.labels(), scale.bands().get(), row)) ? 0 : 1;
      }
    }
    return new ScoreDifference(scale.scale().id(), column.getKey(),
        column.getScoring() == null ? "" : column.getScoring(), changed, bandsChanged, largest);
  }

  private static String label(Map<Double, String> labels, ColumnValues values, int row) {
    return Double.isNaN(values.number(row)) ? null : labels.get(values.number(row));
  }

  /**
   * Writes score and band columns in one transaction, and the instrument where the study does not hold it yet. Columns
   * that this version of the instrument made before get the new values; those of other versions stay, and the new
   * columns have the version in their name.
   *
   * @return how many columns were written
   * @throws ScoringException when a column of other content has the name; the study is unchanged
   * @throws CancellationException when the person stops; the study is unchanged
   */
  public int write(StudyEditor editor, ScoredDataset scored, Progress progress) throws ScoringException {
    return columns(scored).write(editor, "Score " + scored.dataset().getKey() + " with "
        + scored.scoring().definition().name(), how(scored), progress);
  }

  /**
   * What those columns would hold that hold other scores or bands than the dataset has as scored now.
   *
   * @throws ScoringException when a column of other content has the name
   */
  public List<NewScores> differing(ScoredDataset scored) throws ScoringException {
    return columns(scored).differing();
  }

  private ScoreColumns columns(ScoredDataset scored) throws ScoringException {
    ScoreColumns columns = new ScoreColumns(blobs, scored);
    String how = how(scored);
    for (TableScores.ScaleScores one : scored.scores().scales()) {
      ScaleDefinition scale = one.scale();
      columns.place(new ScoreColumns.Wanted(scale, "", "", MeasurementLevel.INTERVAL, scale.polarity(),
          new TreeMap<>(), one.scores(), how));
      if (one.bands().isPresent()) {
        columns.place(new ScoreColumns.Wanted(scale, BAND, ", band", MeasurementLevel.ORDINAL, one.bandPolarity(),
            one.labels(), one.bands().get(), how));
      }
    }
    return columns;
  }

  /** How scores were made, as {@code Column.scoring} keeps it. */
  public static String how(ScoredDataset scored) {
    Forms forms = scored.forms();
    String rater = forms.raters() != null ? "by column" : forms.rater();
    Set<String> options = scored.scoring().chosen();
    return scored.scoring().definition().name() + (rater.isEmpty() ? "" : ScoreRequest.RATER + rater)
        + (options.isEmpty() ? "" : ScoreRequest.OPTIONS + String.join(", ", options))
        + scored.request().columnsInWords();
  }
}
