// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.exchange.document.DocumentChoices;
import org.triangulum.exchange.document.ReadDocument;
import org.triangulum.exchange.document.RunningLine;
import org.triangulum.exchange.document.SpeakerChoice;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.document.ImportBatch.Entry;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Fonts;

/** What a person says about one file, with its text as it will stand in the study beside it. */
final class ImportEntryForm {
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "windows-1251",
          "windows-1256", "GB18030", "Shift_JIS", "Big5");
  private final StudyDesk desk;
  private final ImportBatch batch;
  private final Runnable changed;
  private final Consumer<UnaryOperator<DocumentChoices>> all;
  private final ScrolledComposite scroller;
  private final ImportPreview preview;
  private Composite body;
  private Entry entry;

  /**
   * A form.
   *
   * @param changed is told of each change
   * @param all makes the same choice for all files
   */
  ImportEntryForm(Composite parent, StudyDesk desk, ImportBatch batch, Runnable changed,
      Consumer<UnaryOperator<DocumentChoices>> all) {
    this.desk = desk;
    this.batch = batch;
    this.changed = changed;
    this.all = all;
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    scroller = new ScrolledComposite(sash, SWT.V_SCROLL);
    scroller.setExpandHorizontal(true);
    scroller.setExpandVertical(true);
    preview = new ImportPreview(sash);
    sash.setWeights(54, 46);
  }

  void show(Entry shown) {
    entry = shown;
    if (body != null) {
      body.dispose();
    }
    body = new Composite(scroller, SWT.NONE);
    body.setLayout(new GridLayout(3, false));
    scroller.setContent(body);
    if (shown.document().isEmpty()) {
      wide(NLS.bind(Messages.import_not_read, shown.path().getFileName(), shown.problem()));
    } else {
      fill(shown.document().get());
    }
    scroller.setMinSize(body.computeSize(Math.max(200, scroller.getClientArea().width), SWT.DEFAULT));
    body.layout(true, true);
    scroller.layout(true, true);
    preview.show(shown);
  }

  private void fill(ReadDocument document) {
    Study study = desk.open().orElseThrow().study();
    DocumentChoices choices = entry.choices();
    label(Messages.documents_title);
    Text title = new Text(body, SWT.BORDER);
    title.setText(choices.title());
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    title.addListener(SWT.Modify, e -> choose(c -> c.withTitle(title.getText().strip())));
    document.encoding().ifPresent(this::encoding);
    combo(Messages.documents_kind, DocumentKind.VALUES.stream().map(Words::of).toList(), Words.of(choices.kind()),
        false, value -> c -> c.withKind(DocumentKind.VALUES.stream().filter(k -> Words.of(k).equals(value)).findFirst()
            .orElse(c.kind())));
    combo(Messages.documents_group, keys(study.getGroups()), choices.group(), true, value -> c -> c.withGroup(value));
    combo(Messages.documents_case, keys(study.getCases()), choices.studyCase(), true, value -> c -> c.withCase(value));
    combo(Messages.documents_time, keys(study.getTimePoints()), choices.timePoint(), true,
        value -> c -> c.withTimePoint(value));
    combo(Messages.documents_date, List.of(), choices.date(), true, value -> c -> c.withDate(value));
    combo(Messages.documents_consent, ConsentState.VALUES.stream().map(Words::of).toList(),
        Words.of(choices.consent()), false, value -> c -> c.withConsent(ConsentState.VALUES.stream()
            .filter(s -> Words.of(s).equals(value)).findFirst().orElse(c.consent())));
    runningLines(document);
    speakers(document, study);
    List<String> noticed = new ArrayList<>(document.losses());
    noticed.addAll(document.notes());
    if (!noticed.isEmpty()) {
      heading(Messages.import_noticed);
      noticed.forEach(this::wide);
    }
  }

  private void choose(UnaryOperator<DocumentChoices> change) {
    entry.choose(change);
    changed.run();
  }

  private static List<String> keys(List<? extends KeyedElement> elements) {
    return elements.stream().map(KeyedElement::getKey).toList();
  }

  /** A field with a button that says the same for all files. */
  private void combo(String label, List<String> values, String value, boolean free,
      Function<String, UnaryOperator<DocumentChoices>> change) {
    label(label);
    Combo combo = new Combo(body, free ? SWT.DROP_DOWN : SWT.READ_ONLY);
    values.forEach(combo::add);
    combo.setText(value);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    combo.addListener(SWT.Modify, e -> choose(change.apply(combo.getText().strip())));
    Button forAll = new Button(body, SWT.PUSH);
    forAll.setText(Messages.import_for_all);
    forAll.addListener(SWT.Selection, e -> all.accept(change.apply(combo.getText().strip())));
  }

  private void encoding(Charset known) {
    label(Messages.import_encoding);
    Combo combo = new Combo(body, SWT.READ_ONLY);
    Set<String> names = new LinkedHashSet<>(List.of(known.name()));
    names.addAll(ENCODINGS);
    names.stream().filter(Charset::isSupported).forEach(combo::add);
    combo.select(0);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    combo.addListener(SWT.Selection, e -> {
      batch.read(entry, Charset.forName(combo.getText()), desk.open().orElseThrow().study());
      changed.run();
      Entry again = entry;
      scroller.getDisplay().asyncExec(() -> show(again));
    });
  }

  private void runningLines(ReadDocument document) {
    if (document.runningLines().isEmpty()) {
      return;
    }
    heading(Messages.import_running);
    for (RunningLine line : document.runningLines()) {
      Button check = new Button(body, SWT.CHECK);
      check.setText(NLS.bind(Messages.import_running_line, line.text().replace("&", "&&"), line.pages()));
      check.setToolTipText(String.join("\n", line.examples()));
      check.setSelection(entry.choices().removed().contains(line));
      check.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
      check.addListener(SWT.Selection, e -> {
        Set<RunningLine> removed = new HashSet<>(entry.choices().removed());
        boolean now = check.getSelection() ? removed.add(line) : removed.remove(line);
        choose(c -> c.withRemoved(removed));
        preview.show(entry);
      });
    }
  }

  private void speakers(ReadDocument document, Study study) {
    List<String> people = study.getParticipants().stream().map(ImportEntryForm::name).toList();
    List<SpeakerCandidate> candidates = document.speakers(people);
    heading(candidates.isEmpty() ? Messages.import_no_speakers_found : Messages.documents_speakers);
    for (SpeakerCandidate candidate : candidates) {
      SpeakerChoice chosen = entry.choices().speakers().stream().filter(s -> s.name().equals(candidate.name()))
          .findFirst().orElse(null);
      Button check = new Button(body, SWT.CHECK);
      check.setText(NLS.bind(Messages.import_speaker, candidate.name().replace("&", "&&"), candidate.lines()));
      check.setSelection(chosen != null);
      Combo who = new Combo(body, SWT.DROP_DOWN);
      who.setToolTipText(Messages.import_who);
      people.forEach(who::add);
      who.setText(chosen == null ? "" : label(study, chosen.participant()));
      who.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      Combo role = new Combo(body, SWT.READ_ONLY);
      SpeakerRole.VALUES.forEach(r -> role.add(Words.of(r)));
      role.select(SpeakerRole.VALUES.indexOf(chosen == null ? candidate.part() : chosen.role()));
      Runnable take = () -> {
        List<SpeakerChoice> speakers = new ArrayList<>(entry.choices().speakers());
        speakers.removeIf(s -> s.name().equals(candidate.name()));
        if (check.getSelection()) {
          speakers.add(SpeakerChoice.of(candidate).as(SpeakerRole.VALUES.get(role.getSelectionIndex()))
              .by(key(study, who.getText().strip())));
        }
        choose(c -> c.withSpeakers(speakers));
        preview.show(entry);
      };
      check.addListener(SWT.Selection, e -> take.run());
      role.addListener(SWT.Selection, e -> take.run());
      who.addListener(SWT.Modify, e -> take.run());
    }
  }

  private static String name(Participant participant) {
    return participant.getLabel() == null || participant.getLabel().isEmpty() ? participant.getKey()
        : participant.getLabel();
  }

  private static String label(Study study, String key) {
    return study.getParticipants().stream().filter(p -> key.equals(p.getKey())).findFirst()
        .map(ImportEntryForm::name).orElse(key);
  }

  private static String key(Study study, String label) {
    return study.getParticipants().stream().filter(p -> label.equals(name(p))).findFirst().map(Participant::getKey)
        .orElse(label);
  }

  private void label(String text) {
    new Label(body, SWT.NONE).setText(text);
  }

  private void heading(String text) {
    Label label = new Label(body, SWT.NONE);
    label.setText(text);
    label.setFont(new Fonts(label).bold());
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
  }

  private void wide(String text) {
    Label label = new Label(body, SWT.WRAP);
    label.setText(text.replace("&", "&&"));
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
    data.widthHint = 300;
    label.setLayoutData(data);
  }
}
