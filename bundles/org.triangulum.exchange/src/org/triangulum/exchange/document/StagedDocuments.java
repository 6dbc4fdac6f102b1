// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.document.DocumentMaker.Made;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Documents that were read and wait to enter a study, which may hold others already. They enter in one transaction, all
 * of them or none; their files are kept as originals.
 */
public final class StagedDocuments implements PreparableImport {
  private final List<StagedDocument> documents;
  private final IntakeRules rules;
  private final List<String> warnings;

  /**
   * Documents to enter a study.
   *
   * @param documents in the order in which they enter
   * @param rules how they meet the study
   * @param warnings what was noticed before, such as files left out
   */
  public StagedDocuments(List<StagedDocument> documents, IntakeRules rules, List<String> warnings) {
    this.documents = List.copyOf(documents);
    this.rules = rules;
    this.warnings = List.copyOf(warnings);
  }

  /** Documents, strictly: nothing that is missing is made, no file comes in twice. */
  public static StagedDocuments of(List<StagedDocument> documents) {
    return new StagedDocuments(documents, IntakeRules.STRICT, List.of());
  }

  /** The documents, in order. */
  public List<StagedDocument> documents() {
    return documents;
  }

  /** Everything that keeps the study from taking the documents; empty when it can. */
  public List<Problem> check(Study study) {
    Problems problems = new Problems();
    new Intake(study, problems, Progress.NONE);
    return problems.all();
  }

  @Override
  public ImportReport report() {
    Problems problems = new Problems();
    return new Intake(StudyFactory.eINSTANCE.createStudy(), problems, Progress.NONE).report();
  }

  @Override
  public ImportReport report(Study study) throws ExchangeException {
    return intake(study, Progress.NONE).report();
  }

  @Override
  public Prepared prepare(Study study, Progress progress) throws ExchangeException {
    Intake intake = intake(study, progress);
    return (editor, blobs, storing) -> store(intake, editor, blobs, storing);
  }

  private static ImportReport store(Intake intake, StudyEditor editor, Blobs blobs, Progress progress) {
    if (intake.made.isEmpty()) {
      return intake.report();
    }
    String what = intake.made.size() == 1 ? "document " + intake.made.get(0).document().getKey()
        : intake.made.size() + " documents";
    editor.run("Import " + what, "", study -> {
      intake.target.create();
      for (int i = 0; i < intake.made.size(); i++) {
        Made made = intake.made.get(i);
        Document document = made.document();
        PreparableImport.step(progress, document.getTitle(), i, intake.made.size());
        document.setText(blobs.putText(made.text()));
        document.setOriginal(blobs.put(made.source().original()));
        study.getDocuments().add(document);
      }
    });
    return intake.report();
  }

  private Intake intake(Study study, Progress progress) throws ExchangeException {
    Problems problems = new Problems();
    Intake intake = new Intake(study, problems, progress);
    problems.refuse("Nothing was imported");
    return intake;
  }

  /** The documents as one study takes them. */
  private final class Intake {
    private final DocumentTarget target;
    private final List<Made> made = new ArrayList<>();
    private final List<String> notes = new ArrayList<>(warnings);
    private final List<String> losses = new ArrayList<>();

    Intake(Study study, Problems problems, Progress progress) {
      target = new DocumentTarget(study, rules.createMissing(), problems);
      DocumentMaker maker = new DocumentMaker(target, problems);
      Map<String, String> seen = new LinkedHashMap<>();
      for (int i = 0; i < documents.size(); i++) {
        ReadDocument source = documents.get(i).document();
        if (progress.cancelled()) {
          throw new CancellationException("The import was stopped");
        }
        progress.step(source.fileName(), (double) i / documents.size());
        if (rules.again() || !known(source, seen)) {
          made.add(maker.make(source, documents.get(i).plan().choose(source, study)));
          tell(source);
        }
      }
    }

    private boolean known(ReadDocument source, Map<String, String> seen) {
      List<Document> before = target.from(source.hash());
      String twin = seen.putIfAbsent(source.hash(), source.fileName());
      if (!before.isEmpty()) {
        notes.add(source.fileName() + " was left out: the study already has it as document "
            + before.get(0).getKey() + ".");
      } else if (twin != null) {
        notes.add(source.fileName() + " was left out: it is the same file as " + twin + ".");
      }
      return !before.isEmpty() || twin != null;
    }

    private void tell(ReadDocument source) {
      source.notes().forEach(note -> notes.add(source.fileName() + ": " + note));
      source.losses().forEach(loss -> losses.add(source.fileName() + ": " + loss));
      Document document = made.get(made.size() - 1).document();
      if (!document.getSpeakers().isEmpty()) {
        document.getSpeakers().stream().filter(s -> document.getTurns().stream().noneMatch(t -> t.getSpeaker() == s))
            .forEach(s -> notes.add(source.fileName() + ": " + s.getKey() + " begins no line of it."));
      }
    }

    ImportReport report() {
      Map<String, Integer> counts = new LinkedHashMap<>(target.created());
      counts.put("document", made.size());
      counts.put("speaker", made.stream().mapToInt(m -> m.document().getSpeakers().size()).sum());
      counts.put("turn", made.stream().mapToInt(m -> m.document().getTurns().size()).sum());
      counts.values().removeIf(n -> n == 0);
      return new ImportReport(counts, notes, losses);
    }
  }
}
