// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.swt.graphics.Point;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;

/**
 * Codes are dragged to a place in the tree, or away onto words; with Ctrl they are merged into the code they are
 * dropped on. Words dropped on a code are coded.
 */
final class CodeDrag implements PayloadDrag.Target {
  private static final double EDGE = 0.28;
  private final StudyDesk desk;
  private final QualDesk shared;
  private final CodeTree tree;
  private final CodeActions actions;

  CodeDrag(StudyDesk desk, QualDesk shared, CodeTree tree, CodeActions actions) {
    this.desk = desk;
    this.shared = shared;
    this.tree = tree;
    this.actions = actions;
  }

  void install() {
    PayloadDrag.from(tree.grid().control(), this::dragged);
    PayloadDrag.onto(tree.grid().control(), this);
  }

  private Optional<Payload> dragged() {
    return Payload.of(tree.selectedCodes().stream().map(c -> (Payload) new Payload.OfCode(c.getId())).toList());
  }

  @Override
  public boolean accepts(Point at) {
    return desk.editable() && tree.grid().rowAt(at).isPresent();
  }

  @Override
  public void drop(Payload payload, Point at, boolean copy) {
    CodeRow row = tree.grid().rowAt(at).orElse(null);
    if (row == null || desk.open().isEmpty()) {
      return;
    }
    List<Payload> parts = payload instanceof Payload.OfSeveral several ? several.parts() : List.of(payload);
    List<Code> codes = parts.stream().flatMap(p -> p instanceof Payload.OfCode code
        ? desk.open().get().element(Code.class, code.id()).stream() : Stream.empty()).toList();
    if (!codes.isEmpty() && copy && row.code() != null) {
      actions.merge(codes, row.code());
    } else if (!codes.isEmpty()) {
      move(codes, row, tree.grid().depthInRow(at));
    } else if (row.code() != null) {
      parts.stream().filter(Payload.OfPassage.class::isInstance).map(Payload.OfPassage.class::cast)
          .forEach(p -> shared.code(new PassagePlace(p.document(), p.start(), p.end()), row.code()));
    }
  }

  /** Before the row, behind it or below it, by where in the row they were dropped. */
  private void move(List<Code> codes, CodeRow row, double depth) {
    Code on = row.code();
    if (codes.contains(on)) {
      return;
    }
    if (on == null || depth > EDGE && depth < 1 - EDGE) {
      actions.move(codes, row.element(), staying(Codebooks.codes(row.element()), codes).size());
      return;
    }
    KeyedElement parent = (KeyedElement) on.eContainer();
    int index = staying(Codebooks.codes(parent), codes).indexOf(on);
    actions.move(codes, parent, depth <= EDGE ? index : index + 1);
  }

  private static List<Code> staying(EList<Code> siblings, List<Code> moving) {
    return siblings.stream().filter(c -> !moving.contains(c)).toList();
  }
}
