// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.graph.CausalDiagram.Position;

class CausalDiagramTest {
  private final SmallStudy small = new SmallStudy();
  private final Finding movement = small.finding("F2", small.staff);
  private final Finding retelling = small.finding("F3", small.families);

  private Relation relate(StudyElement from, RelationKind kind, StudyElement to) {
    Relation relation = SmallStudy.NEW.createRelation();
    relation.setFrom(from);
    relation.setKind(kind);
    relation.setTo(to);
    small.study.getRelations().add(relation);
    return relation;
  }

  @Test
  void whatLeadsToWhatIsFactorPhenomenonAndConsequence() {
    relate(small.listening, RelationKind.LEADS_TO, movement).getEvidence().add(small.tired);
    relate(movement, RelationKind.LEADS_TO, retelling);
    relate(movement, RelationKind.EXPLAINS, small.finding);
    small.view();
    CausalDiagram diagram = CausalDiagram.of(small.study);
    assertEquals(List.of(Position.FACTOR, Position.PHENOMENON, Position.CONSEQUENCE),
        diagram.graph().nodes().stream().map(diagram::position).toList());
    assertEquals("Q2", diagram.graph().edges().get(0).evidenceKeys());
    assertEquals(1, diagram.unsupported().size());
    assertEquals(3, diagram.about(retelling).graph().nodes().size());
    assertEquals(0, diagram.about(small.finding).graph().nodes().size());
  }

  @Test
  void aCircleIsLaidOutToo() {
    relate(movement, RelationKind.LEADS_TO, retelling);
    relate(retelling, RelationKind.LEADS_TO, movement);
    small.view();
    assertEquals(2, new LayeredLayout().of(CausalDiagram.of(small.study).graph()).lines().size());
  }

  @Test
  void relationsBetweenWhatAGraphHoldsAreInItToo() {
    relate(small.heard, RelationKind.EXPLAINS, small.agreed).setRationale("why they agreed");
    relate(small.tired, RelationKind.CONTRADICTS, small.agreed);
    EvidenceGraph graph = new EvidenceGraphs(small.view()).of(small.finding);
    List<GraphEdge> relations = graph.edges().stream().filter(e -> e.role() == EdgeRole.EXPLAINS
        || e.role() == EdgeRole.REFUTES).collect(Collectors.toList());
    assertEquals(1, relations.size());
    assertEquals("why they agreed", relations.get(0).rationale());
    assertTrue(relations.get(0).element().isPresent());
  }
}
