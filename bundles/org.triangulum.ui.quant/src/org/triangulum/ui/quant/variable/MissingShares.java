// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.variable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.ui.study.OpenStudy;

/**
 * How much of a variable is missing, counted in the background and remembered for as long as the values stay the same.
 */
public final class MissingShares {
  private static final int BATCH = 16;
  private final Display display;
  private final Runnable counted;
  private final Map<String, Share> shares = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Queue<Task> waiting = new ArrayDeque<>();
  private Job job;

  /**
   * Rows of a variable.
   *
   * @param rows all
   * @param kinds rows without a value, by why
   */
  public record Share(int rows, Map<MissingKind, Integer> kinds) {
    /** Rows without a value. */
    public int missing() {
      return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private record Task(String address, DatasetReader reader, Column column) {}

  /** Shares; each time some were counted the listener is told. */
  public MissingShares(Display display, Runnable counted) {
    this.display = display;
    this.counted = counted;
  }

  /** The share of a variable; null while it is not counted. */
  public Share of(OpenStudy open, Column column) {
    String address = column.getValues();
    if (address == null) {
      return null;
    }
    Share known = shares.get(address);
    if (known == null && asked.add(address)) {
      waiting.add(new Task(address, new DatasetReader(open.view().blobs()), column));
      start();
    }
    return known;
  }

  /** Forgets everything: another study is opened. */
  public void forget() {
    waiting.clear();
    asked.clear();
    shares.clear();
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void start() {
    if (job != null || waiting.isEmpty()) {
      return;
    }
    List<Task> batch = new ArrayList<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    job = new Job("Missing values") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        Map<String, Share> found = new HashMap<>();
        for (Task task : batch) {
          if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
          }
          try {
            found.put(task.address(), count(task.reader().column(task.column()).values()));
          } catch (StudyFileException e) {
            // Values that are not in the store show no share; analyses say what is wrong.
            continue;
          }
        }
        Job self = this;
        display.asyncExec(() -> take(self, found));
        return Status.OK_STATUS;
      }
    };
    job.setSystem(true);
    job.schedule();
  }

  private void take(Job done, Map<String, Share> found) {
    if (job == done) {
      job = null;
      shares.putAll(found);
      counted.run();
      start();
    }
  }

  private static Share count(ColumnValues values) {
    int[] kinds = new int[MissingKind.values().length];
    for (int row = 0; row < values.size(); row++) {
      kinds[values.missing(row).ordinal()]++;
    }
    Map<MissingKind, Integer> counts = new HashMap<>();
    for (MissingKind kind : MissingKind.values()) {
      if (kind != MissingKind.NONE && kinds[kind.ordinal()] > 0) {
        counts.put(kind, kinds[kind.ordinal()]);
      }
    }
    return new Share(values.size(), counts);
  }
}
