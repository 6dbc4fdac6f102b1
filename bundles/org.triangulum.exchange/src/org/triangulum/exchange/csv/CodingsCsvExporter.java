// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.Turns;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** All coded segments with their context as one table for a spreadsheet, in order of documents and positions. */
public final class CodingsCsvExporter implements Exporter {
  private static final List<String> HEADER = List.of("codebook", "code", "code name", "code path", "text", "before",
      "after", "document", "start", "end", "turn", "speaker", "participant", "group", "stance", "coder", "weight",
      "comment");

  @Override
  public String id() {
    return "codings-csv";
  }

  @Override
  public String title() {
    return "Coded segments (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    write(CodeQuery.of(Set.of(), false).run(CodingTable.of(study), new DocumentTexts(blobs)::of), target);
    return List.of();
  }

  /**
   * Writes some segments in their order, with the same columns.
   *
   * @throws ExchangeException when the table cannot be written
   */
  public void write(List<Segment> segments, Path target) throws ExchangeException {
    List<List<String>> rows = new ArrayList<>();
    for (Segment segment : segments) {
      rows.add(row(segment));
    }
    CsvSheet.write(target, HEADER, rows);
  }

  private static List<String> row(Segment segment) {
    Coding coding = segment.coding();
    // Turns are numbered from 1, as people count them.
    int turn = Turns.indexAt(coding.getDocument(), coding.getStart()) + 1;
    return List.of(CodeNames.codebook(coding.getCode()).map(book -> orEmpty(book.getKey())).orElse(""),
        orEmpty(coding.getCode().getKey()), CodeNames.name(coding.getCode()), CodeNames.path(coding.getCode()),
        segment.text(), segment.before(), segment.after(), orEmpty(coding.getDocument().getKey()),
        Integer.toString(coding.getStart()), Integer.toString(coding.getEnd()),
        turn == 0 ? "" : Integer.toString(turn), segment.speaker(),
        segment.participant().map(participant -> orEmpty(participant.getKey())).orElse(""),
        segment.group().map(g -> g.getName() == null ? orEmpty(g.getKey()) : g.getName()).orElse(""),
        coding.getStance().getLiteral(), coding.getCoder() == null ? "" : orEmpty(coding.getCoder().getKey()),
        coding.getWeight() == 0 ? "" : Integer.toString(coding.getWeight()), orEmpty(coding.getComment()));
  }
}
