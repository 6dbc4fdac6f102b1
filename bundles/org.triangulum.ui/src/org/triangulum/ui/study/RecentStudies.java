// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The study files opened last, newest first. */
public final class RecentStudies {
  private static final int KEPT = 8;
  private static final String PREFIX = "recent.";
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.triangulum.ui");

  /** Those that are still there. */
  public List<Path> list() {
    return all().stream().filter(Files::isRegularFile).toList();
  }

  /** Puts a file first. */
  public void add(Path path) {
    List<Path> paths = all();
    Path absolute = path.toAbsolutePath().normalize();
    paths.remove(absolute);
    paths.add(0, absolute);
    for (int i = 0; i < KEPT; i++) {
      preferences.put(PREFIX + i, i < paths.size() ? paths.get(i).toString() : "");
    }
    try {
      preferences.flush();
    } catch (BackingStoreException e) {
      ILog.of(getClass()).warn("Recent studies cannot be remembered", e);
    }
  }

  private List<Path> all() {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      String path = preferences.get(PREFIX + i, "");
      if (!path.isEmpty()) {
        paths.add(Path.of(path));
      }
    }
    return paths;
  }
}
