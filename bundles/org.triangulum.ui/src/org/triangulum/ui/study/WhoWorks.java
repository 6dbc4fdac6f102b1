// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.ui.Messages;
import org.triangulum.ui.widget.Choice;

/** Says who works on the open study, and lets a person say that it is somebody else, or somebody new in the team. */
public final class WhoWorks {
  private final StudyDesk desk;
  private final Choice<Person> choice;

  /**
   * Somebody to choose.
   *
   * @param member of the study; empty for nobody and for somebody who is still to join
   * @param joins whether choosing makes a new member of the account's name
   */
  private record Person(Optional<Researcher> member, boolean joins) {
    static final Person NOBODY = new Person(Optional.empty(), false);
    static final Person NEW = new Person(Optional.empty(), true);
  }

  /** A choice that keeps itself up to date. */
  public WhoWorks(Composite parent, StudyDesk desk) {
    this.desk = desk;
    choice = new Choice<>(parent, Messages.who_works, this::name, this::choose);
    choice.control().setToolTipText(Messages.who_tip);
    desk.listen(choice.control(), event -> refresh());
    refresh();
  }

  /** The choice as a widget. */
  public Choice<?> choice() {
    return choice;
  }

  private void refresh() {
    List<Person> people = new ArrayList<>();
    desk.open().ifPresent(open -> {
      open.study().getResearchers().forEach(r -> people.add(new Person(Optional.of(r), false)));
      boolean known = open.study().getResearchers().stream().anyMatch(r -> open.author().equals(r.getKey()));
      if (!known && !open.author().isBlank() && open.editable()) {
        people.add(Person.NEW);
      }
    });
    people.add(Person.NOBODY);
    choice.set(people, desk.open().flatMap(OpenStudy::researcher)
        .map(r -> new Person(Optional.of(r), false)).orElse(Person.NOBODY));
    choice.control().setEnabled(desk.open().isPresent());
  }

  private String name(Person person) {
    if (person.joins()) {
      return NLS.bind(Messages.who_new, desk.open().map(OpenStudy::author).orElse(""));
    }
    return person.member().map(r -> {
      String name = ElementLabel.orEmpty(r.getName());
      return name.isEmpty() || name.equals(r.getKey()) ? ElementLabel.of(r).brief() : r.getKey() + "  " + name;
    }).orElse(Messages.who_nobody);
  }

  private void choose(Person person) {
    if (!person.joins()) {
      desk.workAs(person.member());
      return;
    }
    String account = desk.open().orElseThrow().author();
    Researcher member = StudyFactory.eINSTANCE.createResearcher();
    member.setKey(account);
    if (desk.change(NLS.bind(Messages.change_joins, account), study -> study.getResearchers().add(member))) {
      desk.workAs(Optional.of(member));
    }
  }
}
