// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;
import org.triangulum.exchange.document.TextEncoding.Decoded;

/** Reads web pages as the text that is seen: scripts, styles and what is hidden are left out; nothing is loaded. */
public final class HtmlImporter extends DocumentImporter {
  private static final int HEAD = 4096;
  private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!]");

  /** An importer of {@code *.html}. */
  public HtmlImporter() {
    super("document-html", "Web page (HTML)", "*.html", "*.htm", "*.xhtml");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) {
    List<String> notes = new ArrayList<>();
    ReadOptions said = options.encoding().isPresent() ? options : new ReadOptions(charset(file.bytes()));
    Decoded decoded = TextImporter.decode(file, said, notes);
    if (decoded.text().indexOf('\0') >= 0) {
      throw new BadText(0, "it holds NUL characters, so it is no text");
    }
    if (!TAG.matcher(decoded.text()).find()) {
      throw new BadText(0, "there is no HTML in it; text without it must be named .txt");
    }
    Document page = Jsoup.parse(decoded.text());
    HtmlText text = new HtmlText();
    DocumentText read = text.of(page.body());
    return new Reading(removed -> read, List.of(), page.title(), Optional.of(decoded.charset()), notes, text.losses());
  }

  /** The encoding the page says, unless a byte order mark says another. */
  private static Optional<Charset> charset(byte[] bytes) {
    boolean marked = bytes.length > 1 && (bytes[0] & 0xff) >= 0xef;
    Matcher said = CHARSET.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
    if (marked || !said.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(said.group(1));
      // The web reads Latin 1 as Windows-1252 (WHATWG Encoding, 4.2).
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
