// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.coding.TurnCorrections;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.ui.person.AnswersPopup;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.widget.FieldPopup;

/** What a person does with the turn at the caret, with who speaks there and with who takes part. */
final class TurnActions {
  private final StudyDesk desk;
  private final TextPane pane;
  private final Supplier<Point> below;
  private final SpeakerCoding speakers;

  /**
   * Of the text that a pane shows.
   *
   * @param below the point of the display below the caret
   */
  TurnActions(StudyDesk desk, QualDesk shared, TextPane pane, Supplier<Point> below) {
    this.desk = desk;
    this.pane = pane;
    this.below = below;
    speakers = new SpeakerCoding(desk, shared);
  }

  /** What is shown, while its study is open. */
  Optional<Document> document() {
    return pane.transcript() == null || desk.open().isEmpty() ? Optional.empty()
        : Optional.of(pane.transcript().document());
  }

  /** Those whose answers may be read beside the text: who speaks at the caret first, then who takes part. */
  List<Participant> people() {
    Set<Participant> people = new LinkedHashSet<>();
    speaker().map(Speaker::getParticipant).ifPresent(people::add);
    document().ifPresent(d -> {
      people.addAll(d.getParticipants());
      d.getSpeakers().stream().map(Speaker::getParticipant).filter(Objects::nonNull).forEach(people::add);
    });
    return List.copyOf(people);
  }

  /** Shows what somebody answered in the study's datasets. */
  void answers(Participant participant) {
    AnswersPopup.open(desk, pane.text().getShell(), below.get(), participant);
  }

  /** Whether somebody speaks in the document. */
  boolean speaks() {
    return document().filter(d -> !d.getTurns().isEmpty()).isPresent();
  }

  /** Fills a menu with those whose turns can all be coded in one step. */
  void speakers(Menu menu) {
    document().ifPresent(d -> speakers.fill(menu, List.of(d), pane.text().getShell(),
        below.get()));
  }

  private int turn() {
    return document().map(d -> Turns.indexAt(d, pane.caret())).orElse(-1);
  }

  /** Who speaks at the caret. */
  Optional<Speaker> speaker() {
    return document().flatMap(d -> Turns.speakerAt(d, pane.caret()));
  }

  private void correct(Consumer<TurnCorrections> work) {
    desk.edit(editor -> work.accept(new TurnCorrections(editor, desk.open().orElseThrow().view().blobs())));
  }

  void changeSpeaker(Speaker speaker) {
    int turn = turn();
    if (turn >= 0) {
      correct(c -> c.setSpeaker(pane.transcript().document(), turn, speaker));
    }
  }

  void newSpeaker() {
    int turn = turn();
    if (turn >= 0) {
      Point at = pane.text().toControl(below.get());
      FieldPopup.open(pane.text(), new Rectangle(at.x, at.y, 320, 0), Messages.menu_speaker_new,
          Messages.text_speaker_hint, "", 1, typed -> {
            if (!typed.isEmpty()) {
              correct(c -> c.setSpeaker(pane.transcript().document(), turn, typed, SpeakerRole.PARTICIPANT));
            }
          });
    }
  }

  void startTurn() {
    document().ifPresent(d -> correct(c -> c.start(d, pane.caret())));
  }

  void joinTurn() {
    int turn = turn();
    if (turn >= 0) {
      correct(c -> c.join(pane.transcript().document(), turn));
    }
  }
}
