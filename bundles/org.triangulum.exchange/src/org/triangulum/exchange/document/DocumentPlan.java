// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import org.triangulum.model.study.Study;

/** Says what becomes of a document in a study: what a person chose, or what is proposed for that study. */
@FunctionalInterface
public interface DocumentPlan {

  /** The choices for a document; called again when the study has changed. */
  DocumentChoices choose(ReadDocument document, Study study);
}
