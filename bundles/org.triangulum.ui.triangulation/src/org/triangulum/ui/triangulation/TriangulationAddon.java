// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.triangulum.ui.command.PartRaiser;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** Brings up the part of the Triangulation perspective that shows where a person went. */
public final class TriangulationAddon {

  @PostConstruct
  void follow(@Optional StudyDesk desk) {
    if (desk != null) {
      new PartRaiser(TriangulationPerspective.ID, Map.of(Where.Kind.FINDING, TriangulationPerspective.FINDING,
          Where.Kind.PASSAGE, TriangulationPerspective.SOURCE, Where.Kind.RESULT, TriangulationPerspective.RESULT,
          Where.Kind.CELL, TriangulationPerspective.CONVERGENCE)).follow(desk);
    }
  }
}
