// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * Read-only entry to the integration of a study: resolves evidence, walks links both ways, reports coverage.
 *
 * <p>Holds indexes over the study as it was when created; make a new one after a change.
 */
public final class StudyView {
  private final Study study;
  private final Blobs blobs;

  public StudyView(Study study, Blobs blobs) {
    this.study = study;
    this.blobs = blobs;
  }

  /** The study. */
  public Study study() {
    return study;
  }

  /** Its texts, values and results. */
  public Blobs blobs() {
    return blobs;
  }
}
