// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of the user interface kit. */
public final class Messages extends NLS {
  public static String failure_title;
  public static String failure_unforeseen;
  public static String import_cancelled;
  public static String sample_file;
  public static String task_creating;
  public static String task_importing;
  public static String task_opening;
  public static String task_sample;
  public static String undo;
  public static String undo_of;
  public static String redo;
  public static String redo_of;
  public static String pick_nothing;
  public static String table_copy;

  static {
    NLS.initializeMessages("org.triangulum.ui.messages", Messages.class);
  }

  private Messages() {}
}
