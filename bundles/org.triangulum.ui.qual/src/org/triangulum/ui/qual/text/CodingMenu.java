// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Extent;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Stance;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.widget.Menus;

/** What can be done with the coding selected, with the words selected, and with the turn at the caret. */
final class CodingMenu {
  private static final Stance[] STANCES =
      {Stance.POSITIVE, Stance.NEGATIVE, Stance.MIXED, Stance.NEUTRAL, Stance.NONE};
  private final TextActions actions;

  CodingMenu(TextActions actions, Control... owners) {
    this.actions = actions;
    for (Control owner : owners) {
      Menu menu = new Menu(owner);
      menu.addListener(SWT.Show, e -> fill(menu));
      owner.setMenu(menu);
    }
  }

  private void fill(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    boolean editable = actions.editable();
    boolean words = actions.hasSelection();
    item(menu, Messages.menu_code + "\tCtrl+K", actions::palette).setEnabled(editable && words);
    item(menu, Messages.menu_in_vivo + "\tCtrl+I", actions::inVivo).setEnabled(editable && words);
    item(menu, Messages.menu_turn + "\tCtrl+T", () -> actions.palette(Extent.TURN)).setEnabled(editable);
    item(menu, Messages.menu_answer + "\tCtrl+Shift+T", () -> actions.palette(Extent.ANSWER)).setEnabled(editable);
    actions.turns().speakers(Menus.cascade(menu, Messages.menu_speakers, editable && actions.turns().speaks()));
    actions.selected().ifPresent(coding -> coding(menu, coding, editable));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.menu_finding + "\tCtrl+L", actions::toFinding)
        .setEnabled(editable && (words || actions.selected().isPresent()));
    item(menu, Messages.menu_quote, actions::makeQuote)
        .setEnabled(editable && (words || actions.selected().isPresent()));
    item(menu, Messages.menu_copy + "\tCtrl+C", actions::copy).setEnabled(words);
    new MenuItem(menu, SWT.SEPARATOR);
    List<Participant> people = actions.turns().people();
    Menu answers = Menus.cascade(menu, Messages.menu_answers_of, !people.isEmpty());
    people.forEach(p -> Menus.item(answers, Words.name(p).replace("&", "&&"), true, () -> actions.turns().answers(p)));
    turn(menu, editable);
  }

  private void coding(Menu menu, Coding coding, boolean editable) {
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, NLS.bind(Messages.menu_coding, CodeNames.name(coding.getCode())).replace("&", "&&"), actions::toCode);
    for (Stance stance : STANCES) {
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      String sign = StanceSign.of(stance);
      item.setText("    " + (sign.isEmpty() ? Messages.menu_stance_none : sign + "  " + stance.getLiteral())
          + TextActions.stanceKey(stance));
      item.setSelection(coding.getStance() == stance);
      item.setEnabled(editable);
      item.addListener(SWT.Selection, e -> {
        if (item.getSelection()) {
          actions.stance(stance);
        }
      });
    }
    item(menu, Messages.menu_comment + "\tF2", actions::comment).setEnabled(editable);
    item(menu, Messages.menu_weight, actions::weight).setEnabled(editable);
    item(menu, Messages.menu_recode, actions::recode).setEnabled(editable);
    item(menu, Messages.menu_remove + "\tDel", actions::remove).setEnabled(editable);
  }

  private void turn(Menu menu, boolean editable) {
    MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
    cascade.setText(Messages.menu_this_turn);
    cascade.setEnabled(editable && actions.document().isPresent());
    Menu turn = new Menu(cascade);
    cascade.setMenu(turn);
    Document document = actions.document().orElse(null);
    if (document == null) {
      return;
    }
    for (Speaker speaker : document.getSpeakers()) {
      MenuItem item = new MenuItem(turn, SWT.RADIO);
      item.setText(NLS.bind(Messages.menu_speaker, speaker.getKey()).replace("&", "&&"));
      item.setSelection(actions.turns().speaker().filter(s -> s == speaker).isPresent());
      item.addListener(SWT.Selection, e -> {
        if (item.getSelection()) {
          actions.turns().changeSpeaker(speaker);
        }
      });
    }
    item(turn, Messages.menu_speaker_new, actions.turns()::newSpeaker);
    new MenuItem(turn, SWT.SEPARATOR);
    item(turn, Messages.menu_turn_here, actions.turns()::startTurn);
    item(turn, Messages.menu_no_turn, actions.turns()::joinTurn).setEnabled(actions.turns().speaker().isPresent());
  }

  private static MenuItem item(Menu menu, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }
}
