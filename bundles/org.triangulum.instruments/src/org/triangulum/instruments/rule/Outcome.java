// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

/** What a skip rule says about its item for one form. */
public enum Outcome {
  /** The item is to be asked; an absent answer is missing. */
  ASK,
  /** The item is to be left out; an answer contradicts the rule, an absent one is not applicable. */
  SKIP,
  /** An answer that the rule rests on is missing itself. */
  UNKNOWN
}
