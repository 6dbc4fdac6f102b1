// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.StudyPackage.Literals;

/** Which file of a study folder holds what: the one place that says so, for reading and for writing. */
final class FolderRules {
  static final String STUDY_FILE = "study.json";
  static final String FORMAT = "triangulum-study-folder";
  static final int VERSION = 1;

  static final String INSTRUMENTS = "instruments";
  static final String DATASETS = "datasets";
  static final String DOCUMENTS = "documents";
  static final String ORIGINALS = "originals";
  static final String RESULTS = "results";
  static final String DISPLAY_VERSIONS = "display-versions";
  static final List<String> FOLDERS = List.of(INSTRUMENTS, DATASETS, DOCUMENTS, ORIGINALS, RESULTS, DISPLAY_VERSIONS);

  /** Helper columns: of spans, of a quote whose document has changed since, of a document with turns of its own. */
  static final String TEXT = "text";
  static final String OCCURRENCE = "occurrence";
  static final String STALE = "stale";
  static final String TURNS = "turns";
  /** In the column of turns: they stand in the table of turns, whatever the text shows. */
  static final String LISTED = "listed";

  static final List<TableRule> TABLES = List.of(
      TableRule.of("researchers", Literals.STUDY__RESEARCHERS),
      TableRule.of("settings", Literals.STUDY__SETTINGS).parent("parent", Literals.SETTING__SETTINGS),
      TableRule.of("groups", Literals.STUDY__GROUPS),
      TableRule.of("recruitment", Literals.PARTICIPANT_GROUP__FUNNEL).owner("group"),
      TableRule.of("participants", Literals.STUDY__PARTICIPANTS),
      TableRule.of("attributes", Literals.PARTICIPANT__ATTRIBUTES).owner("participant"),
      TableRule.of("memberships", Literals.PARTICIPANT__MEMBERSHIPS).owner("participant"),
      TableRule.of("consents", Literals.PARTICIPANT__CONSENTS).owner("participant"),
      TableRule.of("cases", Literals.STUDY__CASES),
      TableRule.of("case-members", Literals.CASE__MEMBERS).owner("case"),
      TableRule.of("time-points", Literals.STUDY__TIME_POINTS),
      TableRule.of("administrations", Literals.STUDY__ADMINISTRATIONS),
      TableRule.of("documents", Literals.STUDY__DOCUMENTS).apart(Literals.DOCUMENT__TEXT,
          Literals.DOCUMENT__LENGTH, Literals.DOCUMENT__ORIGINAL).helpers(TURNS),
      TableRule.of("speakers", Literals.DOCUMENT__SPEAKERS).owner("document"),
      TableRule.of("turns", Literals.DOCUMENT__TURNS).owner("document"),
      TableRule.of("codebooks", Literals.STUDY__CODEBOOKS),
      TableRule.of("codes", Literals.CODEBOOK__CODES).owner("codebook").parent("parent", Literals.CODE__CODES),
      TableRule.of("codings", Literals.STUDY__CODINGS).helpers(TEXT, OCCURRENCE),
      TableRule.of("quotes", Literals.STUDY__QUOTES).helpers(OCCURRENCE, STALE),
      TableRule.of("quote-edits", Literals.QUOTE__EDITS).owner("quote"),
      TableRule.of("quote-uses", Literals.QUOTE__USES).owner("quote"),
      TableRule.of("memos", Literals.STUDY__MEMOS),
      TableRule.of("framework-cells", Literals.STUDY__FRAMEWORK_CELLS),
      TableRule.of("saved-queries", Literals.STUDY__SAVED_QUERIES),
      TableRule.of("reported-figures", Literals.STUDY__REPORTED_FIGURES),
      TableRule.of("findings", Literals.STUDY__FINDINGS),
      TableRule.of("wordings", Literals.FINDING__WORDINGS).owner("finding"),
      TableRule.of("evidence", Literals.FINDING__EVIDENCE).owner("finding"),
      TableRule.of("confidence-assessments", Literals.FINDING__ASSESSMENTS).owner("finding"),
      TableRule.of("status-changes", Literals.FINDING__STATUS_CHANGES).owner("finding"),
      TableRule.of("sources", Literals.STUDY__SOURCES),
      TableRule.of("issues", Literals.STUDY__ISSUES),
      TableRule.of("positions", Literals.ISSUE__POSITIONS).owner("issue"),
      TableRule.of("verdicts", Literals.ISSUE__VERDICTS).owner("issue"),
      TableRule.of("stance-judgements", Literals.ISSUE__STANCE_JUDGEMENTS).owner("issue"),
      TableRule.of("meta-inferences", Literals.STUDY__META_INFERENCES),
      TableRule.of("case-flags", Literals.STUDY__CASE_FLAGS),
      TableRule.of("recommendations", Literals.STUDY__RECOMMENDATIONS),
      TableRule.of("alternatives", Literals.RECOMMENDATION__ALTERNATIVES).owner("recommendation"),
      TableRule.of("stakeholder-responses", Literals.STUDY__STAKEHOLDER_RESPONSES),
      TableRule.of("external-studies", Literals.STUDY__EXTERNAL_STUDIES),
      TableRule.of("sign-offs", Literals.STUDY__SIGN_OFFS),
      TableRule.of("signed-parts", Literals.SIGN_OFF__PARTS).owner("signOff"),
      TableRule.of("relations", Literals.STUDY__RELATIONS),
      TableRule.of("accepted-issues", Literals.STUDY__ACCEPTED_ISSUES),
      TableRule.of("audits", Literals.STUDY__AUDITS),
      TableRule.of("audit-counts", Literals.AUDIT_RECORD__COUNTS).owner("audit"));

