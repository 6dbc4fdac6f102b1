// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/**
 * What the kinds of relations mean, and between what they make sense.
 *
 * <p>A negative case is something that was observed, and is one of a claim (Lincoln and Guba 1985, Naturalistic
 * Inquiry, 309-313). A rival explanation is a claim, of a study of others too, about a claim, a number or a relation
 * (Patton 1999, Health Services Research 34, 1191-1192). The other kinds may stand between any two elements.
 *
 * @param forward how it is read from its beginning, such as {@code is a negative case of}
 * @param backward how it is read from its end, such as {@code has the negative case}
 * @param symmetric whether both readings say the same
 */
public record RelationMeaning(String forward, String backward, boolean symmetric) {
  private static final Set<EClass> CLAIMS = Set.of(Literals.FINDING, Literals.WORDING, Literals.CODE, Literals.MEMO,
      Literals.META_INFERENCE, Literals.ISSUE, Literals.RECOMMENDATION, Literals.JOINT_ROW, Literals.RELATION,
      Literals.FRAMEWORK_CELL);
  private static final Set<EClass> CASES = Set.of(Literals.PARTICIPANT, Literals.CASE, Literals.DOCUMENT,
      Literals.QUOTE, Literals.CODING, Literals.FRAMEWORK_CELL, Literals.SETTING, Literals.PARTICIPANT_GROUP,
      Literals.ANALYSIS_RUN, Literals.REPORTED_FIGURE, Literals.COLUMN, Literals.EXTERNAL_STUDY);
  private static final Set<EClass> EXPLANATIONS = Set.of(Literals.FINDING, Literals.CODE, Literals.MEMO,
      Literals.META_INFERENCE, Literals.EXTERNAL_STUDY, Literals.STAKEHOLDER_RESPONSE, Literals.RELATION);
  private static final Set<EClass> NUMBERS = Set.of(Literals.ANALYSIS_RUN, Literals.REPORTED_FIGURE, Literals.COLUMN);

  /** What a kind means. */
  public static RelationMeaning of(RelationKind kind) {
    return switch (kind) {
      case EXPLAINS -> new RelationMeaning("explains", "is explained by", false);
      case CORROBORATES -> new RelationMeaning("corroborates", "is corroborated by", true);
      case CONTRADICTS -> new RelationMeaning("contradicts", "is contradicted by", true);
      case EXTENDS -> new RelationMeaning("extends", "is extended by", false);
      case NEGATIVE_CASE -> new RelationMeaning("is a negative case of", "has the negative case", false);
      case RIVAL_EXPLANATION -> new RelationMeaning("is a rival explanation of", "has the rival explanation", false);
      case LEADS_TO -> new RelationMeaning("leads to", "follows from", false);
      case RELATED -> new RelationMeaning("is related to", "is related to", true);
    };
  }

  /** The kinds that make sense between two elements, in the order in which they are offered. */
  public static List<RelationKind> kinds(StudyElement from, StudyElement to) {
    return Arrays.stream(RelationKind.values()).filter(kind -> defect(from, kind, to).isEmpty()).toList();
  }

  /** Why a kind makes no sense between two elements; empty when it does. */
  public static Optional<String> defect(StudyElement from, RelationKind kind, StudyElement to) {
    if (from == to) {
      return Optional.of("The " + ElementLabel.line(from) + " cannot be related to itself");
    }
    return switch (kind) {
      case NEGATIVE_CASE -> !CASES.contains(from.eClass())
          ? Optional.of("A negative case is something observed, such as a participant, document, quote, coding or"
              + " result; the " + ElementLabel.line(from) + " is none")
          : claim("negative case", to, CLAIMS.contains(to.eClass()));
      case RIVAL_EXPLANATION -> !EXPLANATIONS.contains(from.eClass())
          ? Optional.of("A rival explanation is a memo, finding, code, meta-inference, response or study by others;"
              + " the " + ElementLabel.line(from) + " is none")
          : claim("rival explanation", to, CLAIMS.contains(to.eClass()) || NUMBERS.contains(to.eClass()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> claim(String what, StudyElement to, boolean fits) {
    return fits ? Optional.empty() : Optional.of("A " + what + " is one of a claim, such as a finding, code or memo;"
        + " the " + ElementLabel.line(to) + " claims nothing");
  }
}
