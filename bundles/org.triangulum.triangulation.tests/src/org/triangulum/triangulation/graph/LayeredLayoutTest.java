// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.triangulation.graph.GraphLayout.Box;
import org.triangulum.triangulation.graph.GraphLayout.Line;
import org.triangulum.triangulation.graph.GraphLayout.Point;

class LayeredLayoutTest {
  private final SmallStudy small = new SmallStudy();

  private GraphLayout layout() {
    for (int i = 0; i < 12; i++) {
      small.link(small.finding, small.quote("X" + i, i % 2 == 0 ? small.interview : small.joint, "tired".substring(0,
          1)), "", i % 3 == 0 ? EvidenceRole.CONTRADICTS : EvidenceRole.SUPPORTS);
    }
    return new LayeredLayout().of(new EvidenceGraphs(small.view()).of(small.finding));
  }

  @Test
  void boxesDoNotOverlapAndLieInside() {
    GraphLayout layout = layout();
    for (Box a : layout.boxes()) {
      assertTrue(a.x() >= 0 && a.y() >= 0 && a.x() + a.width() <= layout.width()
          && a.y() + a.height() <= layout.height(), a.toString());
      for (Box b : layout.boxes()) {
        assertTrue(a == b || a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x() || a.y() + a.height() <= b.y()
            || b.y() + b.height() <= a.y(), a + " " + b);
      }
    }
  }

  @Test
  void edgesRunFromLeftToRightBetweenTheirBoxes() {
    GraphLayout layout = layout();
    Map<String, Box> boxes = layout.boxes().stream().collect(Collectors.toMap(b -> b.node().id(), b -> b));
    assertEquals(layout.graph().edges(), layout.lines().stream().map(Line::edge).toList());
    for (Line line : layout.lines()) {
      Box from = boxes.get(line.edge().from());
      Box to = boxes.get(line.edge().to());
      assertTrue(from.x() + from.width() <= to.x());
      assertEquals(from.x() + from.width(), line.points().get(0).x(), 1);
      assertEquals(to.x(), line.points().get(line.points().size() - 1).x(), 1);
    }
  }

  @Test
  void theSameGraphGivesTheSameLayout() {
    GraphLayout layout = layout();
    assertEquals(layout, new LayeredLayout().of(layout.graph()));
  }

  @Test
  void whatIsUnderThePointerIsFound() {
    GraphLayout layout = layout();
    Box box = layout.boxes().get(3);
    assertEquals(Optional.of(box.node()), layout.nodeAt(box.x() + 2, box.y() + 2));
    assertEquals(Optional.empty(), layout.nodeAt(-5, -5));
    Point middle = layout.lines().get(2).middle();
    assertTrue(layout.edgeAt(middle.x(), middle.y(), 3).isPresent());
    assertEquals(Optional.empty(), layout.edgeAt(-50, -50, 3));
  }

  @Test
  void theNextBoxLiesInTheDirectionAskedForAndTheLastHasNone() {
    GraphLayout layout = layout();
    Box left = layout.boxes().stream().min(Comparator.comparingDouble(Box::x)).orElseThrow();
    assertEquals(Optional.empty(), layout.next(left, -1, 0).filter(b -> b.x() >= left.x()));
    Box right = layout.next(left, 1, 0).orElseThrow();
    assertTrue(right.x() > left.x(), left + " " + right);
    for (Box from : layout.boxes()) {
      layout.next(from, 0, 1).ifPresent(to -> assertTrue(to.y() + to.height() / 2 > from.y() + from.height() / 2));
      layout.next(from, 0, -1).ifPresent(to -> assertTrue(to.y() + to.height() / 2 < from.y() + from.height() / 2));
    }
  }

  @Test
  void aGraphOfNothingIsLaidOutToo() {
    GraphLayout layout = new LayeredLayout().of(new EvidenceGraph(List.of(), List.of()));
    assertEquals(List.of(), layout.boxes());
  }

  @Test
  void labelsBreakBetweenWordsAndSayWhereTheyGoOn() {
    assertEquals(List.of("one two", "three"), LabelText.lines(" one  two three", 8, 3));
    assertEquals(List.of("one two", "three…"), LabelText.lines("one two three four", 8, 2));
    assertEquals(List.of("abcdefgh", "ij"), LabelText.lines("abcdefghij", 8, 2));
    assertEquals(List.of("名前名前", "名"), LabelText.lines("名前名前名", 8, 2));
    assertEquals(List.of(), LabelText.lines("  ", 8, 2));
    assertFalse(LabelText.lines("😀😀😀", 3, 5).isEmpty());
  }
}
