// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.triangulum.ui.command.PartRaiser;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** Brings up the part of the Qualitative perspective that shows where a person went. */
public final class QualAddon {

  @PostConstruct
  void follow(@Optional StudyDesk desk) {
    if (desk != null) {
      new PartRaiser(QualPerspective.ID, Map.of(Where.Kind.PASSAGE, QualPerspective.TEXT,
          Where.Kind.CODE, QualPerspective.CODEBOOK)).follow(desk);
    }
  }
}
