// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;

/** Reads Rich Text Format. */
public final class RtfImporter extends DocumentImporter {

  /** An importer of {@code *.rtf}. */
  public RtfImporter() {
    super("document-rtf", "Rich text (RTF)", "*.rtf");
  }

  @Override
  Reading read(DocumentFile file, ReadOptions options) throws Exception {
    if (!TextFiles.startsWith(file.bytes(), '{', '\\', 'r', 't', 'f')) {
      throw new BadText(0, "is no rich text: it does not begin with {\\rtf");
    }
    RtfText text = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(file.bytes())), text);
    } catch (EOFException e) {
      throw new BadText(0, "is cut off: it ends inside a group");
    }
    if (text.open() > 0) {
      throw new BadText(0, "is cut off: " + text.open() + " groups are not closed at its end");
    }
    return Reading.of(text.build(), text.notes(), text.losses());
  }
}
