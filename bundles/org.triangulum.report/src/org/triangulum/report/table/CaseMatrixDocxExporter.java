// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** The case matrix as a table that Word edits. */
public final class CaseMatrixDocxExporter extends TableExporter {
  /** The exporter as services make it. */
  public CaseMatrixDocxExporter() {
    super("case-matrix-docx", "Case matrix (Word)", "*.docx", StudyTables::cases, new DocxTables());
  }
}
