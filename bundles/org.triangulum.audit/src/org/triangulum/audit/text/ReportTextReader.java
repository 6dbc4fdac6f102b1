// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.triangulum.audit.text.Block.Kind;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.document.DocumentImporter;
import org.triangulum.exchange.document.DocumentIntake;
import org.triangulum.exchange.document.DocumentText;
import org.triangulum.exchange.document.DocumentText.PageStart;
import org.triangulum.exchange.document.ReadDocument;
import org.triangulum.exchange.document.ReadOptions;

/** Reads reports in any format of documents: DOCX, ODT, RTF, PDF, HTML, Markdown and plain text. */
public final class ReportTextReader {
  private final DocumentIntake intake;

  /** A reader with these importers. */
  public ReportTextReader(Importers importers) {
    this.intake = DocumentIntake.of(importers);
  }

  /** Patterns of names that can be read, such as {@code *.docx}. */
  public List<String> patterns() {
    return intake.patterns();
  }

  /**
   * Reads a report.
   *
   * @throws ExchangeException naming the file, the place and the cause when it cannot be read
   */
  public ReportText read(Path file) throws ExchangeException {
    DocumentImporter importer = intake.importer(file).orElseThrow(() -> new ExchangeException("The report was not read",
        List.of(new Problem(String.valueOf(file.getFileName()), 0, "reports are read from " + String.join(", ",
            patterns())))));
    ReadDocument read = importer.read(file, ReadOptions.DETECT);
    return of(read.fileName(), read.tabularText(), read.format().equals("document-txt"));
  }

  /**
   * A report from its text.
   *
   * @param plain whether its lines may be broken at a margin, as plain text is
   */
  public static ReportText of(String name, DocumentText document, boolean plain) {
    BlockParser parser = new BlockParser(document, plain);
    parser.parse();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < parser.blocks.size(); i++) {
      Block block = parser.blocks.get(i);
      if (!block.speech() && (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.ITEM)) {
        sentences.addAll(Sentences.of(document.text(), block.start(), block.end(), i));
      }
    }
    return new ReportText(name, document.text(), parser.blocks, sentences, parser.captions, tables(parser),
        lines(document, plain), document.pages());
  }

  /** A form feed of plain text stands as a line end, but begins no line of the file. */
  private static int[] lines(DocumentText document, boolean plain) {
    Set<Integer> fed = new HashSet<>();
    if (plain) {
      document.pages().stream().skip(1).map(PageStart::offset).forEach(fed::add);
    }
    return IntStream.concat(IntStream.of(0), IntStream.range(1, document.text().length() + 1)
        .filter(i -> document.text().charAt(i - 1) == '\n' && !fed.contains(i))).toArray();
  }

  /** A caption belongs to the table behind it, else to the one before it. */
  private static List<ReportTable> tables(BlockParser parser) {
    List<ReportTable> tables = new ArrayList<>();
    Set<Caption> taken = new HashSet<>();
    for (int i = 0; i < parser.blocks.size(); i++) {
      Block block = parser.blocks.get(i);
      if (block.kind() == Kind.TABLE) {
        Optional<Caption> caption = caption(parser, i - 1, taken).or(() -> caption(parser, block, taken));
        caption.ifPresent(taken::add);
        tables.add(new ReportTable(caption, parser.cells.get(i), block.start(), block.end(), i));
      }
    }
    return tables;
  }

  private static Optional<Caption> caption(BlockParser parser, Block table, Set<Caption> taken) {
    return caption(parser, parser.blocks.indexOf(table) + 1, taken);
  }

  private static Optional<Caption> caption(BlockParser parser, int index, Set<Caption> taken) {
    if (index < 0 || index >= parser.blocks.size() || parser.blocks.get(index).kind() != Kind.CAPTION) {
      return Optional.empty();
    }
    return parser.captions.stream().filter(c -> c.start() == parser.blocks.get(index).start()
        && c.kind().equals("Table") && !taken.contains(c)).findFirst();
  }
}
