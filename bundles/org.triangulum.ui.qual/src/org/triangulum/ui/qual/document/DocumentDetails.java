// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.coding.Stages;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.TimePoint;
import org.triangulum.triangulation.Consents;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.person.AnswersPopup;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Palette;

/** What is known about a document, edited in place. */
final class DocumentDetails {
  private final StudyDesk desk;
  private final DocumentActions actions;
  private final Form form;
  private final Field title;
  private final Choice<DocumentKind> kind;
  private final Choice<CodingStage> stage;
  private final Label proposed;
  private final Choice<ParticipantGroup> group;
  private final Choice<Case> studyCase;
  private final Choice<TimePoint> time;
  private final Choice<ConsentState> consent;
  private final Field date;
  private final Composite people;
  private final Composite speakers;
  private Document document;

  DocumentDetails(Composite parent, StudyDesk desk, DocumentActions actions) {
    this.desk = desk;
    this.actions = actions;
    form = new Form(parent);
    title = form.field(Messages.documents_title, SWT.SINGLE, "");
    Composite first = form.row();
    kind = new Choice<>(first, "", Words::of, v -> set(d -> d.setKind(v)));
    stage = new Choice<>(first, "", s -> Messages.documents_stage + ": " + Words.of(s),
        v -> desk.edit(editor -> new Stages(editor).set(List.of(document), v)));
    consent = new Choice<>(first, "", c -> Messages.documents_consent + ": " + Words.of(c),
        v -> set(d -> d.setConsent(v)));
    proposed = new Label(form.row(), SWT.NONE);
    Composite second = form.row();
    group = new Choice<>(second, Messages.documents_group, DocumentMenu::name, v -> set(d -> d.setGroup(v)));
    time = new Choice<>(second, Messages.documents_time, DocumentMenu::name, v -> set(d -> d.setTimePoint(v)));
    studyCase = new Choice<>(second, Messages.documents_case, DocumentMenu::name, v -> set(d -> d.setStudyCase(v)));
    date = form.field(Messages.documents_date, SWT.SINGLE, Messages.documents_date_hint);
    people = form.row(Messages.documents_people);
    speakers = form.row(Messages.documents_speakers);
  }

  Control control() {
    return form.control();
  }

  void show(WorkList.Row work) {
    boolean other = document != work.document();
    document = work.document();
    Document shown = document;
    boolean editable = desk.editable();
    Study study = desk.open().orElseThrow().study();
    title.show(Words.name(shown), editable, other, typed -> actions.retitle(shown, typed));
    kind.set(DocumentKind.VALUES, shown.getKind());
    stage.set(CodingStage.VALUES, shown.getStage());
    consent.set(ConsentState.VALUES, shown.getConsent());
    consent.control().setForeground(Consents.barred(shown.getConsent()) ? Palette.of(form.control()).warning() : null);
    group.set(DocumentMenu.withNone(study.getGroups()), shown.getGroup());
    time.set(DocumentMenu.withNone(study.getTimePoints()), shown.getTimePoint());
    studyCase.set(DocumentMenu.withNone(study.getCases()), shown.getStudyCase());
    date.show(shown.getDate(), editable, other, typed -> setDate(shown, typed));
    List.of(kind, stage, consent, group, time, studyCase).forEach(c -> c.control().setEnabled(editable));
    proposed.setText(NLS.bind(Messages.documents_progress, new Object[] {Math.round(100 * work.coded()),
        Math.round(100 * work.reached()), Words.of(work.proposed())}));
    proposed.setForeground(work.differs() ? Palette.of(form.control()).warning()
        : Palette.of(form.control()).muted());
    showPeople(editable);
    showSpeakers(study, editable);
    form.layout();
  }

  private void set(Consumer<Document> change) {
    Document changed = document;
    desk.change(NLS.bind(Messages.change_document, Words.name(changed)), study -> change.accept(changed));
  }

  private void setDate(Document shown, String typed) {
    if (typed.isEmpty() || typed.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
      desk.change(NLS.bind(Messages.change_document, Words.name(shown)),
          study -> shown.setDate(typed.isEmpty() ? null : typed));
    } else {
      date.show(shown.getDate(), desk.editable(), true, again -> setDate(shown, again));
    }
  }

  private void showPeople(boolean editable) {
    clear(people);
    for (Participant participant : document.getParticipants()) {
      Button button = new Button(people, SWT.PUSH | SWT.FLAT);
      boolean barred = Consents.barred(participant);
      button.setText((barred ? "⛔ " : "") + Words.name(participant) + (editable ? "  ✕" : ""));
      button.setToolTipText(barred ? Messages.documents_barred : Messages.documents_remove_person);
      button.setEnabled(editable);
      button.addListener(SWT.Selection, e -> set(d -> d.getParticipants().remove(participant)));
    }
    Button add = new Button(people, SWT.PUSH | SWT.FLAT);
    add.setText("+");
    add.setToolTipText(Messages.documents_add_person);
    add.setEnabled(editable);
    Button answers = new Button(people, SWT.PUSH | SWT.FLAT);
    answers.setText(Messages.menu_answers_of + " ▾");
    answers.setToolTipText(Messages.documents_answers_tip);
    answers.setEnabled(!document.getParticipants().isEmpty());
    answers.addListener(SWT.Selection, e -> Menus.below(answers, menu -> document.getParticipants().forEach(
        p -> Menus.item(menu, Words.name(p).replace("&", "&&"), true, () -> AnswersPopup.open(desk,
            form.control().getShell(), answers.toDisplay(0, answers.getSize().y), p)))));
    add.addListener(SWT.Selection, e -> pick(add, Messages.documents_add_person, false,
        participant -> set(d -> d.getParticipants().add(participant))));
  }

  private void showSpeakers(Study study, boolean editable) {
    clear(speakers);
    for (Speaker speaker : document.getSpeakers()) {
      Composite one = new Composite(speakers, SWT.NONE);
      one.setLayout(new RowLayout());
      new Label(one, SWT.NONE).setText(speaker.getKey().replace("&", "&&"));
      Choice<SpeakerRole> role = new Choice<>(one, "", Words::of, v -> set(d -> speaker.setRole(v)));
      role.set(SpeakerRole.VALUES, speaker.getRole());
      role.control().setEnabled(editable);
      Button who = new Button(one, SWT.PUSH | SWT.FLAT);
      who.setText((speaker.getParticipant() == null ? Messages.documents_nobody : Words.name(speaker.getParticipant()))
          .replace("&", "&&") + " ▾");
      who.setEnabled(editable);
      who.addListener(SWT.Selection, e -> pick(who, NLS.bind(Messages.documents_who, speaker.getKey()), true,
          participant -> set(d -> speaker.setParticipant(participant))));
    }
  }

  private void pick(Control at, String title, boolean nobody, Consumer<Participant> choice) {
    List<Candidate<Participant>> candidates = new ArrayList<>();
    if (nobody) {
      candidates.add(new Candidate<>(null, Messages.documents_nobody, ""));
    }
    desk.open().orElseThrow().study().getParticipants().forEach(p -> candidates.add(new Candidate<>(p,
        Words.name(p) + (p.getGroup() == null ? "" : "  " + Words.name(p.getGroup())), p.getKey())));
    new PickPopup<>(form.control().getShell(), at.toDisplay(0, at.getSize().y), title, Messages.documents_pick_person,
        candidates, choice);
  }

  private static void clear(Composite row) {
    for (Control child : row.getChildren()) {
      child.dispose();
    }
  }
}
