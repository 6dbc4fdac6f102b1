// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.StudyDesk;

/** Undo, redo, back, forward, close, perspectives of a window: enabled when they can do something, and saying what. */
public final class DeskCommands {
  private static final String UNDO = "org.eclipse.ui.edit.undo";
  private static final String REDO = "org.eclipse.ui.edit.redo";
  private static final String BACK = "org.eclipse.ui.navigate.backwardHistory";
  private static final String FORWARD = "org.eclipse.ui.navigate.forwardHistory";
  private static final String CLOSE = "org.triangulum.ui.closeStudy";
  private final Map<String, DeskHandler> handlers = new LinkedHashMap<>();
  private final PerspectiveHandler perspectives;
  private final ICommandService commands;

  /** Puts the commands into a window. */
  public DeskCommands(IWorkbenchWindow window, StudyDesk desk) {
    commands = window.getService(ICommandService.class);
    handlers.put(UNDO, new DeskHandler(() -> desk.undoLabel().isPresent(), desk::undo,
        () -> label(desk.undoLabel(), Messages.undo, Messages.undo_of)));
    handlers.put(REDO, new DeskHandler(() -> desk.redoLabel().isPresent(), desk::redo,
        () -> label(desk.redoLabel(), Messages.redo, Messages.redo_of)));
    handlers.put(BACK, new DeskHandler(() -> desk.navigator().canGoBack(), desk.navigator()::back, () -> ""));
    handlers.put(FORWARD, new DeskHandler(() -> desk.navigator().canGoForward(), desk.navigator()::forward, () -> ""));
    handlers.put(CLOSE, new DeskHandler(() -> desk.open().isPresent(), desk::close, () -> ""));
    IHandlerService service = window.getService(IHandlerService.class);
    handlers.forEach(service::activateHandler);
    perspectives = new PerspectiveHandler(desk);
    service.activateHandler(PerspectiveHandler.COMMAND, perspectives);
    window.addPerspectiveListener(new PerspectiveAdapter() {
      @Override
      public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        commands.refreshElements(PerspectiveHandler.COMMAND, null);
      }
    });
    desk.listen(event -> refresh());
    desk.listenToWhere(window.getShell(), where -> refresh());
  }

  private static String label(Optional<String> what, String plain, String naming) {
    return what.map(w -> NLS.bind(naming, w.replace("&", "&&"))).orElse(plain);
  }

  private void refresh() {
    handlers.forEach((id, handler) -> {
      handler.refresh();
      commands.refreshElements(id, null);
    });
    perspectives.refresh();
    commands.refreshElements(PerspectiveHandler.COMMAND, null);
  }
}
