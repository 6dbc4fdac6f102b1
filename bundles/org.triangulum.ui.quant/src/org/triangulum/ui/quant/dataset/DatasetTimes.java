// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.ui.study.OpenStudy;

/**
 * When datasets came into a study and when their columns or values were changed last. Reads the journal backwards, each
 * transaction once: {@link #follow} goes on where it was before.
 */
final class DatasetTimes {
  private final Map<String, JournalEntry> made = new HashMap<>();
  private final Map<String, JournalEntry> changed = new HashMap<>();
  private OpenStudy open;
  private long seen;

  /** Reads what was written to the journal since. */
  void follow(OpenStudy study) {
    if (study != open) {
      open = study;
      seen = 0;
      made.clear();
      changed.clear();
    }
    Map<String, String> owners = owners(study.study());
    Map<String, JournalEntry> newest = new HashMap<>();
    Map<String, JournalEntry> oldest = new HashMap<>();
    long[] last = {seen};
    long before = seen;
    study.mentions(new Mentions() {
      @Override
      public boolean begins(JournalEntry entry) {
        last[0] = Math.max(last[0], entry.sequence());
        return entry.sequence() > before;
      }

      @Override
      public void of(String id, JournalEntry entry) {
        String dataset = owners.get(id);
        if (dataset != null) {
          oldest.put(dataset, entry);
          // What refers to a dataset, such as an analysis, does not change it.
          if (!dataset.equals(id)) {
            newest.putIfAbsent(dataset, entry);
          }
        }
      }
    });
    seen = last[0];
    changed.putAll(newest);
    oldest.forEach(made::putIfAbsent);
  }

  private static Map<String, String> owners(Study study) {
    Map<String, String> owners = new HashMap<>();
    study.getDatasets().forEach(dataset -> {
      owners.put(dataset.getId(), dataset.getId());
      dataset.getColumns().stream().map(Column::getId).forEach(id -> owners.put(id, dataset.getId()));
    });
    return owners;
  }

  /** The transaction in which a dataset was made. */
  Optional<JournalEntry> made(StudyElement dataset) {
    return Optional.ofNullable(made.get(dataset.getId()));
  }

  /** The newest transaction that changed its columns or values. */
  Optional<JournalEntry> changed(StudyElement dataset) {
    return Optional.ofNullable(changed.get(dataset.getId())).or(() -> made(dataset));
  }
}
