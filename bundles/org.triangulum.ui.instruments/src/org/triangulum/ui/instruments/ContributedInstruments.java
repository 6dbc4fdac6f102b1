// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.triangulum.instruments.ContributionProblem;
import org.triangulum.instruments.DefinitionSource;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.scoring.Scorer;

/** Reads what plug-ins contribute at the extension point; a broken one is reported and the others stay. */
final class ContributedInstruments {
  /** The extension point. */
  static final String POINT = "org.triangulum.instruments.instruments";
  private final List<DefinitionSource> sources = new ArrayList<>();
  private final List<Scorer> scorers = new ArrayList<>();
  private final List<ContributionProblem> problems = new ArrayList<>();

  private ContributedInstruments() {}

  /** All of them as they are now. */
  static Instruments read(IExtensionRegistry registry) {
    ContributedInstruments found = new ContributedInstruments();
    for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
      found.add(element);
    }
    return Instruments.discovered().with(found.sources, found.scorers, found.problems);
  }

  private void add(IConfigurationElement element) {
    String plugin = element.getContributor().getName();
    if (element.getName().equals("definition")) {
      String file = String.valueOf(element.getAttribute("file"));
      sources.add(new DefinitionSource(plugin, file, () -> open(plugin, file)));
    } else if (element.getName().equals("scorer")) {
      try {
        scorers.add((Scorer) element.createExecutableExtension("class"));
      } catch (CoreException | RuntimeException | LinkageError e) {
        problems.add(new ContributionProblem(plugin, String.valueOf(element.getAttribute("class")),
            "cannot be loaded: " + e.getMessage()));
      }
    }
  }

  private static InputStream open(String plugin, String file) throws java.io.IOException {
    Bundle bundle = Platform.getBundle(plugin);
    URL entry = bundle == null ? null : bundle.getEntry(file);
    if (entry == null) {
      throw new FileNotFoundException("there is no such file in the plug-in");
    }
    return entry.openStream();
  }
}
