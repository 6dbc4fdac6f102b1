// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.util.Optional;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.triangulum.ui.link.PayloadTransfer;

/**
 * A drag from one widget to another, as the toolkit tells their drag source and drop target of it, with what is carried
 * turned into bytes and back. No mouse moves: a drag of the mouse grabs the keyboard, and on the tests' screen posted
 * keys no longer arrive behind it, in this and in every later test.
 */
final class Drag {
  private final Bench bench;
  private final DragSource source;
  private final Point start;

  /** Of what is at a point of a widget. */
  Drag(Bench bench, Control from, Point start) {
    this.bench = bench;
    this.source = (DragSource) from.getData(DND.DRAG_SOURCE_KEY);
    this.start = start;
    assertTrue(from.isVisible() && start.x >= 0 && start.y >= 0 && start.x < from.getSize().x
        && start.y < from.getSize().y, start + " is on the widget");
  }

  /** Begins, and gives up over nothing. */
  void giveUp() {
    assertTrue(begun(), "something is dragged");
    source.notifyListeners(DND.DragEnd, event(start, DND.DROP_NONE));
    bench.settle();
  }

  /** Drops it at a point of a widget. */
  void onto(Control to, Point end) {
    assertTrue(begun(), "something is dragged");
    bench.settle();
    DropTarget target = (DropTarget) to.getData(DND.DROP_TARGET_KEY);
    Point at = to.toDisplay(end);
    Event over = event(at, DND.DROP_COPY);
    target.notifyListeners(DND.DragEnter, over);
    target.notifyListeners(DND.DragOver, over);
    assertNotEquals(DND.DROP_NONE, over.detail, "it may be dropped there");
    Event asked = event(start, DND.DROP_COPY);
    source.notifyListeners(DND.DragSetData, asked);
    bench.settle();
    Event dropped = event(at, DND.DROP_COPY);
    dropped.data = carried(asked.data).orElseThrow();
    assertEquals(asked.data, dropped.data, "it arrives as it was sent");
    target.notifyListeners(DND.Drop, dropped);
    source.notifyListeners(DND.DragEnd, event(start, DND.DROP_COPY));
    bench.settle();
  }

  private boolean begun() {
    Event begin = event(start, DND.DROP_NONE);
    source.notifyListeners(DND.DragStart, begin);
    return begin.doit;
  }

  private static Optional<Object> carried(Object data) {
    PayloadTransfer transfer = new PayloadTransfer();
    TransferData bytes = transfer.getSupportedTypes()[0];
    transfer.javaToNative(data, bytes);
    return Optional.ofNullable(transfer.nativeToJava(bytes));
  }

  /** The toolkit's own kind of event, which it does not show. */
  private static Event event(Point at, int detail) {
    try {
      Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, ByteArrayTransfer.class
          .getClassLoader()).getDeclaredConstructor();
      made.setAccessible(true);
      Event event = (Event) made.newInstance();
      event.x = at.x;
      event.y = at.y;
      event.detail = detail;
      event.doit = true;
      return event;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
