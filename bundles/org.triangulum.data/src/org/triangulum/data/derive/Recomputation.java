// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.data.DataException;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.study.NewScores;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.ScratchBlobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.DatasetWriter;

/**
 * All stale columns of a dataset computed anew, scores first, as others may be derived from them. Computing changes
 * nothing and may take long; writing is quick and one change, so that the first may happen elsewhere than where the
 * study is edited. What was changed in between is no loss: a column says what it was computed from, and is stale again
 * where that is not what the study holds.
 */
public final class Recomputation {
  private final Blobs blobs;
  private final Scorers scorers;

  /** Of the study that the blobs belong to. */
  public Recomputation(Blobs blobs, Scorers scorers) {
    this.blobs = blobs;
    this.scorers = scorers;
  }

  /**
   * Computes; columns that cannot be computed any more are left out.
   *
   * @throws DataException when one cannot be computed that its inputs do not forbid
   * @throws CancellationException when the person stops
   */
  public List<FreshColumn> compute(Study study, Dataset dataset, Progress progress) {
    // Later columns read earlier ones as they would be, so all is done to a copy.
    Blobs scratch = new ScratchBlobs(blobs);
    Dataset copy = EcoreUtil.copy(dataset);
    List<FreshColumn> fresh = new ArrayList<>();
    for (NewScores scores : new ScoreStates(blobs, scorers).fresh(dataset, progress)) {
      Column column = copy.getColumns().get(dataset.getColumns().indexOf(scores.column()));
      FreshColumn made = new FreshColumn(scores.column(), column.getLevel(), scores.labels(), scores.values(),
          scores.how());
      write(new DatasetWriter(scratch), made.of(column));
      fresh.add(made);
    }
    Derivations derivations = new Derivations(scratch);
    Computation computation = new Computation(scratch);
    List<Column> stale = new Dependencies(copy).ordered().stream()
        .filter(c -> derivations.state(study, c).kind() == DerivationState.Kind.STALE).toList();
    for (int i = 0; i < stale.size(); i++) {
      Column column = stale.get(i);
      progress.advance(column.getKey(), i / (double) stale.size());
      Computation.Plan plan = Computation.plan(copy, DerivedColumn.of(column));
      Derived derived = computation.compute(study, copy, plan);
      FreshColumn made = new FreshColumn(dataset.getColumns().get(copy.getColumns().indexOf(column)), derived.level(),
          derived.labels(), derived.values(), Computation.fingerprint(study, copy, plan));
      write(new DatasetWriter(scratch), made.of(column));
      fresh.add(made);
    }
    return fresh;
  }

  /**
   * Gives columns what was computed, in one transaction; they stay otherwise.
   *
   * @param fresh of columns of the study that is edited
   */
  public void write(StudyEditor editor, List<FreshColumn> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    String label = fresh.size() == 1 ? "Compute column " + fresh.get(0).column().getKey() + " anew"
        : "Compute " + fresh.size() + " columns anew";
    DatasetWriter writer = new DatasetWriter(blobs);
    editor.run(label, "", study -> fresh.forEach(made -> write(writer, made)));
  }

  private static void write(DatasetWriter writer, FreshColumn made) {
    Column column = made.column();
    column.setLevel(made.level());
    writer.label(column, made.labels());
    writer.replace(column, made.values());
    if (column.getDerivation() == null) {
      column.setScoring(made.state());
    } else {
      column.getDerivation().setFingerprint(made.state());
    }
  }
}
