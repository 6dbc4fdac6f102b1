// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.triangulum.model.study.StudyPackage.Literals.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;

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
  static final List<String> FOLDERS = List.of(INSTRUMENTS, DATASETS, DOCUMENTS, ORIGINALS, RESULTS);

  /** Helper columns of spans, and of a quote whose document has changed since. */
  static final String TEXT = "text";
  static final String OCCURRENCE = "occurrence";
  static final String STALE = "stale";

  static final List<TableRule> TABLES = List.of(
      TableRule.of("researchers", STUDY__RESEARCHERS),
      TableRule.of("settings", STUDY__SETTINGS).parent("parent", SETTING__SETTINGS),
      TableRule.of("groups", STUDY__GROUPS),
      TableRule.of("recruitment", PARTICIPANT_GROUP__FUNNEL).owner("group"),
      TableRule.of("participants", STUDY__PARTICIPANTS),
      TableRule.of("attributes", PARTICIPANT__ATTRIBUTES).owner("participant"),
      TableRule.of("memberships", PARTICIPANT__MEMBERSHIPS).owner("participant"),
      TableRule.of("consents", PARTICIPANT__CONSENTS).owner("participant"),
      TableRule.of("cases", STUDY__CASES),
      TableRule.of("case-members", CASE__MEMBERS).owner("case"),
      TableRule.of("time-points", STUDY__TIME_POINTS),
      TableRule.of("administrations", STUDY__ADMINISTRATIONS),
      TableRule.of("documents", STUDY__DOCUMENTS).apart(DOCUMENT__TEXT, DOCUMENT__LENGTH, DOCUMENT__ORIGINAL),
      TableRule.of("speakers", DOCUMENT__SPEAKERS).owner("document"),
      TableRule.of("turns", DOCUMENT__TURNS).owner("document"),
      TableRule.of("codebooks", STUDY__CODEBOOKS),
      TableRule.of("codes", CODEBOOK__CODES).owner("codebook").parent("parent", CODE__CODES),
      TableRule.of("codings", STUDY__CODINGS).helpers(TEXT, OCCURRENCE),
      TableRule.of("quotes", STUDY__QUOTES).helpers(OCCURRENCE, STALE),
      TableRule.of("quote-edits", QUOTE__EDITS).owner("quote"),
      TableRule.of("memos", STUDY__MEMOS),
      TableRule.of("framework-cells", STUDY__FRAMEWORK_CELLS),
      TableRule.of("saved-queries", STUDY__SAVED_QUERIES),
      TableRule.of("reported-figures", STUDY__REPORTED_FIGURES),
      TableRule.of("findings", STUDY__FINDINGS),
      TableRule.of("wordings", FINDING__WORDINGS).owner("finding"),
      TableRule.of("evidence", FINDING__EVIDENCE).owner("finding"),
      TableRule.of("sources", STUDY__SOURCES),
      TableRule.of("issues", STUDY__ISSUES),
      TableRule.of("positions", ISSUE__POSITIONS).owner("issue"),
      TableRule.of("verdicts", ISSUE__VERDICTS).owner("issue"),
      TableRule.of("meta-inferences", STUDY__META_INFERENCES),
      TableRule.of("recommendations", STUDY__RECOMMENDATIONS),
      TableRule.of("stakeholder-responses", STUDY__STAKEHOLDER_RESPONSES),
      TableRule.of("external-studies", STUDY__EXTERNAL_STUDIES),
      TableRule.of("sign-offs", STUDY__SIGN_OFFS));

  static final JsonRule STUDY_RULE = new JsonRule(STUDY_FILE, null, STUDY, inOtherFiles(), List.of());

  static final JsonRule DATASET_RULE = new JsonRule(DATASETS, STUDY__DATASETS, DATASET,
      Set.of(DATASET__ROW_COUNT, COLUMN__VALUES), List.of(COLUMN__TYPE, COLUMN__LEVEL, COLUMN__ROLE));

  static final List<JsonRule> JSON = List.of(STUDY_RULE,
      new JsonRule(INSTRUMENTS, STUDY__INSTRUMENTS, INSTRUMENT, Set.of(), List.of()),
      DATASET_RULE,
      new JsonRule("analyses.json", STUDY__ANALYSIS_RUNS, ANALYSIS_RUN, Set.of(ANALYSIS_RUN__RESULT), List.of()),
      new JsonRule("joint-displays.json", STUDY__JOINT_DISPLAYS, JOINT_DISPLAY, Set.of(), List.of()),
      new JsonRule("checklists.json", STUDY__CHECKLISTS, CHECKLIST, Set.of(), List.of()));

  /** What a row or object must say for the element to mean anything. */
  static final Set<EStructuralFeature> REQUIRED = Set.of(ADMINISTRATION__INSTRUMENT, MEMBERSHIP__SETTING,
      CASE_MEMBER__PARTICIPANT, CODING__DOCUMENT, CODING__CODE, QUOTE__DOCUMENT, FRAMEWORK_CELL__DOCUMENT,
      FRAMEWORK_CELL__CODE, EVIDENCE_LINK__TARGET, SOURCE_POSITION__SOURCE, ATTRIBUTE__NAME, PARAMETER__NAME,
      ANALYSIS_RUN__ANALYSIS, SIGN_OFF__FINDING);

  /** Addresses of content, which stands in files of its own. */
  static final Set<EAttribute> CONTENT = Set.of(DOCUMENT__TEXT, DOCUMENT__ORIGINAL, COLUMN__VALUES,
      ANALYSIS_RUN__RESULT);

  /** Numbers written also where they are 0, since 0 says something. */
  static final Set<EStructuralFeature> ZERO_SAID = Set.of(CODING__START, CODING__END, QUOTE__START, QUOTE__END,
      QUOTE_EDIT__START, QUOTE_EDIT__END, TURN__START, TURN__TEXT_START, RECRUITMENT_STAGE__COUNT);

  private static final Set<String> DATE_NAMES = Set.of("date", "created", "updated", "executed", "from", "to");

  private FolderRules() {
  }

  /** Whether an attribute holds a date. */
  static boolean isDate(EAttribute attribute) {
    return attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && DATE_NAMES.contains(attribute.getName());
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
      if (rule.type() == type || rule.type().getEAllContainments().stream().anyMatch(c -> holds(c, type))) {
        return rule.place();
      }
    }
    throw new IllegalArgumentException("No file holds " + type.getName());
  }

  private static boolean holds(EReference containment, EClass type) {
    return containment.getEReferenceType() == type
        || containment.getEReferenceType() != containment.getEContainingClass()
            && containment.getEReferenceType().getEAllContainments().stream().anyMatch(c -> holds(c, type));
  }

  private static Set<EStructuralFeature> inOtherFiles() {
    Set<EStructuralFeature> others = new HashSet<>(STUDY.getEAllContainments());
    others.remove(STUDY__DESIGN);
    return Set.copyOf(others);
  }
}
