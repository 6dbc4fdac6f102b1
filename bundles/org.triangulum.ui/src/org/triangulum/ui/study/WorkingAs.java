// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** As whom people said they work on a study file, on this computer. The file itself holds nobody's account. */
final class WorkingAs {
  private static final String PREFIX = "as:";
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.triangulum.ui.working");

  /** Identifier of the member of the study; an empty text for somebody who only reads; empty where nobody said. */
  Optional<String> at(Path study) {
    String stored = preferences.get(key(study), "");
    return stored.startsWith(PREFIX) ? Optional.of(stored.substring(PREFIX.length())) : Optional.empty();
  }

  void remember(Path study, String member) {
    preferences.put(key(study), PREFIX + member);
    try {
      preferences.flush();
    } catch (BackingStoreException e) {
      ILog.of(getClass()).warn("It cannot be remembered who works here", e);
    }
  }

  private static String key(Path study) {
    return study.toAbsolutePath().normalize().toString();
  }
}
