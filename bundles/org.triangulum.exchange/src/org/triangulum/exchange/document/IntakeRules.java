// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

/**
 * How documents meet a study.
 *
 * @param createMissing whether participants, groups, cases and time points that are named and not there are made;
 *     else naming them is a mistake
 * @param again whether a file that the study already has as an original comes in a second time; else it is left out
 *     and that is said
 */
public record IntakeRules(boolean createMissing, boolean again) {
  /** Nothing is made, nothing comes in twice. */
  public static final IntakeRules STRICT = new IntakeRules(false, false);
}
