// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codings;
import org.triangulum.coding.Extent;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Stance;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.PassageLink;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.widget.FieldPopup;
import org.triangulum.ui.widget.NoticeStrip;

/** What a person does in the text: with the words selected, the coding selected, the turn at the caret. */
final class TextActions {
  private final StudyDesk desk;
  private final TextPane pane;
  private final Coder coder;
  private final NoticeStrip notice;
  private final TurnActions turns;
  private Optional<String> selected = Optional.empty();
  private boolean asked;

  TextActions(StudyDesk desk, QualDesk shared, TextPane pane, NoticeStrip notice, Coder coder) {
    this.desk = desk;
    this.pane = pane;
    this.notice = notice;
    this.coder = coder;
    turns = new TurnActions(desk, shared, pane, () -> below(new Span(pane.caret(), pane.caret())));
  }

  /** What is done with the turn at the caret and who speaks there. */
  TurnActions turns() {
    return turns;
  }

  boolean editable() {
    return desk.editable() && pane.transcript() != null;
  }

  Optional<Document> document() {
    return turns.document();
  }

  void setSelected(Optional<Coding> coding) {
    selected = coding.map(Coding::getId);
  }

  /** The coding selected, while it is there. */
  Optional<Coding> selected() {
    return selected.flatMap(id -> desk.open().flatMap(o -> o.element(Coding.class, id)));
  }

  boolean hasSelection() {
    Point selection = pane.selection();
    return pane.transcript() != null && selection.x < selection.y;
  }

  /** The words selected, else those of the coding selected, without white space at the ends. */
  Optional<Span> passage() {
    if (hasSelection()) {
      return Optional.of(words()).filter(s -> s.length() > 0);
    }
    return selected().map(Span::of);
  }

  private Span words() {
    Point selection = pane.selection();
    return new Span(selection.x, selection.y).trimmed(pane.transcript().text());
  }

  /** Opens the palette for the words selected, or else says that there are none. */
  void palette() {
    if (!editable()) {
      return;
    }
    if (hasSelection()) {
      palette(Extent.WORDS);
    } else {
      notice.say(Messages.text_select_first, Messages.text_code_turn, () -> palette(Extent.TURN));
      asked = true;
    }
  }

  /** The person selects words, as they were asked to. */
  void selecting() {
    if (asked && hasSelection()) {
      asked = false;
      notice.hide();
    }
  }

  /** Opens the palette for the words, turn or answer at what is selected. */
  void palette(Extent extent) {
    if (!editable()) {
      return;
    }
    Document document = pane.transcript().document();
    Span at = hasSelection() ? words() : new Span(pane.caret(), pane.caret());
    String title = switch (extent) {
      case TURN -> Messages.palette_turn;
      case ANSWER -> Messages.palette_answer;
      default -> Messages.palette_title;
    };
    OpenStudy open = desk.open().orElseThrow();
    new CodePalette(pane.text().getShell(), below(at), title, open.study(), coder.recent(), false,
        new CodePalette.Target() {
          @Override
          public boolean give(Code code) {
            return coder.apply(document, at, extent, code).isPresent();
          }

          @Override
          public boolean giveNew(KeyedElement parent, String name) {
            Span span = extent.of(document, pane.transcript().text(), at);
            return coder.applyNew(document, span, parent, name).isPresent();
          }
        });
  }

  /** A point of the display below a passage, as far as it is in view. */
  private Point below(Span span) {
    Rectangle area = pane.text().getClientArea();
    int y = pane.places().lineTop(span.end()) + pane.places().lineHeight(span.end()) + 4;
    return pane.text().toDisplay(24, Math.max(20, Math.min(area.height - 40, y)));
  }

  /** Puts one of the codes used last on the words selected; whether there was one. */
  boolean applyRecent(int index) {
    if (!editable() || !hasSelection() || index >= coder.recent().size()) {
      return false;
    }
    return coder.apply(pane.transcript().document(), words(), Extent.WORDS, coder.recent().get(index)).isPresent();
  }

  void apply(Code code, Span at, Extent extent) {
    document().ifPresent(d -> coder.apply(d, at, extent, code));
  }

  void inVivo() {
    if (editable() && hasSelection()) {
      coder.inVivo(pane.transcript().document(), words());
    }
  }

