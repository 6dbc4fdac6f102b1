// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

/**
 * One difference between a file and what the study holds.
 *
 * @param kind what the difference is
 * @param code key and name of the code, or title of the codebook
 * @param detail what was and what would be; empty where the kind says all
 */
public record CodebookDifference(Kind kind, String code, String detail) {

  /** What can differ. */
  public enum Kind {
    /** In the file only; the import adds it. */
    ADDED("Added"),
    RENAMED("Renamed"),
    /** Stands below another code, or in another codebook. */
    MOVED("Moved"),
    /** Says something else. */
    CHANGED("Changed"),
    /** The codes below it stand in another order. */
    REORDERED("Put in another order"),
    /** In the study only; the import leaves it there. */
    MISSING("Missing in the file");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return kind.words + ": " + code + (detail.isEmpty() ? "" : ", " + detail)
        + (kind == Kind.MISSING ? "; it stays in the study" : "");
  }
}
