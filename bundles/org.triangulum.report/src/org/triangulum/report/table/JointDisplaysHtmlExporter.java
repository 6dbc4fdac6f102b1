// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

/** Joint displays and pillar tables as one page. */
public final class JointDisplaysHtmlExporter extends TableExporter {
  /** The exporter as services make it. */
  public JointDisplaysHtmlExporter() {
    super("joint-displays-html", "Joint displays and pillar tables (HTML)",
        "*.html", StudyTables::joint, new HtmlTables());
  }
}