  void toCode() {
    selected().ifPresent(c -> desk.navigator().go(w -> w.at(c.getCode())));
  }

  /** Removes the coding selected; asks where evidence would go with it. */
  void remove() {
    Optional<Coding> coding = selected().filter(c -> editable());
    if (coding.isEmpty()) {
      return;
    }
    int with = coder.dependents(coding.get());
    if (with == 0) {
      coder.remove(coding.get());
    } else {
      notice.ask(NLS.bind(Messages.text_remove_ask, with), Messages.text_remove, () -> coder.remove(coding.get()),
          Messages.edit_leave);
    }
  }

  void recode() {
    selected().filter(c -> editable()).ifPresent(coding -> new CodePalette(pane.text().getShell(),
        below(Span.of(coding)), NLS.bind(Messages.palette_recode, CodeNames.name(coding.getCode())),
        desk.open().orElseThrow().study(), coder.recent(), true, new CodePalette.Target() {
          @Override
          public boolean give(Code code) {
            coder.recode(coding, code);
            return true;
          }

          @Override
          public boolean giveNew(KeyedElement parent, String name) {
            return false;
          }

          @Override
          public boolean creates() {
            return false;
          }
        }));
  }

  void stance(Stance stance) {
    change(coding -> coder.stance(coding, stance));
  }

  static String stanceKey(Stance stance) {
    return switch (stance) {
      case POSITIVE -> "\t+";
      case NEGATIVE -> "\t-";
      case MIXED -> "\t*";
      case NONE -> "\t0";
      default -> "";
    };
  }

  /** Judges the coding selected by a key; whether it was such a key. */
  boolean stance(char key) {
    for (Stance stance : Stance.values()) {
      if (stanceKey(stance).equals("\t" + key) && selected().isPresent() && editable()) {
        stance(stance);
        return true;
      }
    }
    return false;
  }

  void comment() {
    change(coding -> FieldPopup.open(pane.text(), place(coding),
        NLS.bind(Messages.text_comment_title, CodeNames.name(coding.getCode())), Messages.text_comment_hint,
        coding.getComment() == null ? "" : coding.getComment(), 4, typed -> coder.comment(coding, typed)));
  }

  void weight() {
    change(coding -> FieldPopup.open(pane.text(), place(coding),
        NLS.bind(Messages.text_weight_title, CodeNames.name(coding.getCode())),
        NLS.bind(Messages.text_weight_hint, Codings.LOWEST_WEIGHT, Codings.HIGHEST_WEIGHT),
        coding.getWeight() == 0 ? "" : Integer.toString(coding.getWeight()), 1, typed -> weigh(coding, typed)));
  }

  private void weigh(Coding coding, String typed) {
    try {
      coder.weight(coding, typed.isEmpty() ? 0 : Integer.parseInt(typed));
    } catch (NumberFormatException e) {
      notice.say(NLS.bind(Messages.text_weight_wrong, typed, NLS.bind(Messages.text_weight_hint,
          Codings.LOWEST_WEIGHT, Codings.HIGHEST_WEIGHT)), Messages.text_weight_again, this::weight);
    }
  }

  private Rectangle place(Coding coding) {
    Point at = pane.text().toControl(below(Span.of(coding)));
    return new Rectangle(at.x, at.y, 360, 0);
  }

  private void change(Consumer<Coding> work) {
    selected().filter(c -> editable()).ifPresent(work);
  }

  /** Moves an end of the coding selected by a word. */
  void moveEnd(boolean end, boolean forward) {
    change(coding -> coder.span(coding,
        WordSteps.moved(pane.transcript().text(), Span.of(coding), end, forward)));
  }

  void toFinding() {
    passage().filter(p -> editable()).ifPresent(p -> PassageLink.ask(desk, pane.text().getShell(), below(p),
        pane.transcript().document(), p.start(), p.end()));
  }

  void makeQuote() {
    passage().filter(p -> editable()).flatMap(p -> new Linking(desk).quote(pane.transcript().document(), p.start(),
        p.end())).ifPresent(q -> notice.say(NLS.bind(Messages.text_quoted, q.getKey()), Messages.text_quote_link,
            this::toFinding));
  }

  void copy() {
    pane.text().copy();
  }
}
