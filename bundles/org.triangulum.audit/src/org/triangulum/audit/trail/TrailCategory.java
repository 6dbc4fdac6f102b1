// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.util.List;
import java.util.function.Function;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/**
 * The categories of an audit trail (Halpern 1983, Auditing naturalistic inquiries, Indiana University; as given by
 * Lincoln and Guba 1985, Naturalistic Inquiry, 319-320, 382-392), and which tables of a study belong to each.
 */
enum TrailCategory {
  RAW_DATA("1-raw-data", "Raw data", "What was recorded: transcripts, notes, answers. Texts and values themselves are "
      + "in the study folder; here they are listed with their hashes.", List.of(
          table("documents", Study::getDocuments),
          table("datasets", Study::getDatasets),
          table("columns", s -> s.getDatasets().stream().map(Dataset::getColumns).flatMap(List::stream).toList()),
          table("participants", Study::getParticipants))),
  REDUCTION("2-data-reduction-and-analysis", "Data reduction and analysis products", "What was made of the data: "
      + "codes, codings, quotes, summaries, results of analyses.", List.of(
          table("codebooks", Study::getCodebooks), table("codings", Study::getCodings),
          table("quotes", Study::getQuotes),
          table("quote-edits", s -> s.getQuotes().stream().map(Quote::getEdits).flatMap(List::stream).toList()),
          table("framework-cells", Study::getFrameworkCells), table("analyses", Study::getAnalysisRuns),
          table("reported-figures", Study::getReportedFigures),
          table("analytic-memos", memos(MemoKind.ANALYTIC)))),
  SYNTHESIS("3-data-reconstruction-and-synthesis", "Data reconstruction and synthesis products", "How the strands "
      + "were brought together: findings with evidence for and against, convergence, joint displays, recommendations.",
      List.of(
          table("findings", Study::getFindings),
          table("wordings", s -> s.getFindings().stream().map(Finding::getWordings).flatMap(List::stream).toList()),
          table("evidence", s -> s.getFindings().stream().map(Finding::getEvidence).flatMap(List::stream).toList()),
          table("issues", Study::getIssues),
          table("positions", s -> s.getIssues().stream().map(Issue::getPositions).flatMap(List::stream).toList()),
          table("verdicts", s -> s.getIssues().stream().map(Issue::getVerdicts).flatMap(List::stream).toList()),
          table("joint-displays", Study::getJointDisplays), table("meta-inferences", Study::getMetaInferences),
          table("relations", Study::getRelations), table("case-flags", Study::getCaseFlags),
          table("recommendations", Study::getRecommendations),
          table("responses", Study::getStakeholderResponses), table("external-studies", Study::getExternalStudies))),
  PROCESS("4-process-notes", "Process notes", "What was done and decided, and how trustworthiness was seen to: "
      + "journal, decisions, methods, audits, sign-offs, comments of reviewers.", List.of(
          table("decisions", memos(MemoKind.DECISION)), table("methodological-memos", memos(MemoKind.METHODOLOGICAL)),
          table("comments", memos(MemoKind.COMMENT)), table("status-changes", s -> s.getFindings().stream()
              .map(Finding::getStatusChanges).flatMap(List::stream).toList()),
          table("audits-on-record", Study::getAudits), table("checklists", Study::getChecklists))),
  INTENTIONS("5-intentions-and-dispositions", "Materials on intentions and dispositions", "What the team set out "
      + "to do and who they are: aims, protocol, declared interests, reflexive memos.", List.of(
          table("aims", s -> s.getDesign() == null ? List.of() : s.getDesign().getAims()),
          table("protocol-versions", s -> s.getDesign() == null ? List.of() : s.getDesign().getProtocolVersions()),
          table("researchers", Study::getResearchers), table("reflexive-memos", memos(MemoKind.REFLEXIVE)))),
  INSTRUMENTS("6-instrument-development", "Instrument development information", "What was asked, and how it was "
      + "scored: instruments, items, scales, administrations.", List.of(
          table("instruments", Study::getInstruments),
          table("items", s -> s.getInstruments().stream().map(Instrument::getItems).flatMap(List::stream).toList()),
          table("scales", s -> s.getInstruments().stream().map(Instrument::getScales).flatMap(List::stream).toList()),
          table("administrations", Study::getAdministrations), table("time-points", Study::getTimePoints)));

  private final String folder;
  private final String title;
  private final String about;
  private final List<Table> tables;

  /**
   * A table of the bundle.
   *
   * @param name of the file, without {@code .csv}
   * @param rows its elements in a study
   */
  record Table(String name, Function<Study, List<? extends StudyElement>> rows) {}

  TrailCategory(String folder, String title, String about, List<Table> tables) {
    this.folder = folder;
    this.title = title;
    this.about = about;
    this.tables = tables;
  }

  private static Table table(String name, Function<Study, List<? extends StudyElement>> rows) {
    return new Table(name, rows);
  }

  private static Function<Study, List<? extends StudyElement>> memos(MemoKind kind) {
    return study -> study.getMemos().stream().filter(m -> m.getKind() == kind).map(Memo.class::cast).toList();
  }

  String folder() {
    return folder;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }

  List<Table> tables() {
    return tables;
  }
}
