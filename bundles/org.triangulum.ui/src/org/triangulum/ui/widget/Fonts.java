// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** The few sizes of type, made from the font of the platform and freed with the control. */
public final class Fonts {
  private final Font body;
  private final Font bold;
  private final Font italic;
  private final Font small;
  private final Font heading;
  private final Font figure;
  private final Font title;

  /** Fonts for a control. */
  public Fonts(Control owner) {
    LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    body = JFaceResources.getDefaultFont();
    FontDescriptor base = FontDescriptor.createFrom(body);
    bold = resources.create(base.setStyle(SWT.BOLD));
    italic = resources.create(base.setStyle(SWT.ITALIC));
    small = resources.create(base.increaseHeight(-1));
    heading = resources.create(base.increaseHeight(3).setStyle(SWT.BOLD));
    title = resources.create(base.increaseHeight(12).setStyle(SWT.BOLD));
    figure = resources.create(base.increaseHeight(4).setStyle(SWT.BOLD));
  }

  /** Text. */
  public Font body() {
    return body;
  }

  /** Emphasis. */
  public Font bold() {
    return bold;
  }

  /** Words of others. */
  public Font italic() {
    return italic;
  }

  /** Attributions, bases, notes. */
  public Font small() {
    return small;
  }

  /** Titles. */
  public Font heading() {
    return heading;
  }

  /** The name on the welcome page. */
  public Font title() {
    return title;
  }

  /** The number of a survey card. */
  public Font figure() {
    return figure;
  }
}
