// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;

/** Reads the text of PDF files (ISO 32000): lines are joined to paragraphs, heads and feet of pages offered apart. */
public final class PdfImporter extends DocumentImporter {

  /** An importer of {@code *.pdf}. */
  public PdfImporter() {
    super("document-pdf", "PDF with text", "*.pdf");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) throws Exception {
    if (!new String(file.bytes(), 0, Math.min(1024, file.bytes().length), "ISO-8859-1").contains("%PDF-")) {
      throw new BadText(0, "is no PDF: it does not begin with %PDF-");
    }
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new BadText(0, "is protected by a password; save it without one");
    }
  }

  private static Reading read(PDDocument document) throws Exception {
    List<PdfLine> lines = PdfLines.of(document);
    int pages = document.getNumberOfPages();
    if (lines.isEmpty()) {
      throw new BadText(0, "there is no text on its " + (pages == 1 ? "page" : pages + " pages")
          + ": it seems to be a scan; text recognition (OCR) must be run on it first");
    }
    PdfRunningLines running = new PdfRunningLines(lines, pages);
    List<String> losses = new ArrayList<>();
    Set<Integer> withText = lines.stream().map(PdfLine::page).collect(Collectors.toSet());
    String empty = IntStream.rangeClosed(1, pages).filter(p -> !withText.contains(p)).mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
    if (!empty.isEmpty()) {
      losses.add("There is no text on page " + empty + "; what is to be seen there is left out.");
    }
    return new Reading(removed -> new PdfParagraphs(without(lines, running, removed), false).text(),
        removed -> new PdfParagraphs(without(lines, running, removed), true).text(), running.all(), "",
        Optional.empty(), List.of("Lines of pages were joined to paragraphs; check where paragraphs begin."), losses);
  }

  private static List<PdfLine> without(List<PdfLine> lines, PdfRunningLines running, Set<RunningLine> removed) {
    return lines.stream().filter(l -> running.of(l) == null || !removed.contains(running.of(l))).toList();
  }
}
