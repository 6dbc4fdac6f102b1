// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.triangulum.store.Session;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyTasks;

/** The running workbench under test: real keys, real mouse, real pixels; waits by pumping events, never by time. */
final class Bench {
  private static final long PATIENCE = 40_000;
  private static final int ARRIVAL = 500;
  private final Display display = PlatformUI.getWorkbench().getDisplay();
  private final IEclipseContext context = PlatformUI.getWorkbench().getService(IEclipseContext.class);

  StudyDesk desk() {
    return context.get(StudyDesk.class);
  }

  IEclipseContext context() {
    return context;
  }

  /** The sample, made anew in a folder of its own, on the Triangulation perspective. */
  void openSample(Path folder) {
    close();
    new StudyTasks(desk()).sample(folder);
    until("the sample is open", () -> desk().open().isPresent());
    until("its perspective is shown", () -> perspective().equals("org.triangulum.ui.triangulation.perspective"));
    until("a finding is chosen", () -> desk().navigator().where().finding().isPresent());
  }

  /** The sample on another perspective. */
  void openSample(Path folder, String shown) {
    openSample(folder);
    show(shown);
  }

  void show(String shown) {
    try {
      PlatformUI.getWorkbench().showPerspective(shown, window());
    } catch (WorkbenchException e) {
      throw new AssertionError(e);
    }
    until("its perspective is shown", () -> perspective().equals(shown));
    settle();
  }

  /** Brings a part to the front. */
  void raise(String part) {
    try {
      window().getActivePage().showView(part);
    } catch (PartInitException e) {
      throw new AssertionError(e);
    }
    settle();
  }

  /** Hands a key to a widget: a posted arrow key or chord does not always arrive at tables on the tests' screen. */
  void hand(Control control, int state, int keyCode) {
    Event event = new Event();
    event.stateMask = state;
    event.keyCode = keyCode;
    control.notifyListeners(SWT.KeyDown, event);
    settle();
  }

  /** Chooses an item of a control's menu, with the items it is below. */
  void choose(Control control, String... items) {
    Menu menu = control.getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    for (String item : items) {
      MenuItem found = item(menu, item);
      assertTrue(found.isEnabled(), item + " is enabled");
      found.notifyListeners(SWT.Selection, new Event());
      menu = found.getMenu();
    }
    settle();
  }

  private static MenuItem item(Menu menu, String text) {
    for (MenuItem each : menu.getItems()) {
      if (each.getText().split("\t")[0].equals(text)) {
        return each;
      }
    }
    return fail("no item " + text);
  }

  /**
   * Chooses an entry, below others, of the menu that a button opens whose text starts so, such as "Rater", or, where it
   * has none, whose tip does.
   */
  void pick(String label, String... entries) {
    Predicate<Button> named = b -> b.isVisible() && b.isEnabled() && b.getText().endsWith("▾")
        && (b.getText().equals("▾") ? b.getToolTipText() : b.getText()).startsWith(label);
    until(label + " can be chosen", () -> find(window().getShell(), named).isPresent());
    Menu[] opened = {null};
    Listener seen = e -> opened[0] = e.widget instanceof Menu menu ? menu : opened[0];
    display.addFilter(SWT.Show, seen);
    try {
      find(window().getShell(), named).orElseThrow().notifyListeners(SWT.Selection, new Event());
      until("its menu is open", () -> opened[0] != null);
    } finally {
      display.removeFilter(SWT.Show, seen);
    }
    Menu menu = opened[0];
    MenuItem found = null;
    for (String entry : entries) {
      found = item(menu, entry);
      for (MenuItem each : menu.getItems()) {
        each.setSelection(each == found);
      }
      menu = found.getMenu();
    }
    opened[0].setVisible(false);
    found.notifyListeners(SWT.Selection, new Event());
    settle();
  }

  /** Back to the welcome page; the other perspectives go with their parts, so that no test finds another's. */
  void close() {
    desk().close();
    until("the welcome page is shown", () -> perspective().equals("org.triangulum.app.welcomePerspective"));
    IWorkbenchPage page = window().getActivePage();
    for (IPerspectiveDescriptor each : page.getOpenPerspectives()) {
      if (!each.getId().equals(perspective())) {
        page.closePerspective(each, false, false);
      }
    }
    settle();
  }

  String perspective() {
    IWorkbenchPage page = window().getActivePage();
    return page == null || page.getPerspective() == null ? "" : page.getPerspective().getId();
  }

  void showPerspective(String id) {
    try {
      PlatformUI.getWorkbench().showPerspective(id, window());
    } catch (WorkbenchException e) {
      fail(e);
    }
    until("its perspective is shown", () -> perspective().equals(id));
  }

