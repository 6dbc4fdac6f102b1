// SPDX-License-Identifier: EPL-2.0
package org.triangulum.quick;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.ITestHarness;
import org.eclipse.ui.testing.TestableObject;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.osgi.framework.Bundle;

/** Starts the workbench and runs tests of {@code org.triangulum.ui.tests} in it, on its user interface thread. */
public final class UiTests implements IApplication, ITestHarness {
  private final List<String> names = new ArrayList<>();
  private TestableObject workbench;
  private boolean failed = true;

  @Override
  public Object start(IApplicationContext context) throws Exception {
    for (String name : (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)) {
      if (name.endsWith("Test") || name.endsWith("Measurement")) {
        names.add("org.triangulum.ui.tests." + name);
      }
    }
    workbench = PlatformUI.getTestableObject();
    workbench.setTestHarness(this);
    application().start(context);
    return failed ? 1 : EXIT_OK;
  }

  private static IApplication application() throws CoreException {
    return (IApplication) Platform.getExtensionRegistry()
        .getExtension(Platform.PI_RUNTIME, Platform.PT_APPLICATIONS, "org.triangulum.app.application")
        .getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension("class");
  }

  @Override
  public void runTests() {
    workbench.testingStarting();
    workbench.runTest(this::execute);
    workbench.testingFinished();
  }

  /** Measurements print what they find; they are no tests. */
  private static void measure(Bundle bundle, String name) {
    try {
      ((Runnable) bundle.loadClass(name).getConstructor().newInstance()).run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("There is no measurement " + name, e);
    }
  }

  private void execute() {
    Bundle bundle = Platform.getBundle("org.triangulum.ui.tests");
    List<String> measurements = names.stream().filter(name -> name.endsWith("Measurement")).toList();
    measurements.forEach(name -> measure(bundle, name));
    names.removeAll(measurements);
    if (names.isEmpty() && !measurements.isEmpty()) {
      failed = false;
      return;
    }
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (String name : names) {
      try {
        request.selectors(DiscoverySelectors.selectClass(bundle.loadClass(name)));
      } catch (ClassNotFoundException e) {
        throw new IllegalArgumentException("There is no test " + name, e);
      }
    }
    TestEngine engine = engine();
    Launcher launcher = LauncherFactory.create(LauncherConfig.builder().enableTestEngineAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false).addTestEngines(engine).build());
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(engine.getClass().getClassLoader());
    try {
      launcher.execute(request.build(), summary);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    PrintWriter out = new PrintWriter(System.out, true);
    summary.getSummary().printFailuresTo(out, 12);
    summary.getSummary().printTo(out);
    failed = summary.getSummary().getTotalFailureCount() > 0 || summary.getSummary().getTestsFoundCount() == 0;
  }

  /** The engine exports no package, so that its class is asked of its bundle. */
  private static TestEngine engine() {
    try {
      return (TestEngine) Platform.getBundle("junit-jupiter-engine")
          .loadClass("org.junit.jupiter.engine.JupiterTestEngine").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    // The workbench closes when the tests are through.
  }
}
