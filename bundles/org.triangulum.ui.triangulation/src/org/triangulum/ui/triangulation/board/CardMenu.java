// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.widget.FieldPopup;

/** What can be done with a card: by its menu, and the more frequent things by a key. */
public final class CardMenu {
  private final EvidenceBoard board;
  private final StudyDesk desk;
  private final Linking linking;

  /** A menu for the cards of a board. */
  public CardMenu(EvidenceBoard board, StudyDesk desk) {
    this.board = board;
    this.desk = desk;
    this.linking = new Linking(desk);
    Menu menu = new Menu(board.control());
    menu.addListener(SWT.Show, e -> fill(menu));
    board.control().setMenu(menu);
    board.control().addListener(SWT.KeyDown, this::press);
  }

  private void press(Event event) {
    Optional<EvidenceLink> link = board.selected().map(c -> c.evidence().link());
    int role = event.character - '1';
    if (link.isEmpty() || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
      return;
    }
    if (event.keyCode == SWT.DEL) {
      linking.remove(link.get());
    } else if (event.keyCode == SWT.F2) {
      editRationale(link.get());
    } else if (role >= 0 && role < EvidenceRole.values().length) {
      linking.changeRole(link.get(), EvidenceRole.values()[role]);
    }
  }

  private void fill(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    Optional<Card> card = board.selected();
    if (card.isEmpty()) {
      item(menu, Messages.menu_nothing, () -> { }).setEnabled(false);
      return;
    }
    EvidenceLink link = card.get().evidence().link();
    boolean editable = desk.editable();
    item(menu, Messages.menu_open + "\tEnter", board::openSelected);
    item(menu, Messages.menu_copy, () -> copy(card.get()));
    new MenuItem(menu, SWT.SEPARATOR);
    for (EvidenceRole role : EvidenceRole.values()) {
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      item.setText(Glyphs.of(role) + " " + Glyphs.word(role) + "\t" + (role.ordinal() + 1));
      item.setSelection(link.getRole() == role);
      item.setEnabled(editable);
      item.addListener(SWT.Selection, e -> linking.changeRole(link, role));
    }
    groups(menu, card.get(), link, editable);
    item(menu, Messages.menu_rationale + "\tF2", () -> editRationale(link)).setEnabled(editable);
    if (card.get().evidence().state() == EvidenceState.STALE) {
      item(menu, Messages.menu_confirm, () -> linking.confirm(link)).setEnabled(editable);
    }
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.menu_remove + "\tDel", () -> linking.remove(link)).setEnabled(editable);
  }

  private void groups(Menu menu, Card card, EvidenceLink link, boolean editable) {
    MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
    cascade.setText(Messages.menu_group);
    cascade.setEnabled(editable);
    Menu groups = new Menu(cascade);
    cascade.setMenu(groups);
    for (ParticipantGroup group : desk.open().orElseThrow().study().getGroups()) {
      MenuItem item = new MenuItem(groups, SWT.RADIO);
      item.setText(group.getName());
      item.setSelection(card.evidence().group().orElse(null) == group);
      item.addListener(SWT.Selection, e -> linking.changeGroup(link, group));
    }
  }

  private static MenuItem item(Menu menu, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  private void copy(Card card) {
    Clipboard clipboard = new Clipboard(board.control().getDisplay());
    String attribution = card.evidence().attribution();
    String text = card.evidence().text() + (attribution.isEmpty() ? "" : " (" + attribution + ")");
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  /** A field over the card; Enter or leaving keeps what was typed, Escape does not. */
  private void editRationale(EvidenceLink link) {
    if (!desk.editable() || board.selected().isEmpty()) {
      return;
    }
    FieldPopup.open(board.control(), board.onCanvas(board.selected().get()),
        NLS.bind(Messages.rationale_title, Glyphs.word(link.getRole())), Messages.rationale_message,
        link.getRationale() == null ? "" : link.getRationale(), 1, typed -> linking.changeRationale(link, typed));
  }
}
