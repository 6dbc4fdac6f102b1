// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.StagedImport;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.StudyEditor;

/** A table of survey data that was read, with what is to become of it, ready to enter a study. */
public final class StagedData implements StagedImport {

  /** Where a mapping comes from that may depend on the study. */
  interface PlanSource {
    /** The mapping, for a study and a source of these columns. */
    DataPlan plan(Study study) throws ExchangeException;
  }

  private final DataReader reader;
  private final Path source;
  private final PlanSource plans;
  private List<Object> readBy;
  private ReadData data;

  StagedData(DataReader reader, Path source, PlanSource plans) {
    this.reader = reader;
    this.source = source;
    this.plans = plans;
  }

  /** Reads the values, unless they were read in the same way before. */
  ReadData read(DataPlan plan, Progress progress) throws ExchangeException {
    if (!reading(plan).equals(readBy)) {
      if (!plan.reader().isEmpty() && !plan.reader().equals(reader.id())) {
        throw new ExchangeException("The mapping " + (plan.key().isEmpty() ? "" : plan.key() + " ")
            + "is for the format " + plan.reader() + ", and " + source.getFileName() + " is read as " + reader.id());
      }
      data = reader.read(source, plan.settings(), name -> !DataImport.ignored(plan, name), progress);
      readBy = reading(plan);
    }
    return data;
  }

  /** What of a mapping the values that are read depend on: how, and which columns. */
  private static List<Object> reading(DataPlan plan) {
    Set<String> ignored = new HashSet<>();
    Set<String> taken = new HashSet<>();
    plan.columns().forEach(c -> (c.use() == MappedUse.IGNORE ? ignored : taken).add(c.source()));
    return List.of(plan.settings(), ignored, plan.ignoreOthers() ? taken : Set.of(), plan.ignoreOthers());
  }

  /**
   * The mapping as it will be applied to a study.
   *
   * @throws ExchangeException when the study has no saved mapping of the name that was given
   */
  public DataPlan plan(Study study) throws ExchangeException {
    return plans.plan(study);
  }

  /**
   * What would change in a study.
   *
   * @throws ExchangeException listing every problem of the source by line, and of the mapping
   */
  public DataDifference difference(Study study, Blobs blobs) throws ExchangeException {
    DataPlan plan = plan(study);
    ReadData read = read(plan, Progress.NONE);
    DataMerge merge = new DataMerge(study, blobs, plan, read, fileName(), new PlanNames(study));
    return difference(merge, new Respondents(study, plan, merge.columns()));
  }

  private static DataDifference difference(DataMerge merge, Respondents respondents) {
    List<String> notes = new ArrayList<>();
    if (respondents.unknown() > 0) {
      notes.add(respondents.unknown()
          + " respondents are no participants of the study; createParticipants makes them.");
    }
    return merge.difference(respondents.made(), respondents.unknown(), notes);
  }

  private String fileName() {
    return String.valueOf(source.getFileName());
  }

  @Override
  public ImportReport report() {
    try {
      return report(StudyFactory.eINSTANCE.createStudy(), new MemoryBlobs());
    } catch (ExchangeException e) {
      return new ImportReport(Map.of(), List.of(e.getMessage()), List.of());
    }
  }

  @Override
  public ImportReport report(Study study) throws ExchangeException {
    return report(study, new MemoryBlobs());
  }

  @Override
  public ImportReport report(Study study, Blobs blobs) throws ExchangeException {
    return DifferenceText.report(difference(study, blobs), data.rows());
  }

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException when the person stops; the study is unchanged then too
   */
  @Override
  public ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
    Study current = editor.study();
    DataPlan plan = plan(current);
    ReadData read = read(plan, progress);
    PlanNames names = new PlanNames(current);
    DataMerge merge = new DataMerge(current, blobs, plan, read, fileName(), names);
    Respondents respondents = new Respondents(current, plan, merge.columns());
    DataDifference difference = difference(merge, respondents);
    boolean keeps = !plan.key().isEmpty()
        && SavedPlans.of(current).stream().noneMatch(p -> p.equals(plan));
    if (!difference.isEmpty() || plan.removeVanished() && !difference.vanishedRows().isEmpty() || keeps) {
      editor.run((difference.fresh() ? "Import" : "Bring up to date") + " dataset " + plan.dataset(), "", study -> {
        respondents.enter();
        Dataset dataset = new DatasetUpdate(blobs, plan, merge, names, progress).enter(study, fileName(),
            read.schema());
        if (!plan.key().isEmpty()) {
          SavedPlans.keep(study, plan, dataset, names);
        }
      });
    }
    return DifferenceText.report(difference, read.rows());
  }

  /** Reads, to see that the source can be read. */
  void check(Progress progress) throws ExchangeException {
    read(plan(StudyFactory.eINSTANCE.createStudy()), progress);
  }
}
