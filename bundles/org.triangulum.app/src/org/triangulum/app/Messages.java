// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.osgi.util.NLS;

/** Texts of the application. */
final class Messages extends NLS {
  public static String export_dataset;
  public static String export_folder;
  public static String export_folder_message;
  public static String export_hint;
  public static String export_no_study;
  public static String export_notes;
  public static String export_title;
  public static String exists_message;
  public static String exists_title;
  public static String filter_all;
  public static String filter_studies;
  public static String import_message;
  public static String import_target;
  public static String import_title;
  public static String new_name;
  public static String new_title;
  public static String open_title;
  public static String title;
  public static String title_read_only;
  public static String welcome_cancel;
  public static String welcome_import;
  public static String welcome_import_what;
  public static String welcome_line;
  public static String welcome_new;
  public static String welcome_new_what;
  public static String welcome_open;
  public static String welcome_open_what;
  public static String welcome_recent;
  public static String welcome_recent_none;
  public static String welcome_sample;
  public static String welcome_sample_what;
  public static String welcome_title;

  static {
    NLS.initializeMessages("org.triangulum.app.messages", Messages.class);
  }

  private Messages() {}
}
