// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/**
 * From what is linked to the links, as the study was when the index was made.
 *
 * <p>Two spans of a document overlap when they share at least one UTF-16 unit.
 */
final class EvidenceIndex {
  private final Study study;
  private final Map<StudyElement, List<EvidenceLink>> links = new IdentityHashMap<>();
  private final Map<Document, List<Quote>> quotes = new IdentityHashMap<>();
  private CodingsByDocument codings;

  EvidenceIndex(Study study) {
    this.study = study;
    for (Finding finding : study.getFindings()) {
      for (EvidenceLink link : finding.getEvidence()) {
        if (link.getTarget() != null) {
          links.computeIfAbsent(link.getTarget(), t -> new ArrayList<>(2)).add(link);
        }
      }
    }
    for (Quote quote : study.getQuotes()) {
      if (quote.getDocument() != null) {
        quotes.computeIfAbsent(quote.getDocument(), d -> new ArrayList<>()).add(quote);
      }
    }
  }

  /** Links to the element itself. */
  List<EvidenceLink> direct(StudyElement element) {
    return links.getOrDefault(element, List.of());
  }

  /**
   * Links that rest on an element: on itself, or on evidence made of it. A coding, a code, a participant and a document
   * lead through their quotes and codings, a dataset and a column through the runs, a run through reported figures.
   */
  List<EvidenceLink> uses(StudyElement element) {
    Set<EvidenceLink> found = new LinkedHashSet<>(direct(element));
    carriers(element).forEach(carrier -> found.addAll(direct(carrier)));
    return List.copyOf(found);
  }

  /** Quotes of a document. */
  List<Quote> quotes(Document document) {
    return quotes.getOrDefault(document, List.of());
  }

  /** Quotes that overlap a span. */
  List<Quote> quotes(Document document, int start, int end) {
    return quotes(document).stream().filter(q -> Math.max(q.getStart(), start) < Math.min(q.getEnd(), end)).toList();
  }

  /** The codings of each document. */
  CodingsByDocument codings() {
    if (codings == null) {
      codings = new CodingsByDocument(study);
    }
    return codings;
  }

  private Set<StudyElement> carriers(StudyElement element) {
    Set<StudyElement> found = new LinkedHashSet<>();
    if (element instanceof Coding coding && coding.getDocument() != null) {
      found.addAll(quotes(coding.getDocument(), coding.getStart(), coding.getEnd()));
    } else if (element instanceof Document document) {
      found.addAll(quotes(document));
      found.addAll(codings().of(document));
      study.getFrameworkCells().stream().filter(c -> c.getDocument() == document).forEach(found::add);
    } else if (element instanceof Participant participant) {
      study.getQuotes().stream().filter(q -> Attribution.participant(q).orElse(null) == participant)
          .forEach(found::add);
    } else if (element instanceof Code code) {
      study.getCodings().stream().filter(c -> c.getCode() == code).forEach(c -> {
        found.add(c);
        found.addAll(carriers(c));
      });
    } else if (element instanceof AnalysisRun run) {
      study.getReportedFigures().stream().filter(f -> f.getRun() == run).forEach(found::add);
    } else if (element instanceof ReportedFigure figure && figure.getRun() != null) {
      found.add(figure.getRun());
    } else if (element instanceof Dataset dataset) {
      found.addAll(dataset.getColumns());
      runs(dataset, "").forEach(run -> {
        found.add(run);
        found.addAll(carriers(run));
      });
    } else if (element instanceof Column column && column.eContainer() instanceof Dataset dataset) {
      runs(dataset, column.getKey()).forEach(run -> {
        found.add(run);
        found.addAll(carriers(run));
      });
    }
    return found;
  }

  /** Runs on a dataset; with a column's name only those with the column among their parameters. */
  private List<AnalysisRun> runs(Dataset dataset, String column) {
    return study.getAnalysisRuns().stream().filter(r -> r.getDataset() == dataset)
        .filter(r -> column == null || column.isEmpty() || r.getParameters().stream()
            .anyMatch(p -> Arrays.asList(ElementLabel.orEmpty(p.getValue()).split("\\s*[,;|]\\s*")).contains(column)))
        .toList();
  }
}
