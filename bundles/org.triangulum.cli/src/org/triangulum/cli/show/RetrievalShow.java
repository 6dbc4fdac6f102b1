// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Stance;

/** Retrieved segments with their counts. */
public final class RetrievalShow {
  private RetrievalShow() {}

  /** The segments in their order, then the counts by code and group. */
  public static Shown of(Retrieval found) {
    CodeMatrix counts = found.counts();
    List<Code> codes = counts.codes().stream().filter(code -> counts.segments(code) > 0).toList();
    StringBuilder text = new StringBuilder();
    found.forEach(segment -> append(segment, text));
    TextTable table = new TextTable("Code", "Segments", "Participants", "Documents", "Name");
    for (Code code : codes) {
      table.row(ElementLabel.of(code).key(), Integer.toString(counts.segments(code)),
          Integer.toString(counts.participants(code)), Integer.toString(counts.documents(code)), CodeNames.path(code));
    }
    text.append(count(found.size(), "segment")).append(" of ").append(count(found.participants(), "participant"))
        .append(" in ").append(count(found.documents(), "document")).append('\n');
    if (!codes.isEmpty()) {
      text.append('\n').append(table);
    }
    JsonObject document = new Json().put("segments", found.size()).put("participants", found.participants())
        .put("documents", found.documents()).put("codes", Json.array(codes, code -> counts(code, counts)))
        .put("found", Json.array(found, RetrievalShow::document)).done();
    return new Shown(document, text.toString());
  }

  private static JsonObject counts(Code code, CodeMatrix counts) {
    return Json.named(code).put("path", CodeNames.path(code)).put("segments", counts.segments(code))
        .put("participants", counts.participants(code)).put("documents", counts.documents(code))
        .put("groups", Json.array(counts.groups(), group -> Json.named(group)
            .put("segments", counts.segments(code, group)).put("participants", counts.participants(code, group))
            .put("documents", counts.documents(code, group)).done())).done();
  }

  private static JsonObject document(Segment segment) {
    Coding coding = segment.coding();
    return new Json().key("code", coding.getCode()).put("path", CodeNames.path(coding.getCode()))
        .key("document", coding.getDocument()).put("start", segment.span().start()).put("end", segment.span().end())
        .put("turn", Turns.indexAt(coding.getDocument(), segment.span().start()) + 1)
        .put("speaker", segment.speaker()).key("participant", segment.participant().orElse(null))
        .key("group", segment.group().orElse(null)).put("stance", coding.getStance())
        .put("weight", coding.getWeight()).key("coder", coding.getCoder()).put("comment", coding.getComment())
        .put("text", segment.text()).put("before", segment.before()).put("after", segment.after()).done();
  }

  private static void append(Segment segment, StringBuilder text) {
    Coding coding = segment.coding();
    text.append(CodeNames.path(coding.getCode())).append("  ").append(ElementLabel.of(coding.getDocument()).key())
        .append(", ").append(segment.span().start()).append(" to ").append(segment.span().end());
    String who = segment.participant().map(each -> ElementLabel.of(each).label()).orElse(segment.speaker());
    Optional<ParticipantGroup> group = segment.group();
    if (!who.isEmpty() || group.isPresent()) {
      text.append("  ").append(who).append(group.map(each -> (who.isEmpty() ? "" : ", ")
          + ElementLabel.of(each).label()).orElse(""));
    }
    if (coding.getStance() != Stance.NONE) {
      text.append("  ").append(coding.getStance().getLiteral());
    }
    text.append("\n    ").append(segment.before()).append('[').append(segment.text().strip()).append(']')
        .append(segment.after()).append('\n');
    if (!ElementLabel.orEmpty(coding.getComment()).isEmpty()) {
      text.append("    Comment: ").append(coding.getComment()).append('\n');
    }
    text.append('\n');
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
