// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/** A source that was read and found right, ready to enter a study. Can be applied once. */
public interface StagedImport {

  /** What applying it would bring. */
  ImportReport report();

  /**
   * What applying it to a study would bring.
   *
   * @throws ExchangeException when the study cannot take it, with the reasons
   */
  default ImportReport report(Study study) throws ExchangeException {
    return report();
  }

  /**
   * What applying it to a study would bring, where that depends on texts or values that the study holds.
   *
   * @throws ExchangeException when the study cannot take it, with the reasons
   */
  default ImportReport report(Study study, Blobs blobs) throws ExchangeException {
    return report(study);
  }

  /**
   * Enters everything as one transaction; the study is unchanged when that fails.
   *
   * @param editor the study to change
   * @param blobs where the study keeps its texts and values
   * @return what was brought, with what was noticed on the way
   * @throws ExchangeException when the study cannot take it, with the reason
   */
  ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException;
}
