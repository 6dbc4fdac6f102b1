// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.EvidenceKind;
import org.triangulum.triangulation.Passage;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * Makes evidence graphs: finding ← quote ← participant and theme, finding ← result ← instrument. Edges point to what
 * rests on the other end.
 */
public final class EvidenceGraphs {
  private final StudyView view;

  public EvidenceGraphs(StudyView view) {
    this.view = view;
  }

  /** All a finding rests on. */
  public EvidenceGraph of(Finding finding) {
    return of(List.of(finding));
  }

  /** All that some findings rest on; what several share is one node. */
  public EvidenceGraph of(List<Finding> findings) {
    Builder builder = new Builder();
    findings.forEach(builder::add);
    view.study().getRelations().forEach(builder::relate);
    return new EvidenceGraph(List.copyOf(builder.nodes.values()), List.copyOf(builder.edges.values()));
  }

  private final class Builder {
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<List<Object>, GraphEdge> edges = new LinkedHashMap<>();

    void add(Finding finding) {
      GraphNode node = node(NodeKind.FINDING, finding, orEmpty(finding.getTitle()),
          Optional.ofNullable(finding.getSection()));
      for (ResolvedEvidence evidence : view.evidence(finding).items()) {
        GraphNode from = evidence(evidence);
        edges.put(List.of(from.id(), node.id(), evidence.link().getId()), new GraphEdge(from.id(), node.id(),
            EdgeRole.of(evidence.role()), orEmpty(evidence.link().getRationale()), evidence.state(),
            Optional.of(evidence.link()), List.of()));
      }
    }

    /** Relations between what the graph holds already. */
    void relate(Relation relation) {
      Optional<GraphNode> from = there(relation.getFrom());
      Optional<GraphNode> to = there(relation.getTo());
      if (from.isPresent() && to.isPresent() && from.get() != to.get()) {
        edges.put(List.of(from.get().id(), to.get().id(), id(relation)), GraphEdge.of(relation, from.get(), to.get()));
      }
    }

    private Optional<GraphNode> there(StudyElement element) {
      return nodes.values().stream().filter(n -> element != null && n.element().orElse(null) == element).findFirst();
    }

    private GraphNode evidence(ResolvedEvidence evidence) {
      if (evidence.target().isEmpty()) {
        String id = "gone:" + evidence.link().getId();
        return nodes.computeIfAbsent(id, i -> new GraphNode(i, NodeKind.OTHER, "", evidence.stateReason(),
            evidence.group(), Optional.empty(), 1));
      }
      StudyElement target = evidence.target().get();
      String label = evidence.text();
      if (evidence.kind() == EvidenceKind.RESULT) {
        return result((AnalysisRun) target, evidence, label);
      }
      GraphNode node = node(kind(evidence.kind()), target, label, evidence.group());
      if (target instanceof Quote || target instanceof Coding) {
        evidence.passage().ifPresent(passage -> speakerAndThemes(node, target, passage));
      } else if (target instanceof ReportedFigure figure && figure.getRun() != null) {
        measured(node, figure.getRun().getDataset());
      } else if (target instanceof Column column) {
        measured(node, (Dataset) column.eContainer());
      }
      return node;
    }

    /** Two values of one result are two nodes. */
    private GraphNode result(AnalysisRun run, ResolvedEvidence evidence, String label) {
      String place = orEmpty(evidence.link().getPlace());
      String id = id(run) + (place.isEmpty() ? "" : "#" + place);
      GraphNode node = nodes.computeIfAbsent(id, i -> new GraphNode(i, NodeKind.RESULT, ElementLabel.of(run).brief(),
          label, evidence.group(), Optional.of(run), 1));
      measured(node, run.getDataset());
      return node;
    }

    private void measured(GraphNode node, Dataset dataset) {
      Administration administration = dataset == null ? null : dataset.getAdministration();
      Instrument instrument = administration == null ? null : administration.getInstrument();
      if (instrument != null) {
        plain(node(NodeKind.INSTRUMENT, instrument, orEmpty(instrument.getName()),
            Optional.ofNullable(administration.getGroup())), node, EdgeRole.MEASURES);
      }
    }

    private void speakerAndThemes(GraphNode node, StudyElement target, Passage passage) {
      speaker(target).ifPresent(participant -> plain(participant(participant), node, EdgeRole.SAYS));
      for (Code code : view.themes(passage)) {
        plain(node(NodeKind.THEME, code, orEmpty(code.getName()), Optional.ofNullable(code.getGroup())), node,
            EdgeRole.THEME);
      }
    }

    private GraphNode participant(Participant participant) {
      String role = orEmpty(participant.getRole());
      String label = orEmpty(participant.getLabel());
      return node(NodeKind.PARTICIPANT, participant, label.contains(role) ? label : role,
          Optional.ofNullable(participant.getGroup()));
    }

    private void plain(GraphNode from, GraphNode to, EdgeRole role) {
      edges.putIfAbsent(List.of(from.id(), to.id(), role), GraphEdge.plain(from.id(), to.id(), role));
    }

    private GraphNode node(NodeKind kind, StudyElement element, String label, Optional<ParticipantGroup> group) {
      return nodes.computeIfAbsent(id(element), i -> GraphNodes.of(i, kind, element, label, group));
    }
  }

  private static Optional<Participant> speaker(StudyElement words) {
    return words instanceof Quote quote ? Attribution.participant(quote)
        : words instanceof Coding coding && coding.getDocument() != null
            ? Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd()) : Optional.empty();
  }

  private static NodeKind kind(EvidenceKind kind) {
    return switch (kind) {
      case QUOTE, CODING -> NodeKind.QUOTE;
      case RESULT, REPORTED_FIGURE, COLUMN -> NodeKind.RESULT;
      default -> NodeKind.SOURCE;
    };
  }

  private static String id(StudyElement element) {
    return GraphNodes.id(element);
  }
}
