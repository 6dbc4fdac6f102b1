// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.model.study.Study;

/**
 * What a recommendation rests on, and what it met.
 *
 * @param recommendation the recommendation, which names its findings and themes
 * @param responses what stakeholders say about it or about its findings
 * @param missing what a reader would ask for; empty where nothing is
 */
public record RecommendationTrace(Recommendation recommendation, List<StakeholderResponse> responses,
    List<String> missing) {

  public RecommendationTrace {
    responses = List.copyOf(responses);
    missing = List.copyOf(missing);
  }

  /** All recommendations of a study. */
  public static List<RecommendationTrace> of(Study study) {
    return study.getRecommendations().stream().map(r -> of(study, r)).toList();
  }

  private static RecommendationTrace of(Study study, Recommendation recommendation) {
    List<StakeholderResponse> responses = study.getStakeholderResponses().stream()
        .filter(r -> r.getAbout().contains(recommendation)
            || recommendation.getFindings().stream().anyMatch(r.getAbout()::contains)).toList();
    return new RecommendationTrace(recommendation, responses, missing(recommendation));
  }

  private static List<String> missing(Recommendation recommendation) {
    List<String> missing = new ArrayList<>();
    if (recommendation.getFindings().isEmpty()) {
      missing.add(recommendation.getThemes().isEmpty() ? "rests on no finding and no theme" : "rests on no finding");
    }
    recommendation.getFindings().stream().filter(f -> f.getStatus() == FindingStatus.WITHDRAWN).map(Finding::getKey)
        .forEach(f -> missing.add("rests on " + f + ", which was withdrawn"));
    if (ElementLabel.orEmpty(recommendation.getAddressee()).isBlank()) {
      missing.add("says not who is to act");
    }
    if (recommendation.isContentious() && recommendation.getAlternatives().isEmpty()) {
      missing.add("is disputed but no alternative is on record");
    }
    return missing;
  }
}
