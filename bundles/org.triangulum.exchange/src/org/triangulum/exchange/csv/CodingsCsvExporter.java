// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.Code;
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
    DocumentTexts texts = new DocumentTexts(blobs);
    Document document = null;
    String text = "";
    for (Segment segment : new CodeQuery(Set.of(), false, Set.of(), Optional.empty())
        .run(CodingTable.of(study), texts::of)) {
      if (segment.coding().getDocument() != document) {
        document = segment.coding().getDocument();
        text = texts.of(document).orElse("");
      }
      rows.add(row(segment, text));
    }
    CsvSheet.write(target, HEADER, rows);
    return List.of();
  }

  private static List<String> row(Segment segment, String text) {
    Coding coding = segment.coding();
    Code code = coding.getCode();
    int start = Math.max(0, Math.min(coding.getStart(), text.length()));
    int end = Math.max(start, Math.min(coding.getEnd(), text.length()));
    return List.of(CodeNames.codebook(code).map(CodingsCsvExporter::key).orElse(""), key(code), CodeNames.name(code),
        CodeNames.path(code),
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

  private static String key(KeyedElement element) {
    return element.getKey() == null ? "" : element.getKey();
  }
}
