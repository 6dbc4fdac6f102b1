// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.triangulation.StudyView;

/**
 * Proposes who goes against the pattern: whose scores and talk disagree (deviant cases between strands, O'Cathain et
 * al. 2010), and who speaks against their group. A proposal is a question; a person decides, see {@link CaseFlags}.
 *
 * <p>A score counts as high at or above the upper quartile of all who answered, as low at or below the lower one,
 * where its polarity says which end is better. Talk counts as negative or positive with at least two judged passages
 * of which two thirds or more are so. Somebody speaks against their group where their talk is negative and at least two
 * thirds of three or more others of the group speak positively, or the other way round.
 */
public final class DeviantCases {
  /** The rules by name, as a flag keeps them. */
  public static final String HIGH_SCORE = "high-score-negative-talk";
  public static final String LOW_SCORE = "low-score-positive-talk";
  public static final String AGAINST_GROUP = "against-the-group";

  private static final int FEWEST_PASSAGES = 2;
  private static final int FEWEST_OTHERS = 3;

  private final PersonAnswers answers;
  private final Map<Column, Polarity> stated;

  /**
   * A proposal.
   *
   * @param subject participant or case
   * @param rule that proposes
   * @param explanation the numbers behind it, in a sentence
   * @param decided whether a person has decided about the subject under this rule
   */
  public record Proposal(StudyElement subject, String rule, String explanation, boolean decided) {}

  private enum Talking { POSITIVE, NEGATIVE, NEITHER }

  /** Proposals where items say which end of their answers is better; scores without an item propose nobody. */
  public DeviantCases(StudyView view) {
    this(view, Map.of());
  }

  /**
   * Proposals.
   *
   * @param stated which end of a score is better, where its item does not say
   */
  public DeviantCases(StudyView view, Map<Column, Polarity> stated) {
    this.answers = new PersonAnswers(view.study(), view.blobs());
    this.stated = Map.copyOf(stated);
  }

  /** Proposals for the rows of a matrix, in their order. */
  public List<Proposal> of(CaseMatrix matrix) {
    List<Proposal> proposals = new ArrayList<>();
    for (CaseMatrix.Row row : matrix.rows()) {
      Talking talking = talking(row);
      if (talking != Talking.NEITHER) {
        for (int v = 0; v < matrix.variables().size(); v++) {
          byScore(row, talking, matrix.variables().get(v), v).ifPresent(proposals::add);
        }
        byGroup(row, talking, matrix.rows()).ifPresent(proposals::add);
      }
    }
    return proposals;
  }

  private static Talking talking(CaseMatrix.Row row) {
    int judged = row.positive() + row.negative();
    if (judged < FEWEST_PASSAGES) {
      return Talking.NEITHER;
    }
    return 3 * row.negative() >= 2 * judged ? Talking.NEGATIVE
        : 3 * row.positive() >= 2 * judged ? Talking.POSITIVE : Talking.NEITHER;
  }

  private Optional<Proposal> byScore(CaseMatrix.Row row, Talking talking, Column variable, int index) {
    OptionalDouble score = row.score(index);
    Optional<DataColumn> data = answers.values(variable);
    if (score.isEmpty() || data.isEmpty()) {
      return Optional.empty();
    }
    int better = better(stated.getOrDefault(variable, data.get().polarity()));
    double[] all = sorted(data.get().values());
    if (better == 0 || all.length < 2 * FEWEST_OTHERS) {
      return Optional.empty();
    }
    double upper = all[(int) Math.ceil(0.75 * all.length) - 1];
    double lower = all[(int) Math.ceil(0.25 * all.length) - 1];
    if (upper == lower) {
      return Optional.empty();
    }
    boolean good = better > 0 ? score.getAsDouble() >= upper : score.getAsDouble() <= lower;
    boolean bad = better > 0 ? score.getAsDouble() <= lower : score.getAsDouble() >= upper;
    boolean proposed = good && talking == Talking.NEGATIVE || bad && talking == Talking.POSITIVE;
    String label = data.get().label() + " " + data.get().labelOf(score.getAsDouble()) + " lies "
        + (score.getAsDouble() >= upper ? "at or above the upper quartile (" + data.get().labelOf(upper)
            : "at or below the lower quartile (" + data.get().labelOf(lower)) + ", n = " + all.length + ")";
    return proposed ? Optional.of(proposal(row, good ? HIGH_SCORE : LOW_SCORE, label + ", "
        + (better > 0 ? "high is better" : "low is better") + ", but " + said(row))) : Optional.empty();
  }

  private static Optional<Proposal> byGroup(CaseMatrix.Row row, Talking talking, List<CaseMatrix.Row> all) {
    Optional<ParticipantGroup> group = row.group();
    if (group.isEmpty()) {
      return Optional.empty();
    }
    List<Talking> others = all.stream().filter(r -> r != row && r.group().equals(group)
        && r.people().stream().noneMatch(row.people()::contains)).map(DeviantCases::talking)
        .filter(t -> t != Talking.NEITHER).toList();
    long against = others.stream().filter(t -> t != talking).count();
    if (others.size() < FEWEST_OTHERS || 3 * against < 2L * others.size()) {
      return Optional.empty();
    }
    return Optional.of(proposal(row, AGAINST_GROUP, said(row) + ", while " + against + " of " + others.size()
        + " others of " + name(group.get()) + " speak "
        + (talking == Talking.NEGATIVE ? "positively" : "negatively")));
  }

  private static Proposal proposal(CaseMatrix.Row row, String rule, String explanation) {
    return new Proposal(row.subject(), rule, explanation,
        row.flags().stream().anyMatch(f -> rule.equals(f.getRule())));
  }

  private static String said(CaseMatrix.Row row) {
    return row.negative() >= row.positive()
        ? row.negative() + " of " + (row.negative() + row.positive()) + " judged passages are negative"
        : row.positive() + " of " + (row.negative() + row.positive()) + " judged passages are positive";
  }

  /** 1 where high is better, -1 where low is, 0 where nobody said. */
  private static int better(Polarity polarity) {
    return switch (polarity) {
      case HIGH_IS_BETTER -> 1;
      case HIGH_IS_WORSE -> -1;
      case HIGH_IS_MORE, HIGH_IS_LESS, UNSTATED -> 0;
    };
  }

  private static double[] sorted(ColumnValues values) {
    double[] numbers = new double[values.size()];
    int n = 0;
    for (int row = 0; row < values.size(); row++) {
      if (values.missing(row) == MissingKind.NONE && !Double.isNaN(values.number(row))) {
        numbers[n++] = values.number(row);
      }
    }
    double[] valid = Arrays.copyOf(numbers, n);
    Arrays.sort(valid);
    return valid;
  }

  private static String name(ParticipantGroup group) {
    String name = orEmpty(group.getName());
    return name.isEmpty() ? orEmpty(group.getKey()) : name.toLowerCase(Locale.ROOT);
  }
}
