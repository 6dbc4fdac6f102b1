// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.triangulum.ui.command.DeskCommands;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.TriangulationPerspective;

/** Size, title and bars of the workbench window; welcome page while no study is open. */
final class TriangulumWindowAdvisor extends WorkbenchWindowAdvisor {
  /** Buttons of the platform's text editors, which no part of this workbench uses. */
  private static final List<String> FOREIGN = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
      "org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
      "org.eclipse.ui.edit.text.actionSet.openExternalFile");

  TriangulumWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    super(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer window = getWindowConfigurer();
    Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
    window.setInitialSize(new Point(Math.min(1600, screen.width), Math.min(1000, screen.height)));
    window.setShowMenuBar(true);
    window.setShowCoolBar(true);
    window.setShowStatusLine(false);
    window.setShowPerspectiveBar(false);
    window.setShowProgressIndicator(false);
    window.setTitle(Messages.welcome_title);
  }

  @Override
  public void postWindowOpen() {
    StudyDesk desk = Desk.get();
    new Themes().apply();
    new DeskCommands(getWindowConfigurer().getWindow(), desk);
    desk.listen(this::follow);
    getWindowConfigurer().getWindow().addPerspectiveListener(new PerspectiveAdapter() {
      @Override
      public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        FOREIGN.forEach(page::hideActionSet);
      }

      @Override
      public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
        if (IWorkbenchPage.CHANGE_RESET_COMPLETE.equals(change)) {
          FOREIGN.forEach(page::hideActionSet);
        }
      }
    });
    withoutQuickAccess();
    // Once the window is rendered: a layout left behind by a crash ignores what it is told before.
    Display.getCurrent().asyncExec(() ->
        show(desk.open().isPresent() ? TriangulationPerspective.ID : WelcomePerspective.ID));
    Arrays.stream(Platform.getApplicationArgs()).filter(a -> a.endsWith(".triangulum")).findFirst()
        .ifPresent(file -> new StudyActions(desk).open(Path.of(file)));
  }

  /** The platform's search field finds its own commands, which people would take for the search of the study. */
  private void withoutQuickAccess() {
    MWindow window = getWindowConfigurer().getWindow().getService(MWindow.class);
    window.getContext().get(EModelService.class).findElements(window, "SearchField", MToolControl.class)
        .forEach(field -> field.setToBeRendered(false));
  }

  private void follow(DeskEvent event) {
    StudyDesk desk = Desk.get();
    getWindowConfigurer().setTitle(desk.open().map(TriangulumWindowAdvisor::title).orElse(Messages.welcome_title));
    if (event != DeskEvent.CHANGED) {
      show(event == DeskEvent.OPENED ? TriangulationPerspective.ID : WelcomePerspective.ID);
    }
  }

  private static String title(OpenStudy open) {
    String title = open.study().getTitle();
    String named = title == null || title.isBlank() ? open.path().getFileName().toString() : title;
    return NLS.bind(open.editable() ? Messages.title : Messages.title_read_only, named);
  }

  private void show(String perspective) {
    IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
    try {
      if (page == null || !page.getPerspective().getId().equals(perspective)) {
        page = PlatformUI.getWorkbench().showPerspective(perspective, getWindowConfigurer().getWindow());
      }
      FOREIGN.forEach(page::hideActionSet);
    } catch (WorkbenchException e) {
      Failure.show(Display.getCurrent(), e);
    }
  }
}
