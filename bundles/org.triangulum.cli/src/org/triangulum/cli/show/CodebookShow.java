// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodingTable;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;

/** Codebooks as trees with how much was coded. */
final class CodebookShow implements ShownView {
  @Override
  public String name() {
    return "codebook";
  }

  @Override
  public String description() {
    return "Codebooks as trees with segments and participants, codes below included; --key CODEBOOK shows one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Codebook> books = selection.of(selection.view().study().getCodebooks(), "codebook");
    CodeMatrix counts = CodeMatrix.of(CodingTable.of(selection.view().study()), true);
    StringBuilder text = new StringBuilder();
    for (Codebook book : books) {
      text.append(ElementLabel.of(book).key()).append("  ").append(CodeNames.name(book)).append('\n');
      TextTable table = new TextTable("Code", "Kind", "Status", "Segments", "Participants", "Name");
      book.getCodes().forEach(code -> row(code, "", counts, table));
      text.append(table).append('\n');
    }
    return new Shown(Json.array(books, book -> Json.named(book).put("bookKind", book.getKind())
        .put("description", book.getDescription())
        .put("codes", Json.array(book.getCodes(), code -> document(code, counts))).done()), text.toString());
  }

  private static void row(Code code, String indent, CodeMatrix counts, TextTable table) {
    table.row(ElementLabel.of(code).key(), code.getKind().getLiteral(), code.getStatus().getLiteral(),
        Integer.toString(counts.segments(code)), Integer.toString(counts.participants(code)),
        indent + CodeNames.name(code));
    code.getCodes().forEach(child -> row(child, indent + "  ", counts, table));
  }

  private static JsonObject document(Code code, CodeMatrix counts) {
    return Json.named(code).put("codeKind", code.getKind()).put("status", code.getStatus())
        .put("definition", code.getDefinition()).put("include", code.getInclude()).put("exclude", code.getExclude())
        .put("example", code.getExample()).put("color", code.getColor())
        .put("segments", counts.segments(code)).put("participants", counts.participants(code))
        .put("documents", counts.documents(code))
        .put("codes", Json.array(code.getCodes(), child -> document(child, counts))).done();
  }
}
