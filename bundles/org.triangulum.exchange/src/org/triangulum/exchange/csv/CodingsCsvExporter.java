// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.CodingTable;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** All coded segments as one table for a spreadsheet, in order of documents and positions. */
public final class CodingsCsvExporter implements Exporter {
  private static final List<String> HEADER = List.of("codebook", "code", "code name", "code path", "text", "before",
      "after", "document", "start", "end", "speaker", "participant", "group", "stance", "coder", "weight", "comment");
  /** UTF-16 units of context on each side. */
  private static final int CONTEXT = 120;

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
    List<List<String>> rows = new ArrayList<>();
    Document document = null;
    String text = "";
    for (Segment segment : new CodeQuery(Set.of(), false, Set.of(), Optional.empty())
        .run(CodingTable.of(study), d -> text(d, blobs))) {
      if (segment.coding().getDocument() != document) {
        document = segment.coding().getDocument();
        text = text(document, blobs).orElse("");
      }
      rows.add(row(segment, text));
    }
    CsvSheet.write(target, HEADER, rows);
    return List.of();
  }

  private static Optional<String> text(Document document, Blobs blobs) {
    return Optional.ofNullable(document.getText()).filter(blobs::contains).map(blobs::getText);
  }

  private static List<String> row(Segment segment, String text) {
    Coding coding = segment.coding();
    Code code = coding.getCode();
    List<String> path = new ArrayList<>();
    EObject at = code;
    for (; at instanceof Code each; at = at.eContainer()) {
      path.add(0, named(each));
    }
    int start = Math.max(0, Math.min(coding.getStart(), text.length()));
    int end = Math.max(start, Math.min(coding.getEnd(), text.length()));
    return List.of(at instanceof Codebook book ? key(book) : "", key(code), named(code), String.join(" > ", path),
        segment.text(), text.substring(whole(text, Math.max(0, start - CONTEXT)), start),
        text.substring(end, whole(text, Math.min(text.length(), end + CONTEXT))), key(coding.getDocument()),
        Integer.toString(coding.getStart()), Integer.toString(coding.getEnd()), segment.speaker(),
        segment.participant().map(CodingsCsvExporter::key).orElse(""),
        segment.group().map(g -> g.getName() == null ? key(g) : g.getName()).orElse(""),
        coding.getStance().getLiteral(), coding.getCoder() == null ? "" : key(coding.getCoder()),
        coding.getWeight() == 0 ? "" : Integer.toString(coding.getWeight()),
        coding.getComment() == null ? "" : coding.getComment());
  }

  /** A position that does not cut a character in two. */
  private static int whole(String text, int position) {
    return position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position)) ? position - 1
        : position;
  }

  private static String named(Code code) {
    return code.getName() == null || code.getName().isBlank() ? key(code) : code.getName();
  }

  private static String key(KeyedElement element) {
    return element.getKey() == null ? "" : element.getKey();
  }
}
