// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.GoldenCase;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.model.study.MissingKind;

/** Runs the forms of a definition that were worked by hand. */
public final class GoldenRun {
  private static final double EXACT = 1e-9;

  private final Definition definition;
  private final Scorers scorers;

  public GoldenRun(Definition definition, Scorers scorers) {
    this.definition = definition;
    this.scorers = scorers;
  }

  /** One result for each golden case, in order. */
  public List<Result> results() {
    return definition.golden().stream().map(this::run).toList();
  }

  /**
   * What came out of a golden case.
   *
   * @param golden the case
   * @param trails of all scales, as scored now
   * @param differences what differs from the expected; empty where nothing does
   */
  public record Result(GoldenCase golden, List<ScoreTrail> trails, List<String> differences) {

    public Result {
      trails = List.copyOf(trails);
      differences = List.copyOf(differences);
    }
  }

  /** The form of a golden case. */
  public static Form form(GoldenCase golden) {
    Map<String, Answer> answers = new HashMap<>();
    golden.answers().forEach((item, answer) -> answers.put(item,
        Optional.ofNullable(MissingKind.get(answer)).filter(kind -> kind != MissingKind.NONE).map(Answer::missing)
            .orElseGet(() -> Answer.of(answer))));
    return new Form(golden.rater(), golden.age(), answers);
  }

  private Result run(GoldenCase golden) {
    List<String> differences = new ArrayList<>();
    try {
      List<ScoreTrail> trails = new Scoring(definition, golden.chosen(), scorers).score(form(golden));
      golden.scores().forEach((scale, expected) -> compare(scale, expected, trails, differences));
      golden.bands().forEach((scale, expected) -> {
        String found = find(trails, scale).map(ScoreTrail::band).orElse("");
        if (!found.equals(expected)) {
          differences.add("the band of " + scale + " is " + (found.isEmpty() ? "none" : found) + ", expected "
              + expected);
        }
      });
      return new Result(golden, trails, differences);
    } catch (ScoringException e) {
      return new Result(golden, List.of(), List.of(e.getMessage()));
    }
  }

  private static void compare(String scale, double expected, List<ScoreTrail> trails, List<String> differences) {
    Optional<ScoreTrail> trail = find(trails, scale);
    if (trail.isEmpty()) {
      differences.add(scale + " is not scored for this rater and these options");
      return;
    }
    double found = trail.get().score();
    boolean same = found == found ? Math.abs(found - expected) < EXACT : expected != expected;
    if (!same) {
      differences.add(scale + " is " + Numbers.text(found) + ", expected " + Numbers.text(expected));
    }
  }

  private static Optional<ScoreTrail> find(List<ScoreTrail> trails, String scale) {
    return trails.stream().filter(trail -> trail.scale().equals(scale)).findFirst();
  }
}
