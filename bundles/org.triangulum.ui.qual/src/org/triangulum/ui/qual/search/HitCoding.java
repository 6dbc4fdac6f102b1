// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.triangulum.coding.Autocoder;
import org.triangulum.coding.Autocoding;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.coding.Codings;
import org.triangulum.coding.Extent;
import org.triangulum.coding.TextHit;
import org.triangulum.coding.TextSearch;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.ui.qual.CodePreview;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.text.CodePalette;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.NoticeStrip;

/**
 * Codes what was found, or what somebody says: a code is chosen, what would be coded is looked through, then all is
 * done in one step.
 */
final class HitCoding {
  private final StudyDesk desk;
  private final HitGrid hits;
  private final NoticeStrip notice;
  private final Runnable onLeft;
  private CodePreview source;
  private Autocoding preview;

  /**
   * Coding of the hits of a table.
   *
   * @param onLeft shows the hits again
   */
  HitCoding(StudyDesk desk, HitGrid hits, NoticeStrip notice, Runnable onLeft) {
    this.desk = desk;
    this.hits = hits;
    this.notice = notice;
    this.onLeft = onLeft;
  }

  /** Whether proposals are shown instead of hits. */
  boolean proposing() {
    return preview != null;
  }

  /** Asks for the code. */
  void choose(Control below, TextSearch.Result found, Extent extent) {
    OpenStudy open = desk.open().orElseThrow();
    List<TextHit> chosen = hits.included().stream().map(SearchRow::hit).toList();
    Point at = below.toDisplay(0, below.getSize().y);
    new CodePalette(below.getShell(), at, NLS.bind(Messages.search_code_title, chosen.size()), open.study(),
        List.of(), true, new CodePalette.Target() {
          @Override
          public boolean give(Code code) {
            propose(new CodePreview(Messages.search_reason, () -> autocoder(open).hits(code, chosen, extent)));
            return true;
          }

          @Override
          public boolean giveNew(KeyedElement parent, String name) {
            List<Code> made = new ArrayList<>();
            desk.edit(editor -> made.add(new Codebooks(editor).add(parent, name)));
            made.forEach(this::give);
            return !made.isEmpty();
          }
        });
  }

  private static Autocoder autocoder(OpenStudy open) {
    return new Autocoder(open.study(), open.view().blobs(), open.researcher());
  }

  /** Shows what would be coded. */
  void propose(CodePreview proposal) {
    source = proposal;
    preview = null;
    again();
  }

  /** Proposes anew, as the study has changed; a code that is gone is proposed no more. */
  void again() {
    if (preview != null && preview.code().eContainer() == null) {
      notice.hide();
      left();
      return;
    }
    Autocoding now = source.codings().get();
    if (now.equals(preview)) {
      return;
    }
    preview = now;
    hits.show(preview.proposals().stream().map(SearchRow::of).toList());
    counted();
  }

  /** Says how many would be coded now. */
  void counted() {
    if (preview == null) {
      return;
    }
    List<SearchRow> rows = hits.included();
    int coded = preview.proposals().size() - preview.fresh();
    String text = NLS.bind(Messages.search_preview, rows.size(), CodeNames.name(preview.code()))
        + (coded == 0 ? "" : " " + NLS.bind(Messages.search_coded_already, coded));
    notice.offer(text, NLS.bind(Messages.search_code_now, rows.size()), () -> apply(rows), Messages.search_not,
        this::left);
  }

  private void apply(List<SearchRow> rows) {
    OpenStudy open = desk.open().orElse(null);
    if (open == null || preview == null || rows.isEmpty()) {
      left();
      return;
    }
    Autocoding wanted = new Autocoding(preview.code(), rows.stream().map(SearchRow::proposal).toList());
    preview = null;
    desk.edit(editor -> new Codings(editor, open.view().blobs(), open.researcher()).add(wanted,
        source.reason()));
    onLeft.run();
    notice.say(NLS.bind(Messages.search_done, rows.size(), CodeNames.name(wanted.code())), Messages.search_undo,
        desk::undo);
  }

  /** Shows the hits again. */
  private void left() {
    preview = null;
    onLeft.run();
  }

  /** Gives up what was proposed, as another search begins. */
  void leave() {
    preview = null;
    notice.hide();
  }
}
