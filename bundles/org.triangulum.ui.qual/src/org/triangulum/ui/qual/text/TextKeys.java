// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.triangulum.coding.Extent;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.text.TextPane;

/**
 * Keys of the text: what can also be typed as text counts only while the text is not edited. Commands have their keys
 * from the bindings of the text's context.
 */
final class TextKeys {
  /** The context in which the keys of the text count. */
  static final String CONTEXT = "org.triangulum.ui.qual.text";
  private static final String COMMAND = "org.triangulum.ui.qual.text.";
  private final TextPart part;
  private final TextPane pane;
  private final CodingMargin margin;
  private final TextActions actions;
  private final TextEditing editing;

  TextKeys(TextPart part, TextPane pane, CodingMargin margin, TextActions actions, TextEditing editing) {
    this.part = part;
    this.pane = pane;
    this.margin = margin;
    this.actions = actions;
    this.editing = editing;
  }

  void install() {
    pane.text().addVerifyKeyListener(e -> {
      Event key = new Event();
      key.keyCode = e.keyCode;
      key.character = e.character;
      key.stateMask = e.stateMask;
      if (pane.size().handles(key) || !editing.on() && reading(key)) {
        e.doit = false;
      }
    });
    pane.text().addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.ESC) {
        part.choose(Optional.empty(), false);
      }
    });
    margin.control().addListener(SWT.KeyDown, e -> {
      boolean shift = (e.stateMask & SWT.SHIFT) != 0;
      boolean start = (e.stateMask & SWT.MOD1) != 0;
      if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) {
        part.walk(e.keyCode == SWT.ARROW_DOWN ? 1 : -1);
      } else if (shift && (e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.ARROW_RIGHT)) {
        actions.moveEnd(!start, e.keyCode == SWT.ARROW_RIGHT);
      } else if (e.keyCode == SWT.ESC) {
        part.choose(Optional.empty(), false);
        pane.text().setFocus();
      } else if (e.keyCode == SWT.CR) {
        pane.text().setFocus();
      } else {
        reading(e);
      }
    });
    // With a key listener the canvas takes the focus; Tab goes on to the text.
    margin.control().addListener(SWT.Traverse, e -> e.doit = true);
    pane.text().addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
        e.doit = !editing.on() || e.detail == SWT.TRAVERSE_TAB_PREVIOUS;
      }
    });
  }

  /** Keys without modifiers while reading; whether it was one. */
  private boolean reading(Event key) {
    if ((key.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
      return false;
    }
    if (key.keyCode == SWT.DEL || key.keyCode == SWT.BS) {
      actions.remove();
      return true;
    }
    if (key.keyCode == SWT.F2) {
      actions.comment();
      return true;
    }
    int digit = key.character - '1';
    if (digit >= 0 && digit < RecentCodes.COUNT && actions.hasSelection()) {
      return actions.applyRecent(digit);
    }
    return key.character != 0 && actions.stance(key.character);
  }

  /** Lets the commands of the text act while it is active. */
  static void commands(TextPart part, TextActions actions, EHandlerService handlers, EContextService contexts) {
    contexts.activateContext(CONTEXT);
    Keys.on(handlers, COMMAND + "code", actions::editable, actions::palette);
    Keys.on(handlers, COMMAND + "inVivo", actions::editable, actions::inVivo);
    Keys.on(handlers, COMMAND + "turn", actions::editable, () -> actions.palette(Extent.TURN));
    Keys.on(handlers, COMMAND + "answer", actions::editable, () -> actions.palette(Extent.ANSWER));
    Keys.on(handlers, COMMAND + "nextCoding", () -> true, () -> part.walk(1));
    Keys.on(handlers, COMMAND + "previousCoding", () -> true, () -> part.walk(-1));
    Keys.on(handlers, COMMAND + "nextDocument", () -> true, () -> part.stepDocument(1));
    Keys.on(handlers, COMMAND + "previousDocument", () -> true, () -> part.stepDocument(-1));
    Keys.on(handlers, COMMAND + "edit", actions::editable, part::toggleEditing);
    Keys.onLink(handlers, () -> actions.editable() && actions.passage().isPresent(), actions::toFinding);
  }
}
