// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Passages;
import org.triangulum.triangulation.Passages.ContextTurn;

/** The turns around a passage, with the passage marked where it stands. */
final class Context {
  private static final int LONGEST = 700;
  private final Passages passages;

  Context(Passages passages) {
    this.passages = passages;
  }

  /**
   * Shows a passage in its surroundings.
   *
   * @param around turns before and after
   */
  Html of(Document document, int start, int end, int around) {
    List<ContextTurn> turns = passages.context(document, start, end, around, around);
    if (turns.isEmpty()) {
      return Pieces.empty("The text of " + Addresses.key(document)
          + " is not stored or does not reach this far, so the "
          + "surroundings cannot be shown.");
    }
    Element list = el("ol", "turns");
    turns.forEach(turn -> list.add(turn(turn)));
    return list;
  }

  private static Html turn(ContextTurn turn) {
    Element item = el("li", turn.role() == SpeakerRole.INTERVIEWER ? "turn interviewer" : "turn")
        .attr("value", turn.number() + "");
    if (!turn.speaker().isEmpty()) {
      item.add(el("span", "speaker").words(turn.speaker())).text(" ");
    }
    Element said = el("span", "said").attr("dir", "auto");
    String words = turn.text();
    return item.add(turn.markStart() < 0 ? said.text(start(words))
        : said.text(end(words.substring(0, turn.markStart())))
            .add(el("mark").text(words.substring(turn.markStart(), turn.markEnd())))
            .text(start(words.substring(turn.markEnd()))));
  }

  /** The start of a long stretch, cut at a blank. */
  private static String start(String text) {
    int cut = text.length() <= LONGEST ? -1 : text.lastIndexOf(' ', LONGEST);
    return cut < 0 ? text : text.substring(0, cut) + " […]";
  }

  /** The end of a long stretch, cut at a blank. */
  private static String end(String text) {
    int cut = text.length() <= LONGEST ? -1 : text.indexOf(' ', text.length() - LONGEST);
    return cut < 0 ? text : "[…]" + text.substring(cut);
  }
}
