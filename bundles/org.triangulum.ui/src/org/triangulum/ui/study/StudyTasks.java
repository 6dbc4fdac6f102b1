// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.Messages;

/** Opens, makes and imports studies in the background and puts them on the desk; progress and cancel by the job. */
public final class StudyTasks {
  /** The family of all these jobs. */
  public static final Object FAMILY = StudyTasks.class;

  private final StudyDesk desk;
  private final Session session = new Session(System.getProperty("user.name", ""), Clock.systemUTC());

  /** Tasks that end with a study on the desk. */
  public StudyTasks(StudyDesk desk) {
    this.desk = desk;
  }

  @FunctionalInterface
  private interface Work {
    StudyFile run(Progress progress) throws Exception;
  }

  /** Opens a study file. */
  public Job open(Path path) {
    boolean open = desk.open().filter(o -> o.path().toAbsolutePath().equals(path.toAbsolutePath())).isPresent();
    if (open) {
      // The same file twice would lock itself out.
      desk.close();
    }
    return schedule(NLS.bind(Messages.task_opening, path.getFileName()), progress -> StudyFile.open(path, session));
  }

  /** Makes an empty study. */
  public Job create(Path path, String title) {
    return schedule(NLS.bind(Messages.task_creating, path.getFileName()),
        progress -> StudyFile.create(path, session, study -> {
          study.setId(UUID.randomUUID().toString());
          study.setKey(title);
          study.setTitle(title);
        }));
  }

  /** Makes a study out of a study folder; nothing is left behind when that fails. */
  public Job importFolder(Path folder, Path path) {
    return schedule(NLS.bind(Messages.task_importing, folder.getFileName()),
        progress -> new FolderImport(session).run(folder, path, progress));
  }

  /** Opens the sample study in a folder; makes it first where it is not there yet. */
  public Job sample(Path folder) {
    Path path = folder.resolve(Messages.sample_file);
    if (Files.isRegularFile(path)) {
      return open(path);
    }
    return schedule(Messages.task_sample, progress -> {
      Files.createDirectories(folder);
      return new FolderImport(session).sample(path, progress);
    });
  }

  private Job schedule(String name, Work work) {
    Job job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        return perform(name, work, monitor);
      }

      @Override
      public boolean belongsTo(Object family) {
        return family == FAMILY;
      }
    };
    job.setUser(desk.open().isPresent());
    job.schedule();
    return job;
  }

  private IStatus perform(String name, Work work, IProgressMonitor monitor) {
    Display display = desk.display();
    try {
      StudyFile file = work.run(new MonitorProgress(monitor, name));
      if (monitor.isCanceled() || display.isDisposed()) {
        file.close();
        return Status.CANCEL_STATUS;
      }
      display.asyncExec(() -> {
        desk.show(new OpenStudy(file, session));
        new RecentStudies().add(file.path());
      });
      return Status.OK_STATUS;
    } catch (Exception e) {
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      Failure.show(display, e);
      return Status.OK_STATUS;
    } finally {
      monitor.done();
    }
  }
}
