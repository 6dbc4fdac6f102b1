// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import org.eclipse.osgi.util.NLS;

/** Texts of the Qualitative perspective. */
public final class Messages extends NLS {
  public static String change_code_group;
  public static String codebook_activate_none;
  public static String codebook_activate_only;
  public static String codebook_add_below;
  public static String codebook_add_beside;
  public static String codebook_add_book;
  public static String codebook_all;
  public static String codebook_any_group;
  public static String codebook_apply;
  public static String codebook_besides;
  public static String codebook_code;
  public static String codebook_codes;
  public static String codebook_color;
  public static String codebook_color_above;
  public static String codebook_definition;
  public static String codebook_definition_hint;
  public static String codebook_delete_ask;
  public static String codebook_deleted;
  public static String codebook_down;
  public static String codebook_draft_mark;
  public static String codebook_example;
  public static String codebook_example_hint;
  public static String codebook_exclude;
  public static String codebook_exclude_hint;
  public static String codebook_filter;
  public static String codebook_first;
  public static String codebook_first_title;
  public static String codebook_fold;
  public static String codebook_group;
  public static String codebook_history;
  public static String codebook_include;
  public static String codebook_include_hint;
  public static String codebook_indent;
  public static String codebook_kind;
  public static String codebook_merge;
  public static String codebook_merge_hint;
  public static String codebook_merge_title;
  public static String codebook_merged;
  public static String codebook_name;
  public static String codebook_new_book;
  public static String codebook_new_code;
  public static String codebook_new_group;
  public static String codebook_no_words;
  public static String codebook_none;
  public static String codebook_none_advice;
  public static String codebook_outdent;
  public static String codebook_participants;
  public static String codebook_segments;
  public static String codebook_sort;
  public static String codebook_split;
  public static String codebook_split_how;
  public static String codebook_status;
  public static String codebook_to_segments;
  public static String codebook_to_text;
  public static String codebook_unfold;
  public static String codebook_up;
  public static String delete;
  public static String keep;
  public static String menu;
  public static String no_study;
  public static String no_study_advice;
  public static String rename;
  public static String undo;

  static {
    NLS.initializeMessages("org.triangulum.ui.qual.messages", Messages.class);
  }

  private Messages() {}
}
