// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Memo;

/** Memos, or the decisions among them. */
final class MemosShow implements ShownView {
  private final String name;
  private final String description;
  private final MemoQuery query;

  private MemosShow(String name, String description, MemoQuery query) {
    this.name = name;
    this.description = description;
    this.query = query;
  }

  static MemosShow memos() {
    return new MemosShow("memos", "Memos of all kinds, oldest first; --key MEMO shows one with its text.",
        MemoQuery.ALL);
  }

  static MemosShow decisions() {
    return new MemosShow("decisions", "The decision log: what was decided, when, about what, instead of what;"
        + " --key MEMO shows one.", MemoQuery.DECISIONS);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Shown of(Selection selection) {
    List<Memo> memos = selection.of(query.run(selection.view().study(), MemoQuery.Order.CREATED), "memo");
    TextTable table = new TextTable("Memo", "Kind", "Status", "Created", "Author", "About", "Title");
    StringBuilder details = new StringBuilder();
    for (Memo memo : memos) {
      String author = memo.getAuthor() == null ? "" : ElementLabel.of(memo.getAuthor()).key();
      table.row(ElementLabel.of(memo).key(), memo.getKind().getLiteral(), memo.getStatus().getLiteral(),
          ElementLabel.orEmpty(memo.getCreated()), author, memo.getAbout().stream().map(each -> ElementLabel.of(each)
              .brief()).collect(Collectors.joining(", ")), ElementLabel.of(memo).label());
      if (selection.key().isPresent()) {
        details.append(ElementLabel.orEmpty(memo.getText())).append('\n');
        if (!ElementLabel.orEmpty(memo.getAlternatives()).isEmpty()) {
          details.append("Alternatives: ").append(memo.getAlternatives()).append('\n');
        }
      }
    }
    return new Shown(Json.array(memos, MemosShow::document), table + details.toString());
  }

  private static JsonObject document(Memo memo) {
    return Json.named(memo).put("memoKind", memo.getKind()).put("status", memo.getStatus())
        .put("created", memo.getCreated()).put("modified", memo.getModified()).put("due", memo.getDue())
        .key("author", memo.getAuthor()).put("text", memo.getText()).put("alternatives", memo.getAlternatives())
        .put("about", Json.array(memo.getAbout(), each -> Json.named(each).done())).done();
  }
}
