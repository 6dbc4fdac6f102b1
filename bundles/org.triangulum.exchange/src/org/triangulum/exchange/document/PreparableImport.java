// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.StagedImport;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * An import whose long part reads the study only, so that it can be done away from the study's thread; what changes the
 * study is short and can be stopped as well.
 */
public interface PreparableImport extends StagedImport {

  /** Everything is made and found right; the study has not changed yet. */
  @FunctionalInterface
  interface Prepared {
    /**
     * Enters it as one transaction, on the study's thread.
     *
     * @throws CancellationException when the person stops; the study is unchanged then
     */
    ImportReport commit(StudyEditor editor, Blobs blobs, Progress progress);
  }

  /**
   * Makes what will enter a study.
   *
   * @throws ExchangeException when the study cannot take it, with the reasons
   * @throws CancellationException when the person stops
   */
  Prepared prepare(Study study, Progress progress) throws ExchangeException;

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException when the person stops; the study is unchanged then too
   */
  @Override
  default ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
    return prepare(editor.study(), progress).commit(editor, blobs, progress);
  }

  /** Says that a document is stored next, or stops. */
  static void step(Progress progress, String document, int index, int count) {
    progress.step(document, (double) index / count);
    if (progress.cancelled()) {
      throw new CancellationException("The import was stopped");
    }
  }
}
