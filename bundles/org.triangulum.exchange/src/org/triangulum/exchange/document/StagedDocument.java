// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

/**
 * A document that waits to enter a study.
 *
 * @param document as read
 * @param plan what becomes of it
 */
public record StagedDocument(ReadDocument document, DocumentPlan plan) {

  /** A document with what a person chose. */
  public static StagedDocument of(ReadDocument document, DocumentChoices choices) {
    return new StagedDocument(document, (d, study) -> choices);
  }
}
