// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.Locale;

/** What a check of data looks for. */
public enum QualityKind {
  /** A number outside of the range of its column or item. */
  OUT_OF_RANGE,
  /** A value without a label in a column whose other values have one. */
  UNLABELLED,
  /** The same identifier (and subject, rater and time point, where there are such columns) in several rows. */
  DUPLICATE_ID,
  /** No identifier, or one that is no participant of the study although others are. */
  UNKNOWN_ID,
  /** Rows that hold the same in every column but the identifiers. */
  DUPLICATE_ROW,
  /** A declared rule of the dataset is false. */
  RULE,
  /** The same answer to each item of a battery. */
  STRAIGHT_LINING,
  /** An answer to an item that was to be skipped. */
  ANSWERED_THOUGH_SKIPPED,
  /** No answer, as not asked or not applicable, to an item that was to be asked. */
  SKIPPED_THOUGH_DUE,
  /** A check that could not be made, such as of a rule with a mistake in it. */
  NOT_CHECKED;

  /** The name in files and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
