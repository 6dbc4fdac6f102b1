// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DecimalValues;

/**
 * Changes of the scores of a dataset with several time points, by its columns of the roles subject and time point.
 *
 * <p>Written, they stand in the row of the later form: the difference, and where a reliability is known the
 * reliable-change index and what it says. Forms of other time points, and those without an earlier one, do not apply.
 */
public final class DatasetChanges {
  /** How what {@code Column.scoring} keeps of a column of changes begins. */
  static final String HOW = "Change from ";
  private static final Pattern TIMES = Pattern.compile("^" + HOW + "(.+) to (.+?) of \\S+; ");
  private static final int WORSE = 0;
  private static final int NONE = 1;
  private static final int BETTER = 2;
  private static final int CHANGED = 3;

  private final Blobs blobs;

  public DatasetChanges(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The two time points that a column of changes compares; empty where a column holds scores. */
  public static List<String> timesOf(Column column) {
    Matcher times = TIMES.matcher(isChange(column) ? column.getScoring() : "");
    return times.find() ? List.of(times.group(1), times.group(2)) : List.of();
  }

  /** Whether a column holds changes of scores, not scores. */
  static boolean isChange(Column column) {
    return column.getScoring() != null && column.getScoring().startsWith(HOW);
  }

  /**
   * The time points of a dataset, in the order of their codes or of their first form.
   *
   * @throws ScoringException when it has no column of the role time point
   */
  public List<String> timePoints(Dataset dataset) throws ScoringException {
    Column column = column(dataset, ColumnRole.TIME_POINT, "time point");
    IntFunction<String> times = texts(column);
    Set<String> known = new LinkedHashSet<>(new DatasetReader(blobs).column(column).valueLabels().values());
    Set<String> found = new LinkedHashSet<>();
    for (int row = 0; row < dataset.getRowCount(); row++) {
      found.add(times.apply(row));
    }
    known.retainAll(found);
    known.addAll(found);
    known.remove("");
    return List.copyOf(known);
  }

  /**
   * Compares two time points.
   *
   * @param scored a dataset as scored
   * @param before earlier time point, as its column writes it
   * @param after later time point
   * @throws ScoringException when a column is missing, there is no such time point, or a subject has two forms at one
   */
  public ScoredChanges compare(ScoredDataset scored, String before, String after) throws ScoringException {
    Dataset dataset = scored.dataset();
    IntFunction<String> subjects = texts(column(dataset, ColumnRole.SUBJECT, "subject"));
    IntFunction<String> times = texts(column(dataset, ColumnRole.TIME_POINT, "time point"));
    List<String> known = timePoints(dataset);
    for (String time : List.of(before, after)) {
      if (!known.contains(time)) {
        throw new ScoringException("Dataset " + dataset.getKey() + " has no time point " + time + "; there are "
            + String.join(", ", known));
      }
    }
    if (before.equals(after)) {
      throw new ScoringException("Two time points are compared; " + before + " is one");
    }
    Map<String, ChangeScores.Result> changes = new LinkedHashMap<>();
    for (TableScores.ScaleScores scale : scored.scores().scales()) {
      changes.put(scale.scale().id(), new ChangeScores(scale.scale()).compare(scored.forms().rows(), subjects,
          scored.forms()::rater, times, before, after, scale.scores()::number));
    }
    return new ScoredChanges(scored, before, after, changes);
  }

  /**
   * Writes columns of changes in one transaction, like {@link DatasetScores#write} those of scores: {@code
   * SCALE-change-BEFORE-AFTER}, and with a reliability {@code SCALE-rci-…} and {@code SCALE-reliable-…}.
   *
   * @return how many columns were written
   * @throws ScoringException when a column of other content has the name; the study is unchanged
   * @throws CancellationException when the person stops; the study is unchanged
   */
  public int write(StudyEditor editor, ScoredChanges changes, Progress progress) throws ScoringException {
    ScoredDataset scored = changes.scored();
    return columns(changes).write(editor, "Changes of scores of " + scored.dataset().getKey() + " from "
        + changes.before() + " to " + changes.after(), DatasetScores.how(scored), progress);
  }

  /**
   * What those columns would hold that hold other changes than the dataset has as scored now.
   *
   * @throws ScoringException when a column of other content has the name
   */
  public List<NewScores> differing(ScoredChanges changes) throws ScoringException {
    return columns(changes).differing();
  }

  private ScoreColumns columns(ScoredChanges changes) throws ScoringException {
    ScoredDataset scored = changes.scored();
    ScoreColumns columns = new ScoreColumns(blobs, scored);
    String times = "-" + plain(changes.before()) + "-" + plain(changes.after());
    String words = ", " + changes.before() + " to " + changes.after();
    for (TableScores.ScaleScores one : scored.scores().scales()) {
      ScaleDefinition scale = one.scale();
      ChangeScores.Result result = changes.byScale().get(scale.id());
      String how = changes.how(scale.id());
      int rows = scored.forms().rows();
      columns.place(new ScoreColumns.Wanted(scale, "-change" + times, ", change" + words, MeasurementLevel.INTERVAL,
          scale.polarity(), new TreeMap<>(), numbers(rows, result, ChangeScores.Change::difference), how));
      if (!result.references().isEmpty()) {
        columns.place(new ScoreColumns.Wanted(scale, "-rci" + times, ", reliable-change index" + words,
            MeasurementLevel.INTERVAL, scale.polarity(), new TreeMap<>(),
            numbers(rows, result, ChangeScores.Change::index), how));
        columns.place(new ScoreColumns.Wanted(scale, "-reliable" + times, ", reliable change" + words,
            MeasurementLevel.ORDINAL, Polarity.HIGH_IS_BETTER, labels(result), verdicts(rows, result), how));
      }
    }
    return columns;
  }

  /** Letters and digits, as names of columns are written in formulas and on the command line. */
  private static String plain(String time) {
    return time.replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  private static ColumnValues numbers(int rows, ChangeScores.Result result,
      ToDoubleFunction<ChangeScores.Change> figure) {
    double[] values = new double[rows];
    Arrays.fill(values, DecimalValues.missingValue(MissingKind.NOT_APPLICABLE));
    for (ChangeScores.Change change : result.changes()) {
      double value = figure.applyAsDouble(change);
      values[change.after()] = Double.isNaN(value) ? DecimalValues.missingValue(MissingKind.MISSING) : value;
    }
    return DecimalValues.of(values);
  }

  private static ColumnValues verdicts(int rows, ChangeScores.Result result) {
    byte[] codes = new byte[rows];
    Arrays.fill(codes, CodeValues.missingCode(MissingKind.NOT_APPLICABLE));
    for (ChangeScores.Change change : result.changes()) {
      codes[change.after()] = switch (change.verdict()) {
        case DETERIORATED -> WORSE;
        case NOT_RELIABLE -> NONE;
        case IMPROVED -> BETTER;
        case CHANGED -> CHANGED;
        case UNKNOWN -> CodeValues.missingCode(MissingKind.MISSING);
      };
    }
    return CodeValues.of(codes);
  }

  private static NavigableMap<Double, String> labels(ChangeScores.Result result) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    labels.put((double) NONE, "no reliable change");
    if (result.changes().stream().anyMatch(c -> c.verdict() == ChangeScores.Verdict.CHANGED)) {
      labels.put((double) CHANGED, "reliable change");
    } else {
      labels.put((double) WORSE, "reliably worse");
      labels.put((double) BETTER, "reliably better");
    }
    return labels;
  }

  private static Column column(Dataset dataset, ColumnRole role, String name) throws ScoringException {
    return dataset.getColumns().stream().filter(c -> c.getRole() == role).findFirst()
        .orElseThrow(() -> new ScoringException("Dataset " + dataset.getKey() + " has no column of the role "
            + name + ", which tells whose forms belong together"));
  }

  /** Labels where codes have some, else the values as they stand. */
  private IntFunction<String> texts(Column column) {
    DataColumn data = new DatasetReader(blobs).column(column);
    return row -> data.valueLabels().isEmpty() || Double.isNaN(data.values().number(row)) ? data.values().text(row)
        : data.labelOf(data.values().number(row));
  }
}
