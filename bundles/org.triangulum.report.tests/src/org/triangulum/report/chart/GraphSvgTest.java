// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.graph.EdgeRole;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.GraphEdge;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.graph.NodeKind;
import org.xml.sax.InputSource;

class GraphSvgTest {

  private static String drawn(EvidenceState state) {
    ParticipantGroup families = StudyFactory.eINSTANCE.createParticipantGroup();
    families.setKey("F");
    families.setLetter("F");
    GraphNode quote = new GraphNode("q", NodeKind.QUOTE, "Q1", "They <heard> us & \"more\"", Optional.of(families),
        Optional.empty(), 1);
    GraphNode finding = new GraphNode("f", NodeKind.FINDING, "F1", "Heard", Optional.empty(), Optional.empty(), 1);
    EvidenceGraph graph = new EvidenceGraph(List.of(quote, finding), List.of(new GraphEdge("q", "f",
        EdgeRole.CONTRADICTS, "says the opposite", state, Optional.empty(), List.of())));
    return new GraphSvg(Map.of("F", Color.decode("#E69F00"))).draw(new LayeredLayout().of(graph), "g", "Graph of F1",
        node -> node.id().equals("q") ? Optional.of("quote/Q1.html") : Optional.empty()).toString();
  }

  @Test
  void aRoleHasColourAndSignAGroupColourAndLetter() {
    String svg = drawn(EvidenceState.FRESH);
    assertTrue(svg.contains(">✕</text>") && svg.contains("#a8330a"));
    assertTrue(svg.contains(">F</text>") && svg.contains("#e69f00"));
    assertTrue(svg.contains("contradicts: says the opposite"));
    assertFalse(svg.contains("stroke-dasharray"));
  }

  @Test
  void changedEvidenceIsABrokenLine() {
    assertTrue(drawn(EvidenceState.STALE).contains("stroke-dasharray"));
  }

  @Test
  void readersWhoSeeNothingAreToldWhatItShows() throws Exception {
    String svg = drawn(EvidenceState.FRESH);
    assertTrue(svg.contains("<title id=\"g-title\">Graph of F1</title>"));
    assertTrue(svg.contains("1 finding, 1 quote; edges: 1 × contradicts."), svg);
    assertTrue(svg.contains("href=\"quote/Q1.html\""));
    assertEquals("svg", DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg))).getDocumentElement().getNodeName());
  }
}
