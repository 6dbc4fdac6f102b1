// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/**
 * Open answers of a questionnaire as documents, one a question: each answer is one turn, whose speaker is the
 * respondent by key, so that coding a whole answer is coding a whole turn. Empty and missing answers are skipped and
 * counted.
 */
public final class OpenAnswers implements PreparableImport {
  private final String source;
  private final List<AnswerColumn> columns;
  private final DocumentChoices choices;
  private final String dataset;

  /**
   * Answers that wait to enter a study.
   *
   * @param source where they come from, for people
   * @param columns one a question
   * @param choices group, case, time point, date and consent of the documents; the key begins their keys
   * @param dataset key of the study's dataset that holds the same columns; empty where there is none
   */
  public OpenAnswers(String source, List<AnswerColumn> columns, DocumentChoices choices, String dataset) {
    this.source = source;
    this.columns = List.copyOf(columns);
    this.choices = choices;
    this.dataset = dataset;
  }

  /**
   * The answers in a dataset of a study; respondents are those of its column of that role, else numbers of rows.
   *
   * @param columns text columns of the dataset
   * @param choices as for the constructor
   */
  public static OpenAnswers of(Dataset dataset, List<Column> columns, Blobs blobs, DocumentChoices choices) {
    DatasetReader reader = new DatasetReader(blobs);
    ColumnValues respondents = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT)
        .findFirst().map(reader::values).orElse(null);
    List<AnswerColumn> answers = columns.stream().map(column -> {
      ColumnValues values = reader.values(column);
      String label = column.getItem() == null || column.getItem().getLabel() == null ? column.getLabel()
          : column.getItem().getLabel();
      return new AnswerColumn(column.getKey(), label == null ? column.getKey() : label, values,
          respondents(respondents, values.size()));
    }).toList();
    return new OpenAnswers("dataset " + dataset.getKey(), answers, choices, dataset.getKey());
  }

  static List<String> respondents(ColumnValues keys, int rows) {
    List<String> respondents = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      String key = keys == null ? "" : keys.text(row).strip();
      respondents.add(key.isEmpty() ? "Row " + (row + 1) : key);
    }
    return respondents;
  }

  @Override
  public ImportReport report() {
    return new Made(StudyFactory.eINSTANCE.createStudy(), new Problems(), Progress.NONE).report();
  }

  @Override
  public ImportReport report(Study study) throws ExchangeException {
    return made(study, Progress.NONE).report();
  }

  @Override
  public Prepared prepare(Study study, Progress progress) throws ExchangeException {
    Made made = made(study, progress);
    return (editor, blobs, storing) -> store(made, editor, blobs, storing);
  }

  private ImportReport store(Made made, StudyEditor editor, Blobs blobs, Progress progress) {
    if (!made.texts.isEmpty()) {
      List<Document> documents = List.copyOf(made.texts.keySet());
      editor.run("Import open answers of " + source, "", study -> {
        for (int i = 0; i < documents.size(); i++) {
          Document document = documents.get(i);
          PreparableImport.step(progress, document.getTitle(), i, documents.size());
          document.setText(blobs.putText(made.texts.get(document)));
          study.getDocuments().add(document);
        }
      });
    }
    return made.report();
  }

  private Made made(Study study, Progress progress) throws ExchangeException {
    Problems problems = new Problems();
    Made made = new Made(study, problems, progress);
    problems.refuse("Nothing was imported");
    return made;
  }

  private final class Made {
    private final Map<Document, String> texts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final StudyNames names;

    Made(Study study, Problems problems, Progress progress) {
      names = new StudyNames(study);
      DocumentTarget target = new DocumentTarget(study, false, problems);
      Dataset held = dataset.isEmpty() ? null : StudyNames.byKey(study.getDatasets(), dataset).orElse(null);
      if (held == null && !dataset.isEmpty()) {
        problems.add(source, 0, StudyNames.missing("dataset", dataset, study.getDatasets()));
      }
      for (int i = 0; i < columns.size(); i++) {
        if (progress.cancelled()) {
          throw new CancellationException("The import was stopped");
        }
        AnswerColumn column = columns.get(i);
        progress.step(column.name(), (double) i / columns.size());
        String key = (choices.key().isBlank() ? "" : choices.key().strip() + " ") + column.name();
        DocumentChoices named = choices.withTitle(column.label()).withKind(DocumentKind.OPEN_ANSWERS).withKey(key);
        Document document = new DocumentMaker(target, problems).empty(source, named);
        document.setDataset(held);
        if (held != null) {
          StudyNames.byKey(held.getColumns(), column.name()).ifPresent(c -> {
            document.setColumn(c);
            document.setItem(c.getItem());
          });
        }
        fill(document, column);
      }
    }

    private void fill(Document document, AnswerColumn column) {
      StringBuilder text = new StringBuilder();
      Map<String, Speaker> speakers = new LinkedHashMap<>();
      Set<Participant> participants = new LinkedHashSet<>(document.getParticipants());
      List<String> cleaned = new ArrayList<>();
      int skipped = 0;
      for (int row = 0; row < column.answers().size(); row++) {
        String answer = PlainText.clean(column.answers().text(row), cleaned).strip();
        if (answer.isEmpty()) {
          skipped++;
          continue;
        }
        Speaker speaker = speakers.computeIfAbsent(column.respondents().get(row), respondent -> {
          Speaker fresh = StudyFactory.eINSTANCE.createSpeaker();
          fresh.setKey(respondent);
          names.participant(respondent).ifPresent(fresh::setParticipant);
          document.getSpeakers().add(fresh);
          return fresh;
        });
        if (speaker.getParticipant() != null) {
          participants.add(speaker.getParticipant());
        }
        Turn turn = StudyFactory.eINSTANCE.createTurn();
        turn.setStart(text.length());
        text.append(speaker.getKey()).append(": ");
        turn.setTextStart(text.length());
        turn.setSpeaker(speaker);
        document.getTurns().add(turn);
        text.append(answer).append('\n');
      }
      document.getParticipants().clear();
      document.getParticipants().addAll(participants);
      document.setLength(text.length());
      if (skipped > 0) {
        notes.add(column.name() + ": " + skipped + " of " + column.answers().size() + " rows hold no answer and were "
            + "skipped.");
      }
      if (document.getTurns().isEmpty()) {
        notes.add(column.name() + " holds no answers; there is no document of it.");
      } else {
        texts.put(document, text.toString());
      }
    }

    ImportReport report() {
      Map<String, Integer> counts = new LinkedHashMap<>();
      counts.put("document", texts.size());
      counts.put("speaker", texts.keySet().stream().mapToInt(d -> d.getSpeakers().size()).sum());
      counts.put("turn", texts.keySet().stream().mapToInt(d -> d.getTurns().size()).sum());
      counts.values().removeIf(n -> n == 0);
      return new ImportReport(counts, notes, List.of());
    }
  }
}
