// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of the user interface kit. */
public final class Messages extends NLS {
  public static String answers_answer;
  public static String answers_dataset;
  public static String answers_none;
  public static String answers_question;
  public static String answers_title;
  public static String change_joins;
  public static String change_quote;
  public static String chart_copy_picture;
  public static String chart_copy_svg;
  public static String chart_copy_text;
  public static String chart_save;
  public static String failure_refused;
  public static String failure_title;
  public static String failure_unforeseen;
  public static String import_cancelled;
  public static String link_filter;
  public static String link_passage;
  public static String link_refused;
  public static String pick_nothing;
  public static String pick_take;
  public static String redo;
  public static String redo_of;
  public static String result_base_of;
  public static String result_bases;
  public static String result_choose_number;
  public static String result_copy_cells;
  public static String result_copy_table;
  public static String result_method;
  public static String result_no_trail;
  public static String result_trail;
  public static String result_warning;
  public static String sample_file;
  public static String table_copy;
  public static String task_creating;
  public static String task_importing;
  public static String task_opening;
  public static String task_sample;
  public static String undo;
  public static String undo_of;
  public static String who_new;
  public static String who_nobody;
  public static String who_tip;
  public static String who_works;
  public static String work_results;
  public static String work_stop;
  public static String work_stop_tip;

  static {
    NLS.initializeMessages("org.triangulum.ui.messages", Messages.class);
  }

  private Messages() {}
}
