// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.dataset;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.JournalEntry;
import org.triangulum.ui.quant.ColumnStates;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.study.OpenStudy;

/**
 * A dataset in the list.
 *
 * @param made when it came into the study
 * @param changed when its columns or values were changed last
 * @param follows whether it still follows from the dataset that it is made from
 * @param stale its derived and scored columns that are not current
 */
public record DatasetRow(Dataset dataset, Optional<JournalEntry> made, Optional<JournalEntry> changed,
    DerivationState follows, List<Column> stale) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneId.systemDefault());

  public DatasetRow {
    stale = List.copyOf(stale);
  }

  static DatasetRow of(OpenStudy open, ColumnStates states, DatasetTimes times, Dataset dataset) {
    return new DatasetRow(dataset, times.made(dataset), times.changed(dataset),
        new Reshaping(open.view().blobs()).state(open.study(), dataset),
        states.outdated(dataset));
  }

  /** Its title, or its key where it has none. */
  public String title() {
    return dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey() : dataset.getTitle();
  }

  /** The file it came from, or the dataset that it is made from. */
  public String source() {
    if (dataset.getDerivation() != null) {
      Dataset from = dataset.getDerivation().getSource();
      return NLS.bind(Messages.datasets_from, from == null ? "?" : from.getKey());
    }
    return dataset.getFirstEntry() != null ? NLS.bind(Messages.datasets_second, dataset.getFirstEntry().getKey())
        : dataset.getSource() == null ? "" : dataset.getSource();
  }

  /** Day of a transaction. */
  static String day(Optional<JournalEntry> entry) {
    return entry.map(e -> DAY.format(e.time())).orElse("");
  }

  /** Day and author of a transaction. */
  static String brief(Optional<JournalEntry> entry) {
    return (day(entry) + " " + entry.map(JournalEntry::author).orElse("")).strip();
  }

  /** What a transaction was, in full. */
  static String words(Optional<JournalEntry> entry) {
    return entry.map(e -> e.author() + ": " + e.label() + (e.reason().isEmpty() ? "" : ": " + e.reason())
        + ("undo".equals(e.kind()) ? " (" + Messages.runs_undo + ")" : "")).orElse("");
  }

  /** Whether everything in it follows from what it is made from. */
  public String state() {
    return !follows.isCurrent() ? Messages.runs_stale
        : stale.isEmpty() ? "" : NLS.bind(Messages.datasets_stale, stale.size());
  }

  /** What is stale, and why. */
  String stateWords() {
    return !follows.isCurrent() ? follows.reason()
        : String.join(", ", stale.stream().map(Column::getKey).toList());
  }

  boolean isStale() {
    return !follows.isCurrent() || !stale.isEmpty();
  }
}
