// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Finding;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Asks which finding a passage belongs to and links it there as a quote. */
public final class PassageLink {
  private PassageLink() {}

  /** Opens the popup at a point of the display. */
  public static void ask(StudyDesk desk, Shell shell, Point at, Document document, int start, int end) {
    OpenStudy open = desk.open().orElseThrow();
    Optional<Finding> current = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
    new LinkPopup<>(shell, at, Messages.link_passage, Candidates.findings(open.view(), current), (finding, role) -> {
      Linking linking = new Linking(desk);
      linking.quote(document, start, end).ifPresent(quote -> {
        linking.link(finding, quote, "", role, quote.getGroup());
        desk.navigator().go(w -> w.at(finding));
        desk.navigator().go(w -> w.at(document, start, end));
      });
    });
  }
}
