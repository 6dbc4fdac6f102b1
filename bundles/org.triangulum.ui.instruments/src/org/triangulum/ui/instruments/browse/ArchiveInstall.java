// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.triangulum.store.Progress;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.study.Latest;

/**
 * Installs an archive that somebody gave away: reads what is in it in the background, then opens the platform's Install
 * dialog with that chosen, which shows licences and asks before anything is installed.
 */
public final class ArchiveInstall {
  private final Latest reading;
  private final Supplier<ProvisioningUI> platform;

  /**
   * Installs into a copy of the program.
   *
   * @param platform what is installed there and asks the person; asked for when an archive is read
   */
  public ArchiveInstall(Display display, Supplier<ProvisioningUI> platform) {
    reading = new Latest(display, 0);
    this.platform = platform;
  }

  /** What an archive would bring: read, and looked at whether this copy can take it. */
  private record Found(Set<IInstallableUnit> units, InstallOperation operation) {}

  /** Why an archive cannot be installed, in words for the person. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Starts.
   *
   * @param ready is told when the dialog is about to open
   * @param refused is told why it goes no further
   */
  public void start(Path archive, Runnable ready, Consumer<String> refused) {
    ProvisioningUI ui = platform.get();
    reading.start(NLS.bind(Messages.install_reading, archive.getFileName()), progress -> read(ui, archive, progress),
        found -> open(ui, archive, found, ready, refused), problem -> refused.accept(NLS.bind(Messages.install_refused,
        archive.getFileName(), problem.getMessage())));
  }

  /** Stops reading. */
  public void cancel() {
    reading.cancel();
  }

  private static Found read(ProvisioningUI ui, Path archive, Progress progress) throws Refused {
    requireIndex(archive);
    IProgressMonitor monitor = new NullProgressMonitor() {
      @Override
      public boolean isCanceled() {
        return progress.cancelled();
      }
    };
    requireProfile(ui);
    URI address = URI.create("jar:" + archive.toUri() + "!/");
    progress.step(archive.toString(), 0.2);
    try {
      // Not by the platform's interface, which logs what is wrong with an archive and answers nothing.
      IProvisioningAgent agent = ui.getSession().getProvisioningAgent();
      Set<IInstallableUnit> units = agent.getService(IMetadataRepositoryManager.class).loadRepository(address, monitor)
          .query(QueryUtil.createIUGroupQuery(), monitor).toUnmodifiableSet();
      agent.getService(IArtifactRepositoryManager.class).loadRepository(address, monitor);
      if (units.isEmpty()) {
        throw new Refused(Messages.install_nothing);
      }
      progress.step(archive.toString(), 0.6);
      InstallOperation operation = ui.getInstallOperation(units, new URI[] {address});
      operation.resolveModal(monitor);
      return new Found(units, operation);
    } catch (ProvisionException e) {
      Throwable cause = e.getStatus().getException();
      throw new Refused(NLS.bind(Messages.install_unreadable, cause == null ? e.getMessage() : cause.getMessage()));
    }
  }

  /** The platform says of a file that is no repository only that none was found at a long address. */
  private static void requireIndex(Path archive) throws Refused {
    if (!Files.isRegularFile(archive)) {
      throw new Refused(Messages.install_no_file);
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      if (Stream.of("content.xml", "content.jar", "content.xml.xz").noneMatch(name -> zip.getEntry(name) != null)) {
        throw new Refused(Messages.install_no_index);
      }
    } catch (IOException e) {
      throw new Refused(NLS.bind(Messages.install_no_repository, e.getMessage()));
    }
  }

  /** Where the program was put together by a build, nothing says what is installed, and the dialog would not end. */
  private static void requireProfile(ProvisioningUI ui) throws Refused {
    IProfileRegistry profiles = ui.getSession().getProvisioningAgent().getService(IProfileRegistry.class);
    if (profiles == null || ui.getProfileId() == null || profiles.getProfile(ui.getProfileId()) == null) {
      throw new Refused(Messages.install_no_profile);
    }
  }

  private static void open(ProvisioningUI ui, Path archive, Found found, Runnable ready, Consumer<String> refused) {
    IStatus answer = found.operation().getResolutionResult();
    if (answer != null && answer.getSeverity() == IStatus.ERROR) {
      refused.accept(NLS.bind(Messages.install_refused, archive.getFileName(), String.join("; ", causes(answer))));
    } else {
      ready.run();
      ui.openInstallWizard(found.units(), found.operation(), null);
    }
  }

  /** What stands behind a status: its own words say no more than that there are some. */
  private static List<String> causes(IStatus status) {
    return status.isMultiStatus() && status.getChildren().length > 0
        ? Stream.of(status.getChildren()).filter(s -> s.getSeverity() == status.getSeverity())
            .flatMap(s -> causes(s).stream()).distinct().toList()
        : List.of(status.getMessage());
  }
}
