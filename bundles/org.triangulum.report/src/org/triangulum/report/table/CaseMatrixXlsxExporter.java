// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** The case matrix as a sheet. */
public final class CaseMatrixXlsxExporter extends TableExporter {
  /** The exporter as services make it. */
  public CaseMatrixXlsxExporter() {
    super("case-matrix-xlsx", "Case matrix (Excel)", "*.xlsx", StudyTables::cases, new XlsxTables());
  }
}
