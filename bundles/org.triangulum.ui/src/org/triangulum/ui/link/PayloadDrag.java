// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** Wires a control for {@link Payload}s that are dragged from it and dropped on it. */
public final class PayloadDrag {
  private PayloadDrag() {}

  /** Where something may be dropped. */
  public interface Target {
    /** Whether anything may be dropped at a point of the control. */
    boolean accepts(Point at);

    /** Takes what was dropped; copy says that the person held the key for copying. */
    void drop(Payload payload, Point at, boolean copy);
  }

  /** Drags what the supplier gives; nothing where it gives nothing. */
  public static void from(Control control, Supplier<Optional<Payload>> payload) {
    from(control, at -> payload.get());
  }

  /** Drags what is given for the point of the control at which the drag began; nothing where nothing is given. */
  public static void from(Control control, Function<Point, Optional<Payload>> payload) {
    fromLater(control, at -> payload.apply(at).map(given -> () -> Optional.of(given)));
  }

  /**
   * The same for what has to be made first, such as a saved result: it is made when it is dropped, and only then. A
   * drag that is given up leaves nothing behind.
   */
  public static void fromLater(Control control, Function<Point, Optional<Supplier<Optional<Payload>>>> payload) {
    DragSource source = new DragSource(control, DND.DROP_COPY | DND.DROP_MOVE);
    source.setTransfer(new Transfer[] {new PayloadTransfer()});
    source.addDragListener(new DragSourceAdapter() {
      private Supplier<Optional<Payload>> maker;
      private Payload dragged;

      @Override
      public void dragStart(DragSourceEvent event) {
        maker = payload.apply(new Point(event.x, event.y)).orElse(null);
        dragged = null;
        event.doit = maker != null;
      }

      @Override
      public void dragSetData(DragSourceEvent event) {
        if (dragged == null && maker != null) {
          dragged = maker.get().orElse(null);
        }
        event.data = dragged;
      }
    });
  }

  /** Takes what is dropped. */
  public static void onto(Control control, Target target) {
    DropTarget drop = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
    drop.setTransfer(new Transfer[] {new PayloadTransfer()});
    // That of a text puts the caret where the drop is, and so takes away the words that were marked for it.
    drop.setDropTargetEffect(null);
    drop.addDropListener(new DropTargetAdapter() {
      private boolean copy;

      @Override
      public void dragEnter(DropTargetEvent event) {
        over(event);
      }

      @Override
      public void dragOperationChanged(DropTargetEvent event) {
        over(event);
      }

      @Override
      public void dragOver(DropTargetEvent event) {
        over(event);
      }

      private void over(DropTargetEvent event) {
        if (event.detail != DND.DROP_NONE) {
          copy = event.detail == DND.DROP_COPY;
        }
        event.detail = !target.accepts(control.toControl(event.x, event.y)) ? DND.DROP_NONE
            : copy ? DND.DROP_COPY : DND.DROP_MOVE;
        event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_SELECT;
      }

      @Override
      public void drop(DropTargetEvent event) {
        if (event.data instanceof Payload payload) {
          target.drop(payload, control.toControl(event.x, event.y), event.detail == DND.DROP_COPY);
        }
      }
    });
  }
}
