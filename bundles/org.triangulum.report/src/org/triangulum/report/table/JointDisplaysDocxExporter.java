// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** Joint displays and pillar tables as tables that Word edits. */
public final class JointDisplaysDocxExporter extends TableExporter {
  /** The exporter as services make it. */
  public JointDisplaysDocxExporter() {
    super("joint-displays-docx", "Joint displays and pillar tables (Word)",
        "*.docx", StudyTables::joint, new DocxTables());
  }
}
