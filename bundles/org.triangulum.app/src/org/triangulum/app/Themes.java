// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/** The light and the dark theme, and which one a person wants. */
final class Themes {
  static final String SYSTEM = "system";
  private static final String DARK = "dark";
  private static final String KEY = "theme";
  private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.triangulum.app");

  /** {@code system}, {@code light} or {@code dark}. */
  String chosen() {
    return preferences.get(KEY, SYSTEM);
  }

  void choose(String theme) {
    preferences.put(KEY, theme);
    try {
      preferences.flush();
    } catch (BackingStoreException e) {
      ILog.of(getClass()).warn("The theme cannot be remembered", e);
    }
    apply();
  }

  /** Puts the chosen theme on. */
  void apply() {
    boolean dark = chosen().equals(SYSTEM) ? Display.isSystemDarkTheme() : chosen().equals(DARK);
    IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    if (engine != null) {
      engine.setTheme(dark ? DARK_ID : LIGHT_ID, true);
    }
  }
}
