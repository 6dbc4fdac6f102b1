// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.triangulum.ui.command.PartRaiser;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** Brings up the part of the Quantitative perspective that shows where a person went. */
public final class QuantAddon {

  @PostConstruct
  void follow(@Optional StudyDesk desk) {
    if (desk != null) {
      new PartRaiser(QuantPerspective.ID, Map.of(Where.Kind.RESULT, QuantPerspective.ANALYSIS)).follow(desk);
    }
  }
}
