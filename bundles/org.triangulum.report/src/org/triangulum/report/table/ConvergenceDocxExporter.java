// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** The convergence matrix as a table that Word edits. */
public final class ConvergenceDocxExporter extends TableExporter {
  /** The exporter as services make it. */
  public ConvergenceDocxExporter() {
    super("convergence-docx", "Convergence matrix (Word)", "*.docx", StudyTables::convergence, new DocxTables());
  }
}
