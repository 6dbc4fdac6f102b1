// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

/**
 * Names of the REFI-QDA codebook exchange format 1.0 (https://www.qdasoftware.org). A set of codes whose identifier is
 * that of a codebook stands for that codebook: the format knows one codebook a file.
 */
final class CodebookQdc {
  static final String ID = "codebook-qdc";
  static final String TITLE = "Codebook (REFI-QDA, QDC)";
  static final String PATTERN = "*.qdc";
  static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";
  static final String ORIGIN = "Triangulum";

  private CodebookQdc() {}
}
