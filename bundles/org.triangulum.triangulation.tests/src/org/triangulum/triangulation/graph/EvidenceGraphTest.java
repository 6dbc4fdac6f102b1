// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Instrument;
import org.triangulum.triangulation.EvidenceState;

class EvidenceGraphTest {
  private final SmallStudy small = new SmallStudy();

  private EvidenceGraph graph(Finding... findings) {
    return new EvidenceGraphs(small.view()).of(List.of(findings));
  }

  private static List<String> said(EvidenceGraph graph) {
    Map<String, GraphNode> nodes = graph.nodes().stream().collect(Collectors.toMap(GraphNode::id, n -> n));
    return graph.edges().stream().map(e -> name(nodes.get(e.from())) + " " + e.role().word() + " "
        + name(nodes.get(e.to()))).toList();
  }

  private static String name(GraphNode node) {
    return node.key().isEmpty() ? node.label() : node.key();
  }

  @Test
  void aFindingHangsTogetherWithWhoSaidItTheThemesAndTheInstrument() {
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    Instrument scale = SmallStudy.NEW.createInstrument();
    scale.setKey("FEQ");
    small.study.getInstruments().add(scale);
    small.survey.getAdministration().setInstrument(scale);
    assertEquals(List.of("FEQ measures R1", "Parent 1 says Q1", "Q1 supports F1", "R1 supports F1",
        "listening is the theme of Q1"), said(graph(small.finding)).stream().sorted().toList());
  }

  @Test
  void whatTwoFindingsShareIsOneNode() {
    Finding other = small.finding("F2", small.families);
    small.link(other, small.heard, "", EvidenceRole.CONTRADICTS);
    EvidenceGraph graph = graph(small.finding, other);
    assertEquals(1, graph.nodes().stream().filter(n -> n.key().equals("Q1")).count());
    assertTrue(said(graph).contains("Q1 contradicts F2"));
  }

  @Test
  void evidenceThatIsGoneStaysInSight() {
    small.finding.getEvidence().get(0).setTarget(null);
    EvidenceGraph graph = graph(small.finding);
    GraphEdge edge = graph.edges().stream().filter(e -> e.state() == EvidenceState.GONE).findFirst().orElseThrow();
    assertEquals("What was linked has been removed", graph.node(edge.from()).orElseThrow().label());
  }

  @Test
  void focusCountsStepsWhicheverWayTheEdgesPoint() {
    Finding other = small.finding("F2", small.families);
    small.link(other, small.heard, "", EvidenceRole.SUPPORTS);
    EvidenceGraph graph = graph(small.finding, other);
    String f2 = other.getId();
    assertEquals(List.of("F2"), graph.around(f2, 0).nodes().stream().map(GraphNode::key).toList());
    assertEquals(List.of("F2", "Parent 1", "Q1", "F1").stream().sorted().toList(),
        graph.around(f2, 2).nodes().stream().map(GraphNode::key).sorted().toList());
    assertThrows(IllegalArgumentException.class, () -> graph.around("nowhere", 1));
  }

  @Test
  void filteringByRoleTakesWhatHangsOnNothingElse() {
    Finding other = small.finding("F2", small.families);
    small.link(other, small.tired, "", EvidenceRole.CONTRADICTS);
    EvidenceGraph graph = graph(small.finding, other).edges(e -> e.role() == EdgeRole.SUPPORTS);
    assertEquals(List.of("F1", "F2", "Q1", "R1"), graph.nodes().stream().map(GraphNode::key).sorted().toList());
  }

  @Test
  void manyQuotesBecomeOneNodeThatSaysHowMany() {
    for (int i = 0; i < 20; i++) {
      small.link(small.finding, small.quote("X" + i, small.interview, "They"), "", EvidenceRole.SUPPORTS);
    }
    EvidenceGraph whole = graph(small.finding);
    EvidenceGraph few = whole.condensed(3);
    GraphNode more = few.nodes().stream().filter(n -> n.count() > 1).findFirst().orElseThrow();
    assertEquals("18 more quotes", more.label());
    assertEquals(whole.counts().get(NodeKind.QUOTE), few.counts().get(NodeKind.QUOTE));
    assertEquals(List.of("18 more quotes supports F1"), said(few).stream().filter(s -> s.startsWith("18")).toList());
    assertEquals(whole, whole.condensed(21));
  }

  @Test
  void aGraphRefusesEdgesIntoNowhere() {
    assertThrows(IllegalArgumentException.class,
        () -> new EvidenceGraph(List.of(), List.of(GraphEdge.plain("a", "b", EdgeRole.SAYS))));
  }
}
