// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

/** A search of one text was given up; the message goes on from "the regular expression". */
final class SearchLimit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchLimit(String message) {
    super(message, null, false, false);
  }
}
