// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.memo;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Study;

/** Memos as rows, oldest first. */
final class MemoTable {
  private static final List<String> HEADER = List.of("key", "kind", "status", "created", "modified", "due", "author",
      "title", "text", "alternatives", "about");

  private MemoTable() {}

  static void write(Path target, Study study, MemoQuery query) throws ExchangeException {
    CsvSheet.write(target, HEADER, query.run(study, MemoQuery.Order.CREATED).stream().map(MemoTable::row).toList());
  }

  private static List<String> row(Memo memo) {
    return List.of(orEmpty(memo.getKey()), memo.getKind().getLiteral(), memo.getStatus().getLiteral(),
        orEmpty(memo.getCreated()), orEmpty(memo.getModified()), orEmpty(memo.getDue()),
        memo.getAuthor() == null ? "" : orEmpty(memo.getAuthor().getKey()), orEmpty(memo.getTitle()),
        orEmpty(memo.getText()), orEmpty(memo.getAlternatives()),
        memo.getAbout().stream().map(ElementLabel::line).collect(Collectors.joining("; ")));
  }
}