  static final JsonRule STUDY_RULE = new JsonRule(STUDY_FILE, null, Literals.STUDY, inOtherFiles(), List.of());

  static final JsonRule DATASET_RULE = new JsonRule(DATASETS, Literals.STUDY__DATASETS, Literals.DATASET,
      Set.of(Literals.DATASET__ROW_COUNT, Literals.COLUMN__VALUES), List.of(Literals.COLUMN__TYPE,
      Literals.COLUMN__LEVEL, Literals.COLUMN__ROLE));

  static final List<JsonRule> JSON = List.of(STUDY_RULE,
      new JsonRule(INSTRUMENTS, Literals.STUDY__INSTRUMENTS, Literals.INSTRUMENT, Set.of(), List.of()),
      DATASET_RULE,
      new JsonRule("analyses.json", Literals.STUDY__ANALYSIS_RUNS, Literals.ANALYSIS_RUN,
          Set.of(Literals.ANALYSIS_RUN__RESULT), List.of()),
      new JsonRule("joint-displays.json", Literals.STUDY__JOINT_DISPLAYS, Literals.JOINT_DISPLAY,
          Set.of(Literals.JOINT_VERSION__CONTENT), List.of()),
      new JsonRule("pillar-tables.json", Literals.STUDY__PILLAR_TABLES, Literals.PILLAR_TABLE, Set.of(), List.of()),
      new JsonRule("threads.json", Literals.STUDY__THREADS, Literals.FOLLOWED_THREAD, Set.of(), List.of()),
      new JsonRule("data-mappings.json", Literals.STUDY__DATA_MAPPINGS, Literals.DATA_MAPPING, Set.of(), List.of()),
      new JsonRule("checklists.json", Literals.STUDY__CHECKLISTS, Literals.CHECKLIST, Set.of(), List.of()));

  /** What a row or object must say for the element to mean anything. */
  static final Set<EStructuralFeature> REQUIRED = Set.of(Literals.ADMINISTRATION__INSTRUMENT,
      Literals.MEMBERSHIP__SETTING, Literals.CASE_MEMBER__PARTICIPANT, Literals.CODING__DOCUMENT,
      Literals.CODING__CODE, Literals.QUOTE__DOCUMENT, Literals.FRAMEWORK_CELL__DOCUMENT,
      Literals.FRAMEWORK_CELL__CODE, Literals.EVIDENCE_LINK__TARGET, Literals.SOURCE_POSITION__SOURCE,
      Literals.ATTRIBUTE__NAME, Literals.PARAMETER__NAME, Literals.ANALYSIS_RUN__ANALYSIS,
      Literals.SIGN_OFF__FINDING, Literals.JOINT_CELL__COLUMN, Literals.JOINT_TARGET__TARGET,
      Literals.PILLAR_ENTRY__SOURCE, Literals.PILLAR_CHECK__BY, Literals.THREAD_HOP__ELEMENT,
      Literals.RELATION__FROM, Literals.RELATION__TO);

  /** Addresses of content, which stands in files of its own. */
  static final Set<EAttribute> CONTENT = Set.of(Literals.DOCUMENT__TEXT, Literals.DOCUMENT__ORIGINAL,
      Literals.COLUMN__VALUES, Literals.ANALYSIS_RUN__RESULT, Literals.JOINT_VERSION__CONTENT);

  /** Numbers written also where they are 0, since 0 says something. */
  static final Set<EStructuralFeature> ZERO_SAID = Set.of(Literals.CODING__START, Literals.CODING__END,
      Literals.QUOTE__START, Literals.QUOTE__END, Literals.QUOTE_EDIT__START, Literals.QUOTE_EDIT__END,
      Literals.TURN__START, Literals.TURN__TEXT_START, Literals.RECRUITMENT_STAGE__COUNT);

  private static final Set<String> DATE_NAMES = Set.of("date", "created", "modified", "updated",
      "executed", "due", "from", "to");

  private FolderRules() {
  }

  /** Whether an attribute holds a date. */
  static boolean isDate(EAttribute attribute) {
    return attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && DATE_NAMES.contains(attribute.getName());
  }

  /** What the file of a version of a joint display is named by: the display's key and the version's place from 1. */
  static String versionKey(JointDisplay display, int index) {
    return display.getKey() + "/" + (index + 1);
  }

  /** The JSON that holds elements of a class at its top; null where tables hold them. */
  static JsonRule json(EClass type) {
    return JSON.stream().filter(r -> r.type() == type).findFirst().orElse(null);
  }

  /** The table or JSON of which an element of a class is part. */
  static String fileOf(EClass type) {
    for (TableRule rule : TABLES) {
      if (rule.type() == type) {
        return rule.file();
      }
    }
    for (JsonRule rule : JSON) {
      if (rule.slot() != null && holds(rule.slot(), type)) {
        return rule.place();
      }
    }
    return STUDY_FILE;
  }

  private static boolean holds(EReference containment, EClass type) {
    return containment.getEReferenceType() == type
        || containment.getEReferenceType() != containment.getEContainingClass()
            && containment.getEReferenceType().getEAllContainments().stream().anyMatch(c -> holds(c, type));
  }

  private static Set<EStructuralFeature> inOtherFiles() {
    Set<EStructuralFeature> others = new HashSet<>(Literals.STUDY.getEAllContainments());
    others.remove(Literals.STUDY__DESIGN);
    return Set.copyOf(others);
  }
}
