// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Removal;

/**
 * What deleting codes takes along.
 *
 * @param codes the codes to delete, none below another
 * @param removal all that goes, and the references to it that are cleared
 */
public record CodeRemoval(List<Code> codes, Removal removal) {
  public CodeRemoval {
    codes = List.copyOf(codes);
  }

  /** The codes below those to delete. */
  public List<Code> subcodes() {
    return removal.gone(Code.class).filter(c -> !codes.contains(c)).toList();
  }

  /** The segments that go. */
  public List<Coding> codings() {
    return removal.gone(Coding.class).toList();
  }

  /** How many documents lose segments. */
  public int documents() {
    return (int) codings().stream().map(Coding::getDocument).distinct().count();
  }

  /** The summaries of framework matrices that go. */
  public List<FrameworkCell> cells() {
    return removal.gone(FrameworkCell.class).toList();
  }

  /** The evidence of findings that goes. */
  public List<EvidenceLink> evidence() {
    return removal.gone(EvidenceLink.class).toList();
  }

  /** What stays but refers to what goes no more, such as recommendations and memos. */
  public List<StudyElement> referring() {
    return removal.cleared().stream().map(Removal.Cleared::holder).distinct().toList();
  }

  /** What goes beside the codes themselves, in words; empty when nothing does. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    count(parts, subcodes().size(), "sub-code");
    int segments = codings().size();
    count(parts, segments, "segment");
    if (segments > 0) {
      int last = parts.size() - 1;
      parts.set(last, parts.get(last) + " in " + documents() + (documents() == 1 ? " document" : " documents"));
    }
    count(parts, cells().size(), "framework cell");
    count(parts, evidence().size(), "evidence link");
    count(parts, referring().size(), "reference");
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what + (count == 1 ? "" : "s"));
    }
  }
}
