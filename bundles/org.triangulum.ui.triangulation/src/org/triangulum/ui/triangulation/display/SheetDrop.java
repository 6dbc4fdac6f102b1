// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.PillarTable;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.display.JointDisplays;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Evidence dropped on a cell of a joint display is cited there, live. */
final class SheetDrop {
  private final StudyDesk desk;
  private final SheetCanvas canvas;
  private final Supplier<Optional<JointDisplay>> display;
  private final Consumer<Consumer<JointDisplays>> change;
  private final Supplier<Optional<PillarTable>> pillar;
  private final SheetMenu menu;

  SheetDrop(StudyDesk desk, SheetCanvas canvas, Supplier<Optional<JointDisplay>> display,
      Consumer<Consumer<JointDisplays>> change, Supplier<Optional<PillarTable>> pillar, SheetMenu menu) {
    this.pillar = pillar;
    this.menu = menu;
    this.desk = desk;
    this.canvas = canvas;
    this.display = display;
    this.change = change;
  }

  void install() {
    PayloadDrag.onto(canvas.control(), new PayloadDrag.Target() {
      @Override
      public boolean accepts(Point at) {
        return desk.editable() && (column(at).isPresent() || pillar.get().isPresent());
      }

      @Override
      public void drop(Payload payload, Point at, boolean copy) {
        Optional<JointRow> row = canvas.rowAt(at).flatMap(r -> desk.open().orElseThrow().element(JointRow.class,
            r.id()));
        Optional<JointColumn> column = column(at);
        pillar.get().ifPresent(table -> canvas.headingAt(at).ifPresent(
            heading -> element(payload).ifPresent(e -> menu.list(table, heading.title(), e))));
        if (row.isPresent() && column.isPresent()) {
          cite(payload, row.get(), column.get());
        }
      }
    });
  }

  /** What a payload stands for; a passage becomes a quote. */
  private Optional<StudyElement> element(Payload payload) {
    OpenStudy open = desk.open().orElseThrow();
    if (payload instanceof Payload.OfElement element) {
      return open.element(StudyElement.class, element.element());
    }
    if (payload instanceof Payload.OfLink link) {
      return open.element(EvidenceLink.class, link.id()).map(EvidenceLink::getTarget);
    }
    return payload instanceof Payload.OfPassage passage ? open.element(Document.class, passage.document())
        .flatMap(d -> new Linking(desk).quote(d, passage.start(), passage.end())) : Optional.empty();
  }

  private Optional<JointColumn> column(Point at) {
    return display.get().flatMap(d -> canvas.headingAt(at).flatMap(h -> d.getColumns().stream()
        .filter(c -> h.title().equals(c.getTitle())).findFirst()));
  }

  private void cite(Payload payload, JointRow row, JointColumn column) {
    OpenStudy open = desk.open().orElseThrow();
    if (payload instanceof Payload.OfSeveral several) {
      several.parts().forEach(p -> cite(p, row, column));
    } else if (payload instanceof Payload.OfElement element) {
      open.element(StudyElement.class, element.element())
          .ifPresent(e -> change.accept(d -> d.cite(row, column, e, element.value())));
    } else if (payload instanceof Payload.OfLink link) {
      open.element(EvidenceLink.class, link.id()).filter(l -> l.getTarget() != null)
          .ifPresent(l -> change.accept(d -> d.cite(row, column, l.getTarget(), l.getPlace())));
    } else if (payload instanceof Payload.OfPassage passage) {
      open.element(Document.class, passage.document())
          .flatMap(d -> new Linking(desk).quote(d, passage.start(), passage.end()))
          .ifPresent(q -> change.accept(d -> d.cite(row, column, q, "")));
    }
  }
}
