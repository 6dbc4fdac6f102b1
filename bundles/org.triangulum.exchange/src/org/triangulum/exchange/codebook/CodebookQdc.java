// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.regex.Pattern;

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

  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private CodebookQdc() {}

  /** A text with what XML 1.0 cannot hold shown as a replacement character. */
  static String xmlText(String text) {
    return NO_XML.matcher(text).replaceAll("\ufffd");
  }
}
