// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IRegistryEventListener;

/** Tells when extensions come or go, whichever. */
final class PluginsChanged implements IRegistryEventListener {
  private final Runnable told;

  PluginsChanged(Runnable told) {
    this.told = told;
  }

  @Override
  public void added(IExtension[] extensions) {
    told.run();
  }

  @Override
  public void removed(IExtension[] extensions) {
    told.run();
  }

  @Override
  public void added(IExtensionPoint[] points) {
    told.run();
  }

  @Override
  public void removed(IExtensionPoint[] points) {
    told.run();
  }
}
