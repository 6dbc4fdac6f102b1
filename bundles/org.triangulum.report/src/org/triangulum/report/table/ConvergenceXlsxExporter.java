// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** The convergence matrix as a sheet. */
public final class ConvergenceXlsxExporter extends TableExporter {
  /** The exporter as services make it. */
  public ConvergenceXlsxExporter() {
    super("convergence-xlsx", "Convergence matrix (Excel)", "*.xlsx", StudyTables::convergence, new XlsxTables());
  }
}
