// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/** The files of definitions opened last, newest first, and what was being written when the workbench was left. */
final class DefinitionFiles {
  private static final int KEPT = 6;
  private static final String PREFIX = "definition.";
  private static final String UNSAVED = "unsaved.yaml";
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.triangulum.ui.instruments");

  /** Those that are still there. */
  List<Path> recent() {
    return all().stream().filter(Files::isRegularFile).toList();
  }

  /** Puts a file first. */
  void opened(Path path) {
    List<Path> paths = all();
    Path absolute = path.toAbsolutePath().normalize();
    paths.remove(absolute);
    paths.add(0, absolute);
    for (int i = 0; i < KEPT; i++) {
      preferences.put(PREFIX + i, i < paths.size() ? paths.get(i).toString() : "");
    }
    flush();
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

  private void flush() {
    try {
      preferences.flush();
    } catch (BackingStoreException e) {
      ILog.of(getClass()).warn("Recent definitions cannot be remembered", e);
    }
  }

  private static Path unsaved() {
    return Platform.getStateLocation(FrameworkUtil.getBundle(DefinitionFiles.class)).toFile().toPath()
        .resolve(UNSAVED);
  }

  /** Keeps what is not stored, so that leaving the workbench loses nothing. */
  void keep(EditorSession session) {
    try {
      if (session.begun() && session.history().dirty()) {
        Files.createDirectories(unsaved().getParent());
        Files.writeString(unsaved(), session.draft().text());
        preferences.put("unsaved.name", session.name());
        preferences.put("unsaved.file", session.file().map(Path::toString).orElse(""));
        flush();
      } else {
        Files.deleteIfExists(unsaved());
      }
    } catch (IOException e) {
      ILog.of(getClass()).error("What is not saved of " + session.name() + " cannot be kept", e);
    }
  }

  /** Goes on with what was not stored; whether there was something. */
  boolean resume(EditorSession session) {
    try {
      if (Files.isRegularFile(unsaved())) {
        String file = preferences.get("unsaved.file", "");
        session.resume(preferences.get("unsaved.name", ""), Files.readString(unsaved()), file.isEmpty() ? null
            : Path.of(file));
        return true;
      }
    } catch (IOException e) {
      ILog.of(getClass()).error("What was not saved cannot be read", e);
    }
    return false;
  }
}
