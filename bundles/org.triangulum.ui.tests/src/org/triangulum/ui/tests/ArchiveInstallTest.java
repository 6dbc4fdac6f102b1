// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.ui.Policy;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.triangulum.instruments.archive.PluginArchive;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.ui.instruments.browse.ArchiveInstall;

/** Archives of instruments on their way into a copy of the program that is made for the test. */
class ArchiveInstallTest {
  private static final String PROFILE = "tested";
  private static final String LICENCE = "own words, free for all";
  private static final String STREET = """
      format: 1
      id: street
      version: "2.1"
      title: Life in the street
      licence: %s
      wording: own
      items:
        - {id: s1, label: Noise, kind: number, range: {from: 0, to: 9}}
      """.formatted(LICENCE);
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private IProvisioningAgent agent;
  private ArchiveInstall install;
  private String refused = "";
  private Throwable failure;
  private int trusted;
  private final Listener answering = this::answer;

  @BeforeEach
  void open() throws Exception {
    BundleContext context = FrameworkUtil.getBundle(ProvisioningUI.class).getBundleContext();
    agent = context.getService(context.getServiceReference(IProvisioningAgentProvider.class))
        .createAgent(folder.resolve("p2").toUri());
    String home = Files.createDirectories(folder.resolve("program")).toString();
    agent.getService(IProfileRegistry.class).addProfile(PROFILE,
        Map.of(IProfile.PROP_INSTALL_FOLDER, home, IProfile.PROP_CACHE, home));
    Policy policy = new Policy();
    policy.setRestartPolicy(Policy.RESTART_POLICY_PROMPT);
    ProvisioningUI ui = new ProvisioningUI(new ProvisioningSession(agent), PROFILE, policy);
    // Licences that were accepted once are not shown again, also not in the next run.
    ui.getLicenseManager().reject(MetadataFactory.createLicense(null, LICENCE));
    bench.desk().display().addFilter(SWT.Show, answering);
    install = new ArchiveInstall(bench.desk().display(), () -> ui);
  }

  @AfterEach
  void close() {
    bench.desk().display().removeFilter(SWT.Show, answering);
    agent.stop();
    bench.settle();
  }

  /** Trusts what is unsigned; the platform's question holds the thread as its wizard does. */
  private void answer(Event shown) {
    if (shown.widget instanceof Shell shell) {
      shell.getDisplay().asyncExec(() -> {
        if (!shell.isDisposed() && shell.getText().equals("Trust Artifacts")) {
          trusted++;
          push(shell, "&Select All");
          push(shell, "&Trust Selected");
        }
      });
    }
  }

  /** What an instrument needs is there, as in any installed copy. */
  private void withInstruments() {
    var unit = new MetadataFactory.InstallableUnitDescription();
    unit.setId("org.triangulum.instruments");
    unit.setVersion(Version.create("1.0.0"));
    unit.setCapabilities(new IProvidedCapability[] {
        MetadataFactory.createProvidedCapability("org.eclipse.equinox.p2.iu", unit.getId(), unit.getVersion()),
        MetadataFactory.createProvidedCapability("osgi.bundle", unit.getId(), unit.getVersion())});
    IEngine engine = agent.getService(IEngine.class);
    IProvisioningPlan plan = engine.createPlan(profile(), new ProvisioningContext(agent));
    plan.addInstallableUnit(MetadataFactory.createInstallableUnit(unit));
    assertTrue(engine.perform(plan, new NullProgressMonitor()).isOK(), "the copy is ready");
  }

  private IProfile profile() {
    return agent.getService(IProfileRegistry.class).getProfile(PROFILE);
  }

  private boolean installed() {
    return !profile().query(QueryUtil.createIUQuery("org.triangulum.instrument.street"), null).isEmpty();
  }

  private Path archive() throws Exception {
    Path zip = folder.resolve("street.zip");
    new PluginArchive(new DefinitionReader().read("street.yaml", STREET)).write(zip);
    return zip;
  }