  /** The field that shows this message while it is empty. */
  Text field(Composite within, String message) {
    for (Control child : within.getChildren()) {
      if (child instanceof Text text && text.getMessage().equals(message) && text.isVisible()) {
        return text;
      }
      Text below = child instanceof Composite composite ? field(composite, message) : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** Whether a label within a control holds some words. */
  boolean says(Control within, String words) {
    if (within instanceof Label label) {
      return label.getText().contains(words);
    }
    if (within instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        if (says(child, words)) {
          return true;
        }
      }
    }
    return false;
  }

  IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  /** The object behind a part that is shown. */
  <T> T part(Class<T> type) {
    MApplication application = context.get(MApplication.class);
    EModelService model = application.getContext().get(EModelService.class);
    Supplier<T> find = () -> model.findElements(application, null, MPart.class).stream().map(MPart::getObject)
        .map(Bench::unwrapped).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    until(type.getSimpleName() + " is shown", () -> find.get() != null);
    return find.get();
  }

  /** The 3.x workbench wraps parts of e4 views. */
  private static Object unwrapped(Object part) {
    if (part != null && part.getClass().getSimpleName().equals("CompatibilityView")) {
      try {
        Object view = part.getClass().getMethod("getView").invoke(part);
        return view.getClass().getMethod("getComponent").invoke(view);
      } catch (ReflectiveOperationException e) {
        return part;
      }
    }
    return part;
  }

  void until(String what, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE;
    while (!condition.getAsBoolean()) {
      for (Shell shell : display.getShells()) {
        if (shell.getText().equals("That did not work")) {
          shell.close();
          fail("an error was shown while waiting until " + what);
        }
      }
      if (System.currentTimeMillis() > end) {
        fail("waited in vain until " + what);
      }
      if (!display.readAndDispatch()) {
        // Wakes the loop again where the condition depends on another thread.
        display.timerExec(20, () -> { });
        display.sleep();
      }
    }
  }

  /** Pushes a button, and another one before anything that came of the first is heard; until the job is over. */
  void pushAndStop(String text, String stop, String job) {
    List<Job> begun = new CopyOnWriteArrayList<>();
    IJobChangeListener listener = new JobChangeAdapter() {
      @Override
      public void scheduled(IJobChangeEvent event) {
        begun.add(event.getJob());
      }
    };
    Job.getJobManager().addJobChangeListener(listener);
    try {
      button(text).notifyListeners(SWT.Selection, new Event());
    } finally {
      Job.getJobManager().removeJobChangeListener(listener);
    }
    button(stop).notifyListeners(SWT.Selection, new Event());
    List<Job> named = begun.stream().filter(each -> each.getName().equals(job)).toList();
    assertEquals(1, named.size(), "jobs begun of that name");
    until("it is over", () -> named.get(0).getState() == Job.NONE);
    settle();
  }

  /** All events that wait now. */
  void settle() {
    boolean[] reached = {false};
    display.asyncExec(() -> display.asyncExec(() -> reached[0] = true));
    until("events are handled", () -> reached[0]);
  }

  void focus(Control control) {
    control.getShell().forceActive();
    // Keys mean different things in popups: the platform notices the change of window with its activation.
    until("its window is active", () -> display.getActiveShell() == control.getShell());
    settle();
    until("the widget has the focus", () -> control.isFocusControl() || control.setFocus() && control.isFocusControl());
  }

  void click(Control control, int x, int y) {
    control.getShell().forceActive();
    settle();
    Point point = control.toDisplay(x, y);
    post(SWT.MouseMove, 0, new Point(point.x - 2, point.y - 2));
    settle();
    post(SWT.MouseMove, 0, point);
    settle();
    post(SWT.MouseDown, 1, point);
    post(SWT.MouseUp, 1, point);
    settle();
  }

  /** Presses a key of the keyboard where the focus is. */
  void key(int keyCode, char character) {
    postKey(SWT.KeyDown, keyCode, character);
    postKey(SWT.KeyUp, keyCode, character);
    settle();
  }

  void chord(int modifier, char character) {
    postKey(SWT.KeyDown, modifier, (char) 0);
    key(0, character);
    postKey(SWT.KeyUp, modifier, (char) 0);
    settle();
  }

  void chord(int modifier, int second, char character) {
    postKey(SWT.KeyDown, modifier, (char) 0);
    chord(second, character);
    postKey(SWT.KeyUp, modifier, (char) 0);
    settle();
  }

  /** Presses a key that is no character with Shift. */
  void shifted(int keyCode) {
    postKey(SWT.KeyDown, SWT.SHIFT, (char) 0);
    key(keyCode, keyCode == SWT.CR ? SWT.CR : (char) 0);
    postKey(SWT.KeyUp, SWT.SHIFT, (char) 0);
    settle();
  }

  void type(String text) {
    text.chars().forEach(c -> {
      if (Character.isUpperCase(c)) {
        postKey(SWT.KeyDown, SWT.SHIFT, (char) 0);
        key(0, (char) Character.toLowerCase(c));
        postKey(SWT.KeyUp, SWT.SHIFT, (char) 0);
      } else {
        key(0, (char) c);
      }
    });
  }

  private void postKey(int type, int keyCode, char character) {
    Event event = new Event();
    event.type = type;
    event.keyCode = keyCode;
    event.character = character;
    post(event);
  }

  private void post(int type, int button, Point at) {
    post(event(type, button, at));
  }

  private static Event event(int type, int button, Point at) {
    Event event = new Event();
    event.type = type;
    event.button = button;
    event.x = at.x;
    event.y = at.y;
    return event;
  }

  /**
   * Posts an event and waits until it came back from the X server, on a loaded machine long after it was posted.
   * Some never do: the workbench takes keys of its commands before others see them, a press may close its window.
   */
  private void post(Event event) {
    boolean[] done = {false};
    Listener seen = e -> done[0] = true;
    Runnable enough = () -> done[0] = true;
    display.addFilter(event.type, seen);
    display.timerExec(ARRIVAL, enough);
    try {
      assertTrue(display.post(event), "posted");
      until("what was posted arrives", () -> done[0]);
    } finally {
      display.timerExec(-1, enough);
      display.removeFilter(event.type, seen);
    }
  }

  /** How many pixels of an area of a control are painted within a distance of a colour. */
  int pixels(Control control, Rectangle area, RGB color, int distance) {
    settle();
    Image image = new Image(display, Math.max(1, control.getSize().x), Math.max(1, control.getSize().y));
    GC gc = new GC(image);
    assertTrue(control.print(gc), "printed");
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    int count = 0;
    for (int y = Math.max(0, area.y); y < Math.min(data.height, area.y + area.height); y++) {
      for (int x = Math.max(0, area.x); x < Math.min(data.width, area.x + area.width); x++) {
        RGB rgb = data.palette.getRGB(data.getPixel(x, y));
        boolean near = Math.abs(rgb.red - color.red) <= distance && Math.abs(rgb.green - color.green) <= distance
            && Math.abs(rgb.blue - color.blue) <= distance;
        count += near ? 1 : 0;
      }
    }
    return count;
  }

  static Session session() {
    return new Session("RA", Clock.fixed(Instant.parse("2026-01-05T10:00:00Z"), ZoneOffset.UTC));
  }

  /** Clicks the button with that text. */
  void press(Composite within, String text) {
    until(text + " is there", () -> has(within, text));
    Button button = find(within, text).orElseThrow();
    click(button, button.getSize().x / 2, button.getSize().y / 2);
  }

  boolean has(Composite within, String text) {
    return find(within, text).isPresent();
  }

  /** Whether a field of text within a control holds some words. */
  boolean shows(Control within, String words) {
    if (within instanceof Text text) {
      return text.getText().contains(words);
    }
    if (within instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        if (shows(child, words)) {
          return true;
        }
      }
    }
    return false;
  }

  static Optional<Button> find(Composite parent, String text) {
    return find(parent, b -> b.isVisible() && b.getText().equals(text));
  }

  private static Optional<Button> find(Composite parent, Predicate<Button> wanted) {
    for (Control child : parent.getChildren()) {
      Optional<Button> found = child instanceof Button button ? Optional.of(button).filter(wanted)
          : child instanceof Composite composite ? find(composite, wanted) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Button button(String text) {
    until(text + " is there", () -> has(window().getShell(), text));
    return find(window().getShell(), text).orElseThrow();
  }

  /** Until a command would do something in the active part. */
  void untilEnabled(String command) {
    ICommandService commands = window().getService(ICommandService.class);
    until(command + " is enabled", () -> commands.getCommand(command).isEnabled());
  }

  /** A popup of the workbench window that is open. */
  Shell popup() {
    Supplier<Shell> find = () -> {
      for (Shell shell : display.getShells()) {
        if (shell.isVisible() && shell.getParent() == window().getShell()) {
          return shell;
        }
      }
      return null;
    };
    until("a popup is open", () -> find.get() != null);
    return find.get();
  }
}
