// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;

/**
 * What a person should know of a dataset before trusting it.
 *
 * @param dataset the dataset
 * @param findings what to look at, check by check
 * @param profiles each column in figures, missing values counted by kind
 * @param missing which answers are missing together
 */
public record QualityReport(Dataset dataset, List<QualityFinding> findings, List<ColumnProfile> profiles,
    MissingPatterns missing) {

  public QualityReport {
    findings = List.copyOf(findings);
    profiles = List.copyOf(profiles);
  }

  /** A check with what it is called while it runs. */
  private record Check(String name, Consumer<Checked> work) {}

  private static final List<Check> CHECKS = List.of(
      new Check("ranges and labels", ValueChecks::ranges),
      new Check("identifiers", DuplicateChecks::identifiers),
      new Check("duplicate rows", DuplicateChecks::rows),
      new Check("rules", ValueChecks::rules),
      new Check("skip rules", SkipChecks::check),
      new Check("straight-lining", StraightLining::check));

  /**
   * Checks a dataset.
   *
   * @throws CancellationException when the person asked to stop
   */
  public static QualityReport of(Study study, Dataset dataset, Blobs blobs, Progress progress) {
    Checked data = new Checked(study, dataset, blobs);
    for (int i = 0; i < CHECKS.size(); i++) {
      progress.advance("Checking " + CHECKS.get(i).name(), (i + 1.0) / (CHECKS.size() + 2));
      CHECKS.get(i).work().accept(data);
    }
    List<Column> answers = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.ANSWER).toList();
    return new QualityReport(dataset, data.findings(),
        dataset.getColumns().stream().map(c -> ColumnProfile.of(c, data.values(c))).toList(),
        MissingPatterns.of(answers, answers.stream().map(data::values).toList(), data.rows()));
  }
}