  /** Starts, and uses the wizard, which holds the thread until it closes. */
  private void use(Path archive, Consumer<Shell> work) {
    boolean[] done = {false};
    install.start(archive, () -> bench.desk().display().asyncExec(() -> {
      try {
        bench.until("the wizard is open", () -> shell("Install").isPresent());
        work.accept(shell("Install").orElseThrow());
      } catch (AssertionError | RuntimeException e) {
        failure = e;
      } finally {
        shell("Install").ifPresent(Shell::close);
        done[0] = true;
      }
    }), why -> refused = why);
    bench.until("the wizard was used", () -> done[0] || !refused.isEmpty());
    assertEquals("", refused);
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  private Optional<Shell> shell(String title) {
    for (Shell shell : bench.desk().display().getShells()) {
      if (shell.isVisible() && shell.getText().equals(title)) {
        return Optional.of(shell);
      }
    }
    return Optional.empty();
  }

  private void push(Shell shell, String text) {
    bench.until(text + " can be pressed", () -> Bench.find(shell, text).filter(Button::isEnabled).isPresent());
    Button button = Bench.find(shell, text).orElseThrow();
    if ((button.getStyle() & SWT.RADIO) != 0) {
      button.setSelection(true);
    }
    button.notifyListeners(SWT.Selection, new Event());
  }

  /** A widget in sight. */
  private static <T extends Control> Optional<T> seen(Composite within, Class<T> type) {
    for (Control child : within.getChildren()) {
      Optional<T> found = type.isInstance(child) && child.isVisible() ? Optional.of(type.cast(child))
          : child instanceof Composite composite ? seen(composite, type) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void next(Shell wizard) {
    bench.until("what it brings is listed", () -> seen(wizard, Table.class).filter(t -> t.getItemCount() == 1
        && t.getItem(0).getText().equals("Life in the street")).isPresent());
    push(wizard, "&Next >");
    bench.until("what is installed with it is listed", () -> seen(wizard, Tree.class).filter(t ->
        t.getItemCount() == 1 && t.getItem(0).getText().equals("Life in the street")).isPresent());
  }

  @Test
  void aGoodArchiveIsInstalledOnceItsLicenceIsAccepted() throws Exception {
    withInstruments();
    use(archive(), wizard -> {
      next(wizard);
      push(wizard, "&Next >");
      bench.until("its licence is shown", () -> seen(wizard, Button.class).filter(b ->
          b.getText().startsWith("I &accept")).isPresent() && bench.shows(wizard, LICENCE));
      assertFalse(Bench.find(wizard, "&Finish").orElseThrow().isEnabled(), "not before it is accepted");
      push(wizard, "I &accept the terms of the license agreement");
      push(wizard, "&Finish");
      bench.until("the wizard is closed", wizard::isDisposed);
    });
    bench.until("it is installed", this::installed);
    assertEquals(1, trusted, "it was asked whether unsigned content is to be trusted");
  }

  @Test
  void aCancelledInstallationLeavesTheCopyAsItWas() throws Exception {
    withInstruments();
    long before = profile().getTimestamp();
    use(archive(), wizard -> {
      next(wizard);
      push(wizard, "Cancel");
      bench.until("the wizard is closed", wizard::isDisposed);
    });
    assertFalse(installed());
    assertEquals(before, profile().getTimestamp());
  }

  @Test
  void anArchiveThatIsBrokenOrNeedsWhatIsNotThereSaysWhyAndOpensNothing() throws Exception {
    Path good = archive();
    assertTrue(refusal(good).startsWith("street.zip was not installed: ")
        && refused.contains("org.triangulum.instruments"), refused);

    Path broken = folder.resolve("broken.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<?xml version='1.0'?><repository><units>".getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(refusal(broken).startsWith("broken.zip was not installed: its index cannot be read: "), refused);

    Path cut = folder.resolve("cut.zip");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertTrue(refusal(cut).startsWith("cut.zip was not installed: it is no archive. "), refused);
    assertFalse(installed());
  }

  private String refusal(Path archive) {
    refused = "";
    boolean[] opens = {false};
    install.start(archive, () -> opens[0] = true, why -> refused = why);
    bench.until("it is refused", () -> !refused.isEmpty());
    assertFalse(opens[0], "no wizard");
    return refused;
  }
}
