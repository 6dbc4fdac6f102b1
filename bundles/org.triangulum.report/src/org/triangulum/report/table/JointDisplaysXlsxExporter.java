// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** Joint displays and pillar tables, one a sheet. */
public final class JointDisplaysXlsxExporter extends TableExporter {
  /** The exporter as services make it. */
  public JointDisplaysXlsxExporter() {
    super("joint-displays-xlsx", "Joint displays and pillar tables (Excel)",
        "*.xlsx", StudyTables::joint, new XlsxTables());
  }
}
