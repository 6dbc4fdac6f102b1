// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** Every finding with each piece of evidence as one row of a table for a spreadsheet. */
public final class EvidenceCsvExporter implements Exporter {
  private static final List<String> HEADER = List.of("finding", "title", "kind", "status", "group", "role", "strand",
      "evidence", "key", "place", "text", "number", "attribution", "document", "start", "end", "speaker", "turn",
      "state", "state reason", "rationale", "author", "created");

  @Override
  public String id() {
    return "evidence-csv";
  }

  @Override
  public String title() {
    return "Findings and their evidence (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  /** A finding without evidence has one row, with nothing behind its status. */
  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    StudyView view = new StudyView(study, blobs);
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : study.getFindings()) {
      List<ResolvedEvidence> items = view.evidence(finding).items();
      items.forEach(evidence -> rows.add(row(finding, Optional.of(evidence))));
      if (items.isEmpty()) {
        rows.add(row(finding, Optional.empty()));
      }
    }
    CsvSheet.write(target, HEADER, rows);
    return List.of();
  }

  private static List<String> row(Finding finding, Optional<ResolvedEvidence> evidence) {
    List<String> row = new ArrayList<>(List.of(ElementLabel.orEmpty(finding.getKey()),
        ElementLabel.orEmpty(finding.getTitle()), finding.getKind().getLiteral(), finding.getStatus().getLiteral()));
    evidence.ifPresent(e -> {
      Optional<Passage> passage = e.passage();
      Optional<ElementLabel> target = e.target().map(ElementLabel::of);
      row.addAll(List.of(e.group().map(EvidenceCsvExporter::name).orElse(""), e.role().getLiteral(),
          e.kind().strand() == null ? "" : e.kind().strand().getLiteral(), literal(e.kind()),
          target.map(ElementLabel::key).orElse(""), ElementLabel.orEmpty(e.link().getPlace()), e.text(),
          e.result().map(ResultReference::printed).orElse(""), e.attribution(),
          passage.map(p -> ElementLabel.orEmpty(p.document().getKey())).orElse(""),
          passage.map(p -> Integer.toString(p.start())).orElse(""),
          passage.map(p -> Integer.toString(p.end())).orElse(""), passage.map(Passage::speaker).orElse(""),
          passage.map(p -> p.turn() == 0 ? "" : Integer.toString(p.turn())).orElse(""), literal(e.state()),
          e.stateReason(), ElementLabel.orEmpty(e.link().getRationale()),
          e.link().getAuthor() == null ? "" : ElementLabel.orEmpty(e.link().getAuthor().getKey()),
          ElementLabel.orEmpty(e.link().getCreated())));
    });
    while (row.size() < HEADER.size()) {
      row.add("");
    }
    return row;
  }

  private static String literal(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(ParticipantGroup group) {
    return group.getName() == null ? ElementLabel.orEmpty(group.getKey()) : group.getName();
  }
}
