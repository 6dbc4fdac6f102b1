// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.ConfidenceAssessment;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.StudyView;

/**
 * Confidence in findings in the form of a CERQual evidence profile (Lewin et al. 2018, Implementation Science 13
 * suppl 1, doi 10.1186/s13012-017-0689-2). The approach was made for syntheses of many studies; used within one study
 * it is CERQual-style, and has to be called so. The overall level is judged by people; the program derives none.
 *
 * @param rows one per finding
 */
public record ConfidenceProfile(List<Row> rows) {
  /** What the profile has to be called. */
  public static final String TITLE = "Evidence profile (CERQual-style, within study)";

  /**
   * A finding.
   *
   * @param finding the finding
   * @param latest what counts for each component, where it was judged
   * @param overall the overall level
   * @param reason why; empty where nobody said
   * @param earlier judgements of components that were superseded
   * @param strength what the evidence is
   */
  public record Row(Finding finding, Map<ConfidenceComponent, ConfidenceAssessment> latest, Confidence overall,
      String reason, int earlier, EvidenceStrength strength) {
    public Row {
      latest = Map.copyOf(latest);
    }

    /** How serious the concerns about a component are. */
    public Concern concern(ConfidenceComponent component) {
      return Optional.ofNullable(latest.get(component)).map(ConfidenceAssessment::getConcern).orElse(Concern.UNJUDGED);
    }

    /** What a profile must not lack; empty for a finding that nobody has begun to judge. */
    public List<String> missing() {
      List<String> missing = new ArrayList<>();
      boolean begun = overall != Confidence.UNJUDGED || !latest.isEmpty();
      for (ConfidenceComponent component : ConfidenceComponent.values()) {
        ConfidenceAssessment judged = latest.get(component);
        if (begun && concern(component) == Concern.UNJUDGED) {
          missing.add(word(component) + " is not judged");
        } else if (judged != null && judged.getConcern().getValue() > Concern.NONE_OR_VERY_MINOR_VALUE
            && ElementLabel.orEmpty(judged.getReason()).isBlank()) {
          missing.add("the concern about " + word(component) + " gives no reason");
        }
      }
      if (overall != Confidence.UNJUDGED && reason.isBlank()) {
        missing.add("the overall level gives no reason");
      } else if (begun && overall == Confidence.UNJUDGED) {
        missing.add("the overall level is not judged");
      }
      return missing;
    }
  }

  public ConfidenceProfile {
    rows = List.copyOf(rows);
  }

  /** The profile of findings. */
  public static ConfidenceProfile of(StudyView view, List<Finding> findings) {
    return new ConfidenceProfile(findings.stream().map(f -> of(view, f)).toList());
  }

  private static Row of(StudyView view, Finding finding) {
    Map<ConfidenceComponent, ConfidenceAssessment> latest = new EnumMap<>(ConfidenceComponent.class);
    finding.getAssessments().stream().sorted(Comparator.comparing(a -> ElementLabel.orEmpty(a.getDate())))
        .forEach(a -> latest.put(a.getComponent(), a));
    return new Row(finding, latest, finding.getConfidence(), ElementLabel.orEmpty(finding.getConfidenceReason()),
        finding.getAssessments().size() - latest.size(), EvidenceStrength.of(view.evidence(finding)));
  }

  /** A component in words. */
  public static String word(ConfidenceComponent component) {
    return component.getLiteral().replace('-', ' ');
  }

  /** A level of concern in words, as in {@code no or very minor concerns}. */
  public static String word(Concern concern) {
    return switch (concern) {
      case UNJUDGED -> "not judged";
      case NONE_OR_VERY_MINOR -> "no or very minor concerns";
      default -> concern.getLiteral() + " concerns";
    };
  }

  /** A level of confidence in words. */
  public static String word(Confidence confidence) {
    return confidence == Confidence.UNJUDGED ? "not judged" : confidence.getLiteral().replace('-', ' ');
  }
}
