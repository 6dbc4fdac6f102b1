// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/**
 * Columns as far as somebody looked at them, read in the background and let go when memory is short. Used on the user
 * interface thread only.
 */
final class LoadedColumns {
  private static final int BATCH = 8;
  private final Display display;
  private final Runnable loaded;
  private final Map<String, SoftReference<DataColumn>> columns = new HashMap<>();
  private final Map<String, String> broken = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Queue<Task> waiting = new ArrayDeque<>();
  private Job job;

  private record Task(String key, Blobs blobs, Column column) {}

  private record Loaded(String key, DataColumn column, String problem) {}

  /** Columns; each time some were read the listener is told. */
  LoadedColumns(Display display, Runnable loaded) {
    this.display = display;
    this.loaded = loaded;
  }

  /** The column, or empty while it is read or where it cannot be read. */
  Optional<DataColumn> get(Column column, Blobs blobs) {
    String key = key(column);
    SoftReference<DataColumn> known = columns.get(key);
    DataColumn there = known == null ? null : known.get();
    if (there == null && !broken.containsKey(key) && asked.add(key)) {
      waiting.add(new Task(key, blobs, column));
      start();
    }
    return Optional.ofNullable(there);
  }

  /** Why a column cannot be read; empty where it can. */
  String problem(Column column) {
    return broken.getOrDefault(key(column), "");
  }

  /** Whether something is being read. */
  boolean reading() {
    return job != null || !waiting.isEmpty();
  }

  /** Forgets everything: another study or dataset is shown. */
  void forget() {
    waiting.clear();
    asked.clear();
    columns.clear();
    broken.clear();
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  /** Changes when values, labels or declared missing codes change. */
  private static String key(Column column) {
    StringBuilder key = new StringBuilder(column.getId()).append(column.getValues()).append(column.getLevel());
    for (ValueLabel label : column.getValueLabels()) {
      key.append('|').append(label.getValue()).append(label.getLabel()).append(label.getMissing());
    }
    if (column.getItem() != null && column.getItem().getResponseSet() != null) {
      for (ResponseOption option : column.getItem().getResponseSet().getOptions()) {
        key.append('|').append(option.getCode()).append(option.getLabel()).append(option.getMissing());
      }
    }
    return key.toString();
  }

  private void start() {
    if (job != null || waiting.isEmpty()) {
      return;
    }
    List<Task> batch = new ArrayList<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    job = new Job("Data") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        List<Loaded> found = new ArrayList<>();
        for (Task task : batch) {
          if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
          }
          try {
            found.add(new Loaded(task.key(), new DatasetReader(task.blobs()).column(task.column()), ""));
          } catch (StudyFileException e) {
            found.add(new Loaded(task.key(), null, e.getMessage()));
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

  private void take(Job done, List<Loaded> found) {
    if (job != done) {
      return;
    }
    job = null;
    for (Loaded each : found) {
      asked.remove(each.key());
      if (each.column() == null) {
        broken.put(each.key(), each.problem());
      } else {
        columns.put(each.key(), new SoftReference<>(each.column()));
      }
    }
    loaded.run();
    start();
  }
}
