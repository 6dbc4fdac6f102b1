// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.triangulum.exchange.document.ReadDocument.Reading;
import org.triangulum.exchange.document.TextEncoding.Decoded;

/** Reads Markdown (CommonMark with tables) as the text that its reader sees; line breaks stay as written. */
public final class MarkdownImporter extends DocumentImporter {

  /** An importer of {@code *.md}. */
  public MarkdownImporter() {
    super("document-markdown", "Markdown", "*.md", "*.markdown");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) {
    List<String> notes = new ArrayList<>();
    Decoded decoded = TextImporter.decode(file, options, notes);
    Node root = Parser.builder().extensions(List.of(TablesExtension.create())).build()
        .parse(PlainText.clean(decoded.text(), notes));
    MarkdownText text = new MarkdownText();
    root.accept(text);
    DocumentText read = text.build();
    return new Reading(removed -> read, List.of(), "", Optional.of(decoded.charset()), notes, text.losses());
  }
}
