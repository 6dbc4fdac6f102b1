// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.triangulum.analysis.Progress;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Auditor;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.exchange.folder.StudyFolderExporter;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Blobs;
import org.triangulum.store.ContentHash;
import org.triangulum.store.JournalEntry;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;
import org.triangulum.triangulation.StateDifference;
import org.triangulum.triangulation.StudyView;

/** The files of an audit bundle. */
final class TrailBundle {
  private final Study study;
  private final Blobs blobs;
  private final List<JournalEntry> journal;
  private final StudyView view;
  private final StringBuilder readme = new StringBuilder();

  TrailBundle(Study study, Blobs blobs, List<JournalEntry> journal) {
    this.study = study;
    this.blobs = blobs;
    this.journal = journal;
    this.view = new StudyView(study, blobs);
  }

  /** Writes all files into an empty folder; gives what is not in them. */
  List<String> write(Path folder, Progress progress) throws IOException, ExchangeException {
    List<String> losses = new ArrayList<>();
    readme.append("# Audit bundle: ").append(orEmpty(study.getTitle())).append("\n\nTables by the six categories of an "
        + "audit trail (Halpern 1983; Lincoln and Guba 1985, Naturalistic Inquiry, 319-320, 382-392).\n"
        + "`manifest.csv` holds the SHA-256 of every file; `study-folder/` is the whole study, which Triangulum "
        + "imports.\n");
    for (TrailCategory category : TrailCategory.values()) {
      progress.step(category.title(), 0.5 * category.ordinal() / TrailCategory.values().length);
      category(category, folder);
    }
    progress.step("Study folder", 0.6);
    try {
      new StudyFolderExporter().export(study, blobs, folder.resolve("study-folder"), Progress.NONE);
    } catch (ExchangeException e) {
      losses.add("The study folder: " + e.getMessage());
      readme.append("\n`study-folder/` is left out: ").append(e.getMessage()).append('\n');
    }
    if (journal.isEmpty()) {
      losses.add("The journal: the study was given without one");
    }
    Files.writeString(folder.resolve("README.md"), readme, StandardCharsets.UTF_8);
    progress.step("Hashes", 0.9);
    manifest(folder);
    return losses;
  }

  private void category(TrailCategory category, Path folder) throws IOException, ExchangeException {
    Path place = Files.createDirectory(folder.resolve(category.folder()));
    readme.append("\n## ").append(category.title()).append(" (`").append(category.folder()).append("/`)\n")
        .append(category.about()).append("\n\n");
    for (TrailCategory.Table table : category.tables()) {
      List<? extends StudyElement> elements = table.rows().apply(study);
      tell(table.name(), elements.size());
      if (!elements.isEmpty()) {
        CsvSheet.write(place.resolve(table.name() + ".csv"), ElementRows.header(elements.get(0).eClass()),
            elements.stream().map(ElementRows::row).toList());
      }
    }
    if (category == TrailCategory.PROCESS) {
      process(place);
    }
  }

  private void tell(String name, int rows) {
    readme.append(rows == 0 ? "* " + name + ": none in the study\n" : "* `" + name + ".csv`: " + rows + "\n");
  }

  private void table(Path place, String name, List<String> header, List<List<String>> rows) throws ExchangeException {
    tell(name, rows.size());
    if (!rows.isEmpty()) {
      CsvSheet.write(place.resolve(name + ".csv"), header, rows);
    }
  }

  private void process(Path place) throws ExchangeException {
    table(place, "journal", List.of("number", "time", "who", "what", "why", "kind", "target", "hash"),
        journal.stream().map(e -> List.of(Long.toString(e.sequence()), e.time().toString(), e.author(), e.label(),
            e.reason(), e.kind(), Long.toString(e.target()), e.hash())).toList());
    table(place, "contributions", List.of("person", "activity", "kind", "count", "first", "last"),
        Contributions.of(study, Map.of()).rows().stream().map(r -> List.of(
            r.person().map(p -> ElementLabel.of(p).key()).orElse(""), r.activity().name().toLowerCase(Locale.ROOT),
            r.kind(), Integer.toString(r.count()), r.first(), r.last())).toList());
    AuditOutcome outcome = AuditOutcome.of(study, "", Auditor.registered().audit(view));
    List<List<String>> issues = new ArrayList<>();
    outcome.open().forEach(i -> issues.add(issue(i, null)));
    outcome.accepted().forEach((i, accepted) -> issues.add(issue(i, accepted)));
    table(place, "audit", List.of("severity", "rule", "objects", "message", "arithmetic", "found", "expected", "status",
        "accepted-by", "accepted-on", "reason"), issues);
    List<List<String>> signOffs = new ArrayList<>();
    for (Finding finding : study.getFindings()) {
      SignOffs.latest(study, finding).forEach(s -> signOffs.addAll(signOff(s)));
    }
    table(place, "sign-offs", List.of("finding", "by", "date", "note", "hash", "state", "difference", "what", "then",
        "now"), signOffs);
  }

  private static List<String> issue(AuditIssue issue, AcceptedIssue accepted) {
    return List.of(issue.severity().name().toLowerCase(Locale.ROOT), issue.rule(), String.join("; ",
        issue.objects().stream().map(o -> ElementLabel.of(o).brief()).toList()), issue.message(), issue.arithmetic(),
        issue.found(), issue.expected(), accepted == null ? "open" : "accepted", accepted == null
            || accepted.getBy() == null ? "" : ElementLabel.of(accepted.getBy()).key(),
        accepted == null ? "" : orEmpty(accepted.getDate()), accepted == null ? "" : orEmpty(accepted.getReason()));
  }

  /** One row for a sign-off that holds, one for each difference of one that does not. */
  private List<List<String>> signOff(SignOff signOff) {
    SignOffCheck check = view.check(signOff);
    List<String> head = List.of(ElementLabel.of(signOff.getFinding()).key(), signOff.getBy() == null ? ""
        : ElementLabel.of(signOff.getBy()).key(), orEmpty(signOff.getDate()), orEmpty(signOff.getNote()),
        orEmpty(signOff.getHash()), check.outcome().name().toLowerCase(Locale.ROOT));
    List<StateDifference> differences = check.differences();
    if (differences.isEmpty()) {
      return List.of(Stream.concat(head.stream(), Stream.of("", "", "", "")).toList());
    }
    return differences.stream().map(d -> Stream.concat(head.stream(), Stream.of(
        d.kind().name().toLowerCase(Locale.ROOT), d.name(), d.then(), d.now())).toList()).toList();
  }

  private static void manifest(Path folder) throws IOException, ExchangeException {
    List<List<String>> rows = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      rows.add(List.of(folder.relativize(file).toString().replace('\\', '/'), Integer.toString(bytes.length),
          ContentHash.of(bytes)));
    }
    CsvSheet.write(folder.resolve("manifest.csv"), List.of("file", "bytes", "sha256"), rows);
  }
}
