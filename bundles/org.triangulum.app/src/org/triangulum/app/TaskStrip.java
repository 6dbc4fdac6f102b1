// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.triangulum.ui.study.StudyTasks;

/** Shows that a study is being opened or made, where that was started, with a way to stop it. */
final class TaskStrip {
  private final Composite strip;
  private final Label name;
  private Job running;

  TaskStrip(Composite parent, String cancel) {
    strip = new Composite(parent, SWT.NONE);
    strip.setLayout(new GridLayout(3, false));
    name = new Label(strip, SWT.NONE);
    name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    ProgressBar bar = new ProgressBar(strip, SWT.INDETERMINATE);
    bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    Button stop = new Button(strip, SWT.PUSH);
    stop.setText(cancel);
    stop.addListener(SWT.Selection, e -> {
      if (running != null) {
        running.cancel();
      }
    });
    strip.setVisible(false);
    IJobChangeListener listener = new JobChangeAdapter() {
      @Override
      public void scheduled(IJobChangeEvent event) {
        show(event.getJob(), true);
      }

      @Override
      public void done(IJobChangeEvent event) {
        show(event.getJob(), false);
      }
    };
    Job.getJobManager().addJobChangeListener(listener);
    strip.addDisposeListener(e -> Job.getJobManager().removeJobChangeListener(listener));
  }

  Composite control() {
    return strip;
  }

  private void show(Job job, boolean runs) {
    if (!job.belongsTo(StudyTasks.FAMILY) || strip.isDisposed()) {
      return;
    }
    strip.getDisplay().asyncExec(() -> {
      if (!strip.isDisposed()) {
        running = runs ? job : null;
        name.setText(runs ? job.getName() : "");
        strip.setVisible(runs);
        strip.layout();
      }
    });
  }
}
