// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Pages of Word documents that hold wide tables. */
public final class WordPage {
  private static final int A4_LONG = 16838;
  private static final int A4_SHORT = 11906;

  private WordPage() {}

  /** Makes the pages of a document A4 across with equal margins, in twentieths of a point. */
  public static void landscape(XWPFDocument document, int margin) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_LONG));
    size.setH(BigInteger.valueOf(A4_SHORT));
    size.setOrient(STPageOrientation.LANDSCAPE);
    CTPageMar margins = section.addNewPgMar();
    BigInteger width = BigInteger.valueOf(margin);
    margins.setLeft(width);
    margins.setRight(width);
    margins.setTop(width);
    margins.setBottom(width);
  }
}
