// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import org.eclipse.osgi.util.NLS;

/** Texts of the Quantitative perspective. */
public final class Messages extends NLS {
  public static String analysis_cannot;
  public static String analysis_copy;
  public static String analysis_copy_tip;
  public static String analysis_link;
  public static String analysis_link_tip;
  public static String analysis_link_title;
  public static String analysis_no_r;
  public static String analysis_r;
  public static String analysis_r_tip;
  public static String analysis_running;
  public static String analysis_save;
  public static String analysis_save_tip;
  public static String analysis_saved;
  public static String analysis_stop;
  public static String analysis_stopped;
  public static String analysis_unknown;
  public static String analysis_unknown_advice;
  public static String analysis_unsaved;
  public static String change_delete_run;
  public static String change_rename_run;
  public static String change_variable;
  public static String change_variable_name;
  public static String data_columns;
  public static String data_copy_too_much;
  public static String data_data;
  public static String data_data_tip;
  public static String data_labels;
  public static String data_labels_tip;
  public static String data_rows;
  public static String data_understood;
  public static String data_variables;
  public static String data_variables_tip;
  public static String missing_missing;
  public static String missing_not_applicable;
  public static String missing_not_asked;
  public static String missing_refused;
  public static String no_study;
  public static String no_study_advice;
  public static String runs_broken;
  public static String runs_count;
  public static String runs_current;
  public static String runs_data;
  public static String runs_delete;
  public static String runs_delete_used;
  public static String runs_executed;
  public static String runs_filter;
  public static String runs_keep;
  public static String runs_key;
  public static String runs_method;
  public static String runs_none;
  public static String runs_none_advice;
  public static String runs_not_stored;
  public static String runs_open;
  public static String runs_refresh;
  public static String runs_refresh_tip;
  public static String runs_refreshed;
  public static String runs_rename;
  public static String runs_stale;
  public static String runs_stale_only;
  public static String runs_state;
  public static String runs_title;
  public static String runs_undo;
  public static String runs_uses;
  public static String setup_at_least;
  public static String setup_by;
  public static String setup_by_optional;
  public static String setup_method;
  public static String setup_method_filter;
  public static String setup_no_dataset;
  public static String setup_options;
  public static String setup_variables;
  public static String values_no_kind;
  public static String values_no_number;
  public static String values_twice;
  public static String variable_item;
  public static String variable_label;
  public static String variable_level;
  public static String variable_missing;
  public static String variable_name_taken;
  public static String variable_name_used;
  public static String variable_no_name;
  public static String variable_role;
  public static String variable_type;
  public static String variable_values;
  public static String variables_add;
  public static String variables_dataset;
  public static String variables_filter;
  public static String variables_group;
  public static String variables_level;
  public static String variables_missing;
  public static String variables_name;
  public static String variables_none;
  public static String variables_none_advice;
  public static String variables_rows;
  public static String variables_unit;
  public static String well_filter;
  public static String well_pick;
  public static String well_tip;

  static {
    NLS.initializeMessages("org.triangulum.ui.quant.messages", Messages.class);
  }

  private Messages() {}
}
