// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.StagedImport;
import org.triangulum.exchange.codebook.CodebookDifference.Kind;
import org.triangulum.exchange.codebook.CodebookImporter.Findings;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Codebooks that were read and found right. Where the study has a codebook already it is brought to what the file says:
 * codes are added, renamed, moved and changed, and those that are missing in the file stay.
 */
public final class StagedCodebooks implements StagedImport {
  private final String file;
  private final List<BookDraft> books;
  private final List<String> warnings;
  private final List<String> losses;
  private final boolean asNew;

  StagedCodebooks(Findings findings, List<BookDraft> books, boolean asNew) {
    this.file = findings.file();
    this.books = List.copyOf(books);
    this.warnings = List.copyOf(findings.warnings());
    this.losses = List.copyOf(findings.losses());
    this.asNew = asNew;
  }

  /** What the file differs in from a study, as {@link #apply} would change it. */
  public List<CodebookDifference> differences(Study study) {
    return CodebookDifferences.of(plan(study));
  }

  @Override
  public ImportReport report() {
    return new ImportReport(counts(books.size(), books.stream().mapToLong(book -> book.all().size()).sum()), warnings,
        losses);
  }

  @Override
  public ImportReport report(Study study) throws ExchangeException {
    requireGroups(study);
    CodebookPlan plan = plan(study);
    return report(plan, CodebookDifferences.of(plan), List.of());
  }

  private ImportReport report(CodebookPlan plan, List<CodebookDifference> differences, List<String> notes) {
    long newBooks = books.stream().filter(book -> plan.bookOf(book) == null).count();
    long newCodes = differences.stream().filter(each -> each.kind() == Kind.ADDED).count() - newBooks;
    List<String> all = new ArrayList<>(warnings);
    all.addAll(notes);
    // A codebook that is new as a whole has no differences worth a line a code.
    boolean update = newBooks < books.size();
    return new ImportReport(counts(newBooks, newCodes), all, losses,
        update ? differences.stream().map(CodebookDifference::toString).toList() : List.of());
  }

  @Override
  public ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
    requireGroups(editor.study());
    CodebookPlan plan = plan(editor.study());
    List<CodebookDifference> differences = CodebookDifferences.of(plan);
    List<String> notes = new ArrayList<>();
    editor.run("Import codebook " + file, "", study -> notes.addAll(new CodebookUpdate(study, plan).run()));
    return report(plan, differences, notes);
  }

  private CodebookPlan plan(Study study) {
    return new CodebookPlan(study, books, asNew);
  }

  private void requireGroups(Study study) throws ExchangeException {
    Problems problems = new Problems();
    books.forEach(book -> book.all().forEach(code -> {
      String group = code.fields.getOrDefault(CodeField.GROUP, "");
      if (!group.isEmpty() && CodeField.group(group, study).isEmpty()) {
        problems.add(file, code.line, "column group: the study has no group \"" + group + "\"");
      }
    }));
    problems.refuse("The codebook was not imported");
  }

  private static Map<String, Integer> counts(long books, long codes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("codebook", (int) books);
    counts.put("code", (int) codes);
    return counts;
  }
}
