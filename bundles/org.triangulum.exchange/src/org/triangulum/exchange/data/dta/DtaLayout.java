// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

/**
 * How wide the parts of a file are in one release of the format.
 *
 * @param release 113 to 115 or 117 to 119
 * @param name bytes of a name, with the zero at its end
 * @param format bytes of a display format
 * @param label bytes of the label of a variable
 * @param tagged whether the parts stand between tags
 */
record DtaLayout(int release, int name, int format, int label, boolean tagged) {

  /** The releases that are read, in words. */
  static final String KNOWN = "releases 113 to 115 and 117 to 119";

  static boolean known(int release) {
    return release >= 113 && release <= 119 && release != 116;
  }

  /** What is said of a file of another release. */
  static String unknown(String release) {
    return "the file is of release " + release + " of the format; " + KNOWN + " are read, so save it again in Stata as "
        + "one of them (release 118 is what Stata 14 and later write)";
  }

  static DtaLayout of(int release) {
    return release >= 118 ? new DtaLayout(release, 129, 57, 321, true)
        : new DtaLayout(release, 33, release == 113 ? 12 : 49, 81, release == 117);
  }

  /** Whether texts are UTF-8. */
  boolean unicode() {
    return release >= 118;
  }
}
