// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation;

import org.eclipse.osgi.util.NLS;

/** Texts of the Triangulation perspective. */
public final class Messages extends NLS {
  public static String board_interviews;
  public static String board_name;
  public static String board_no_group;
  public static String board_nothing;
  public static String board_survey;
  public static String card_by;
  public static String card_gone;
  public static String card_no_why;
  public static String card_stale;
  public static String card_why;
  public static String change_add_finding;
  public static String change_fit;
  public static String change_kind;
  public static String change_quote;
  public static String change_remove_finding;
  public static String change_section;
  public static String change_status;
  public static String change_title;
  public static String change_wording;
  public static String finding_all_groups;
  public static String finding_fit;
  public static String finding_none;
  public static String finding_none_advice;
  public static String finding_part;
  public static String finding_part_of;
  public static String finding_signed;
  public static String finding_signed_changed;
  public static String finding_title;
  public static String finding_unsigned;
  public static String findings_across;
  public static String findings_add;
  public static String findings_all_groups;
  public static String findings_filter;
  public static String findings_first;
  public static String findings_groups;
  public static String findings_new;
  public static String findings_none;
  public static String findings_none_advice;
  public static String findings_remove;
  public static String findings_title;
  public static String footer_inferences;
  public static String footer_recommendations;
  public static String footer_responses;
  public static String link_filter;
  public static String link_refused;
  public static String link_to;
  public static String link_to_for;
  public static String menu_confirm;
  public static String menu_copy;
  public static String menu_group;
  public static String menu_nothing;
  public static String menu_open;
  public static String menu_rationale;
  public static String menu_remove;
  public static String no_study;
  public static String no_study_advice;
  public static String rationale_message;
  public static String rationale_title;
  public static String read_only;
  public static String source_gone;
  public static String source_link;
  public static String source_link_tip;
  public static String source_link_title;
  public static String source_next;
  public static String source_no_documents;
  public static String source_no_documents_advice;
  public static String source_none;
  public static String source_none_advice;
  public static String source_open_first;
  public static String source_previous;
  public static String used_by;
  public static String used_by_none;
  public static String used_document;
  public static String used_evidence;
  public static String used_finding;
  public static String used_number;
  public static String used_passage;
  public static String used_role;
  public static String wording_drift;
  public static String wording_message;
  public static String wording_same;

  static {
    NLS.initializeMessages("org.triangulum.ui.triangulation.messages", Messages.class);
  }

  private Messages() {}
}
