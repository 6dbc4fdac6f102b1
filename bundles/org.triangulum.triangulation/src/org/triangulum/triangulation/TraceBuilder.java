// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/** Walks from an element down to what it rests on and up to what rests on it. */
final class TraceBuilder {
  private final Study study;
  private final EvidenceIndex index;
  private final EvidenceSources sources;

  TraceBuilder(Study study, EvidenceIndex index, EvidenceSources sources) {
    this.study = study;
    this.index = index;
    this.sources = sources;
  }

  /** The walk both ways from an element. */
  Trace of(StudyElement element) {
    List<Trace> children = new ArrayList<>(element instanceof Finding finding ? evidence(finding) : rests(element));
    children.addAll(element instanceof Finding finding ? goesTo(finding) : users(element));
    return Trace.of("", element, text(element), children);
  }

  private List<Trace> evidence(Finding finding) {
    return finding.getEvidence().stream().map(this::evidence).toList();
  }

  private Trace evidence(EvidenceLink link) {
    ResolvedEvidence resolved = sources.resolve(link);
    String label = label(resolved);
    return resolved.target().map(t -> Trace.of(link.getRole().getLiteral(), t, label, rests(t)))
        .orElseGet(() -> new Trace(link.getRole().getLiteral(), "gone",
            ElementLabel.orEmpty(link.getId()), label, Optional.empty(), List.of()));
  }

  private static String label(ResolvedEvidence evidence) {
    StringBuilder label = new StringBuilder(evidence.text());
    if (!evidence.attribution().isEmpty()) {
      label.append(" (").append(evidence.attribution()).append(')');
    }
    if (evidence.state() != EvidenceState.FRESH) {
      label.append(" [").append(evidence.state().name().toLowerCase(Locale.ROOT)).append(": ")
          .append(evidence.stateReason()).append(']');
    }
    return label.toString();
  }

  /** What an element is made of: passage, speaker, codes; or run, dataset, instrument. */
  private List<Trace> rests(StudyElement element) {
    List<Trace> below = new ArrayList<>();
    if (element instanceof Quote quote) {
      span(below, quote.getDocument(), quote.getStart(), quote.getEnd());
      Attribution.participant(quote).ifPresent(p -> below.add(Trace.of("said by", p, List.of())));
      if (quote.getDocument() != null) {
        index.codings().overlapping(quote.getDocument(), quote.getStart(), quote.getEnd()).stream().map(Coding::getCode)
            .filter(c -> c != null).distinct().forEach(c -> below.add(Trace.of("coded", c, List.of())));
      }
    } else if (element instanceof Coding coding) {
      span(below, coding.getDocument(), coding.getStart(), coding.getEnd());
      add(below, "coded", coding.getCode());
      add(below, "coded by", coding.getCoder());
    } else if (element instanceof AnalysisRun run) {
      if (run.getDataset() != null) {
        below.add(Trace.of("computed from", run.getDataset(), rests(run.getDataset())));
      }
    } else if (element instanceof ReportedFigure figure) {
      if (figure.getRun() != null) {
        below.add(Trace.of("recomputed by", figure.getRun(), text(figure.getRun()), rests(figure.getRun())));
      }
    } else if (element instanceof Dataset dataset) {
      if (dataset.getAdministration() != null) {
        add(below, "collected with", dataset.getAdministration().getInstrument());
        add(below, "answered by", dataset.getAdministration().getGroup());
        add(below, "collected at", dataset.getAdministration().getTimePoint());
      }
    } else if (element instanceof FrameworkCell cell) {
      add(below, "summarises", cell.getDocument());
      add(below, "under", cell.getCode());
    } else if (element.eContainer() instanceof Dataset dataset) {
      below.add(Trace.of("column of", dataset, rests(dataset)));
    }
    return below;
  }

  private static void span(List<Trace> below, Document document, int start, int end) {
    if (document != null) {
      int turn = Turns.indexAt(document, start) + 1;
      below.add(Trace.of("stands in", document, ElementLabel.of(document).label() + ", " + start + " to " + end
          + (turn > 0 ? ", turn " + turn : ""), List.of()));
    }
  }

  private static void add(List<Trace> below, String relation, StudyElement element) {
    if (element != null) {
      below.add(Trace.of(relation, element, List.of()));
    }
  }

  /** The findings that rest on an element, and where they go; other places that show it. */
  private List<Trace> users(StudyElement element) {
    List<Trace> above = new ArrayList<>();
    for (EvidenceLink link : index.uses(element)) {
      Finding finding = (Finding) link.eContainer();
      String place = ElementLabel.orEmpty(link.getPlace());
      String relation = link.getRole().getLiteral()
          + (link.getTarget() == element ? "" : " through " + ElementLabel.of(link.getTarget()).brief())
          + (place.isEmpty() ? "" : " with " + place);
      above.add(Trace.of(relation, finding, goesTo(finding)));
    }
    study.getIssues().forEach(i -> i.getPositions().stream().filter(p -> p.getEvidence().contains(element))
        .forEach(p -> above.add(Trace.of("position of " + (p.getSource() == null ? "a source"
            : p.getSource().getKey()) + " on", i, List.of()))));
    study.getJointDisplays().forEach(d -> d.getRows().stream()
        .filter(r -> r.getQualitative().contains(element) || r.getQuantitative().contains(element))
        .forEach(r -> above.add(Trace.of("shown under " + ElementLabel.orEmpty(r.getTopic()) + " in", d, List.of()))));
    study.getRecommendations().stream().filter(r -> r.getQuotes().contains(element) || r.getThemes().contains(element))
        .forEach(r -> above.add(Trace.of("cited by", r, List.of())));
    study.getMemos().stream().filter(m -> m.getAbout().contains(element))
        .forEach(m -> above.add(Trace.of("discussed in", m, List.of())));
    return above;
  }

  private List<Trace> goesTo(Finding finding) {
    List<Trace> above = new ArrayList<>();
    finding.getIssues().forEach(i -> add(above, "bears on", i));
    study.getMetaInferences().stream().filter(m -> m.getFindings().contains(finding))
        .forEach(m -> add(above, "taken up in", m));
    study.getRecommendations().stream().filter(r -> r.getFindings().contains(finding))
        .forEach(r -> add(above, "leads to", r));
    study.getStakeholderResponses().stream().filter(r -> r.getAbout().contains(finding))
        .forEach(r -> add(above, "answered by", r));
    study.getSignOffs().stream().filter(s -> s.getFinding() == finding)
        .forEach(s -> add(above, "signed off by", s.getBy()));
    return above;
  }

  private String text(StudyElement element) {
    EvidenceContent content = sources.content(element, "");
    return content.kind() == EvidenceKind.GONE || content.text().isEmpty() ? ElementLabel.of(element).label()
        : content.text();
  }
}
