// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

/**
 * Whether derived values still follow from what they were derived from.
 *
 * @param kind whether they do
 * @param reason why not, in a sentence; empty when they do
 */
public record DerivationState(Kind kind, String reason) {
  /** Whether derived values still follow. */
  public enum Kind {
    /** They do. */
    CURRENT,
    /** Something they follow from changed; refreshing helps. */
    STALE,
    /** They cannot be computed any more, such as when an input is gone. */
    BROKEN
  }

  /** They follow. */
  public static final DerivationState CURRENT = new DerivationState(Kind.CURRENT, "");

  /** Whether the values follow. */
  public boolean isCurrent() {
    return kind == Kind.CURRENT;
  }
}
