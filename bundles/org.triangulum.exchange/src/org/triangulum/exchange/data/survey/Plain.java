// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Small things of survey programs. */
final class Plain {
  private static final int FEW = 3;

  private Plain() {
  }

  /** A question without the mark-up that survey programs let people put in. */
  static String text(String question) {
    return question.indexOf('<') >= 0 || question.indexOf('&') >= 0 ? Jsoup.parse(question).text()
        : question.strip().replaceAll("\\s+", " ");
  }

  /** The different values of a column, no more than one needs to see that they are many. */
  static Set<String> few(ColumnValues values) {
    Set<String> found = new TreeSet<>();
    if (values instanceof TextValues texts) {
      texts.dictionary().stream().limit(FEW).forEach(found::add);
      return found;
    }
    for (int row = 0; row < values.size() && found.size() < FEW; row++) {
      if (values.missing(row) == MissingKind.NONE) {
        found.add(values.text(row));
      }
    }
    return found;
  }
}
