// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.command;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** A command whose state and label follow the desk. */
final class DeskHandler extends AbstractHandler implements IElementUpdater {
  private final BooleanSupplier enabled;
  private final Runnable action;
  private final Supplier<String> label;

  DeskHandler(BooleanSupplier enabled, Runnable action, Supplier<String> label) {
    this.enabled = enabled;
    this.action = action;
    this.label = label;
  }

  @Override
  public Object execute(ExecutionEvent event) {
    if (enabled.getAsBoolean()) {
      action.run();
    }
    return null;
  }

  @Override
  public boolean isEnabled() {
    return enabled.getAsBoolean();
  }

  @Override
  @SuppressWarnings("rawtypes") // the platform's signature
  public void updateElement(UIElement element, Map parameters) {
    String text = label.get();
    if (!text.isEmpty()) {
      element.setText(text);
      element.setTooltip(text.replace("&", ""));
    }
  }

  void refresh() {
    fireHandlerChanged(new HandlerEvent(this, true, false));
  }
}
