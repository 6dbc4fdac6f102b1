// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.StagedImport;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a source into a study; a study that does not exist is made. */
@Command(name = "import", description = "Import a study folder, a document or a folder of documents; makes the study "
    + "when it does not exist.", footer = {"",
        "Documents (TXT, Markdown, DOCX, ODT, RTF, PDF, HTML, VTT, SRT) take a map, a CSV with one row a file and the",
        "columns file, key, title, kind, group, case, participants, speakers, timePoint, date, consent, encoding,",
        "headers; all but file may be left out. --set gives what a row does not, for all files: group=F, case=K1,",
        "timePoint=T1, date=2024-05, kind=interview, consent=given, participants=P5, encoding=windows-1252,",
        "headers=keep, speakers='INT=Interviewer/interviewer; Mum=Parent 5@P5'; and create=true makes what is named",
        "and not there, again=true takes files that the study already has, skipFailing=true leaves out those that",
        "cannot be read.",
        "Survey data (CSV, XLSX, SAV, POR, DTA, REDCap, Qualtrics, LimeSurvey) take a map as JSON, or the name of one",
        "that the study keeps, and bring the dataset of the same key up to date; --dry-run lists the differences.",
        "Codebooks (CSV, DOCX, QDC) bring the codebook of the same key or GUIDs up to date and delete nothing;",
        "--dry-run lists the differences. --set codebook=KEY says which one it is, --set as=new makes another one."})
final class ImportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Parameters(index = "1", paramLabel = "PATH", description = "What to import.")
  private Path source;

  @Option(names = "--format", paramLabel = "ID", description = "Format; found from the source when left out.")
  private String format;

  @Option(names = "--map", paramLabel = "FILE", description = "Table that says what becomes of each document.")
  private Path map;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Setting of the import; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--dry-run", description = "Check and report; change nothing.")
  private boolean dryRun;

  @Mixin
  private Studies studies = new Studies();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(source)) {
      throw new Failure(ExitCode.UNREADABLE, "There is no file or folder " + source);
    }
    try {
      StagedImport staged = importer().stage(source, new ImportSettings(Optional.ofNullable(map), settings),
          Progress.NONE);
      show(dryRun ? wouldApply(staged) : apply(staged));
      return ExitCode.DONE;
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
    }
  }

  private ImportReport wouldApply(StagedImport staged) throws Exception {
    if (!Files.exists(file)) {
      // Into a study that is still empty, so that what it could not take is told now.
      return staged.report(StudyFactory.eINSTANCE.createStudy(), new MemoryBlobs());
    }
    try (StudyFile study = Studies.read(file)) {
      return staged.report(study.study(), study.blobs());
    }
  }

  private ImportReport apply(StagedImport staged) throws Exception {
    if (Files.exists(file)) {
      try (StudyFile study = studies.write(file)) {
        return staged.apply(study.editor(), study.blobs(), Progress.NONE);
      }
    }
    try (StudyFile study = StudyFile.create(file, studies.session(), s -> { })) {
      return staged.apply(study.editor(), study.blobs(), Progress.NONE);
    } catch (ExchangeException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private Importer importer() {
    Importers importers = Importers.discovered();
    if (format == null) {
      return importers.probe(source).orElseThrow(() -> new Failure(ExitCode.UNREADABLE, source
          + " is in no format that can be imported. A study folder holds a study.json; see study-folder.md and "
          + "triangulum list importers"));
    }
    try {
      return importers.get(format);
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private void show(ImportReport report) {
    JsonObject document = new JsonObject();
    document.addProperty("study", file.toString());
    document.addProperty("applied", !dryRun);
    document.add("counts", new Gson().toJsonTree(report.counts()));
    document.add("warnings", new Gson().toJsonTree(report.warnings()));
    document.add("losses", new Gson().toJsonTree(report.losses()));
    document.add("differences", new Gson().toJsonTree(report.differences()));
    StringBuilder text = new StringBuilder(dryRun ? "Would import" : "Imported into " + file).append(":\n");
    report.counts().forEach((kind, count) -> text.append(String.format("%7d  %s%n", count, kind)));
    report.differences().forEach(difference -> text.append(difference).append('\n'));
    report.warnings().forEach(warning -> text.append("Note: ").append(warning).append('\n'));
    report.losses().forEach(loss -> text.append("Left out: ").append(loss).append('\n'));
    output.print(document, text.toString());
  }
}
