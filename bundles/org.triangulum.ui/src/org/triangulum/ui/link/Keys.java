// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.function.BooleanSupplier;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** What the keys of this perspective do while a part is active. */
public final class Keys {
  private static final String LINK = "org.triangulum.ui.link";
  private static final String TO_SOURCE = "org.triangulum.ui.toSource";

  private Keys() {}

  /** Ctrl+L. */
  public static void onLink(EHandlerService handlers, BooleanSupplier enabled, Runnable action) {
    handlers.activateHandler(LINK, new Handler(enabled, action));
  }

  /** F3. */
  public static void onToSource(EHandlerService handlers, BooleanSupplier enabled, Runnable action) {
    handlers.activateHandler(TO_SOURCE, new Handler(enabled, action));
  }

  /** The key of any command. */
  public static void on(EHandlerService handlers, String command, BooleanSupplier enabled, Runnable action) {
    handlers.activateHandler(command, new Handler(enabled, action));
  }

  /** Called by the workbench. */
  public static final class Handler {
    private final BooleanSupplier enabled;
    private final Runnable action;

    Handler(BooleanSupplier enabled, Runnable action) {
      this.enabled = enabled;
      this.action = action;
    }

    @CanExecute
    public boolean canExecute() {
      return enabled.getAsBoolean();
    }

    @Execute
    public void execute() {
      action.run();
    }
  }
}
