// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.triangulum.analysis.Progress;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.FreshColumn;
import org.triangulum.data.derive.Recomputation;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;

/** Computes variables anew that are out of date, scores and what is derived, as one change. */
public final class Anew {
  private static final int MOST = 4;
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final StudyWork work;

  /**
   * What came of it.
   *
   * @param columns what was computed anew
   * @param text says so, or why nothing was
   */
  public record Outcome(List<Column> columns, String text) {}

  /** Shown where the work is. */
  public Anew(StudyDesk desk, QuantDesk quant, StudyWork work) {
    this.desk = desk;
    this.quant = quant;
    this.work = work;
  }

  /** Begins with these datasets; what came of it is told. */
  public void start(List<Dataset> datasets, Consumer<Outcome> told) {
    List<String> ids = datasets.stream().map(Dataset::getId).toList();
    work.start(Messages.outdated_job, (file, progress) -> compute(file, ids, progress),
        (open, fresh) -> told.accept(keep(open, fresh)), failure -> {
          if (failure instanceof DataException) {
            told.accept(new Outcome(List.of(), failure.getMessage()));
          } else {
            Failure.show(desk.display(), failure);
          }
        });
  }

  private static Recomputation recomputation(Blobs blobs) {
    return new Recomputation(blobs, Scorers.discovered(Scorers.class.getClassLoader()));
  }

  private static List<FreshColumn> compute(StudyFile file, List<String> ids, Progress progress) {
    List<FreshColumn> fresh = new ArrayList<>();
    for (String id : ids) {
      file.element(id).map(Dataset.class::cast).ifPresent(
          dataset -> fresh.addAll(recomputation(file.blobs()).compute(file.study(), dataset, progress)));
    }
    return fresh;
  }

  private Outcome keep(OpenStudy open, List<FreshColumn> fresh) {
    List<FreshColumn> here = fresh.stream().flatMap(made -> open.element(Column.class, made.column().getId())
        .map(made::of).stream()).toList();
    recomputation(open.view().blobs()).write(open.editor(), here);
    List<Column> done = here.stream().map(FreshColumn::column).toList();
    quant.states().refreshed(done);
    return new Outcome(done, NLS.bind(Messages.outdated_told, brief(done)));
  }

  /** Names of variables, not too many. */
  static String brief(List<Column> columns) {
    List<String> names = columns.stream().map(Column::getKey).toList();
    return names.size() <= MOST + 1 ? String.join(", ", names)
        : NLS.bind(Messages.outdated_more, String.join(", ", names.subList(0, MOST)), names.size() - MOST);
  }
}
