// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StudyElement;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Proportion;
import org.triangulum.store.StudyFileException;
import org.triangulum.triangulation.StudyView;

/**
 * Which way a number speaks, relative to a neutral point that somebody declared.
 *
 * <p>An item speaks for what it states when the Wilson interval of the share of favourable answers among those that
 * take a side lies above one half, against it when it lies below, and is mixed when the interval holds one half.
 * Answers at the neutral point and missing ones take no side. Which answers are favourable say the response options;
 * where none is declared, the codes above the middle of the codes of a set whose polarity is stated. A figure as
 * printed is compared with its own neutral point, without an interval, as its base is not in the data. A number about
 * which nothing of this is known takes no side: tests, differences and means without a neutral point are for people.
 */
final class ResultDirection {
  /** Analyses of one item that lay out how it was answered; others compare or test and take no side. */
  private static final Set<String> DISTRIBUTIONS = Set.of("frequencies", "top-box", "descriptives");
  private static final Pattern NUMBER = Pattern.compile("[-+−]?(\\d+(\\.\\d+)?|\\.\\d+)");

  private final StudyView view;
  private final ProposalRule rule;

  ResultDirection(StudyView view, ProposalRule rule) {
    this.view = view;
    this.rule = rule;
  }

  /** A stance with how it was found. */
  record Direction(Stance stance, String why) {}

  /** Which way a result, figure or column speaks on an issue. */
  Direction of(StudyElement target, Issue issue) {
    if (target instanceof ReportedFigure figure) {
      return figure(figure, issue);
    }
    if (target instanceof AnalysisRun run) {
      return run(run, issue);
    }
    return target instanceof Column column ? column(column, issue) : undirected("it is no number");
  }

  private Direction figure(ReportedFigure figure, Issue issue) {
    Optional<Double> neutral = number(figure.getNeutral());
    if (neutral.isEmpty() || figure.getPolarity() == Polarity.UNSTATED) {
      return figure.getRun() == null ? undirected(figure.getKey() + " has no declared neutral point")
          : run(figure.getRun(), issue);
    }
    Optional<Double> value = figure.getRun() == null ? number(figure.getPrinted())
        : view.number(figure.getRun(), orEmpty(figure.getValueName())).or(() -> number(figure.getPrinted()));
    if (value.isEmpty()) {
      return undirected(figure.getKey() + " prints no number");
    }
    int side = Double.compare(value.get(), neutral.get());
    Stance stance = stance(highSpeaksFor(figure.getPolarity()) ? side : -side);
    return new Direction(stance, figure.getKey() + " " + orEmpty(figure.getPrinted()) + ": "
        + (side == 0 ? "at" : side > 0 ? "above" : "below") + " the neutral point " + figure.getNeutral().strip() + ", "
        + figure.getPolarity().getLiteral().replace('-', ' ') + " → " + stance.getLiteral());
  }

  private Direction run(AnalysisRun run, Issue issue) {
    List<String> variables = StoredRuns.variables(run);
    if (!DISTRIBUTIONS.contains(orEmpty(run.getAnalysis())) || variables.size() != 1 || run.getDataset() == null) {
      return undirected(run.getKey() + " compares or tests and takes no side");
    }
    return run.getDataset().getColumns().stream().filter(c -> variables.get(0).equals(c.getKey())).findFirst()
        .map(c -> column(c, issue)).orElseGet(() -> undirected(run.getKey() + " has lost its variable"));
  }

  private Direction column(Column column, Issue issue) {
    Item item = column.getItem();
    Optional<Sides> sides = Sides.of(item);
    if (sides.isEmpty()) {
      return undirected(column.getKey() + " has no declared neutral point");
    }
    AnswerSides counts;
    try {
      counts = AnswerSides.count(view.blobs(), (Dataset) column.eContainer(), column, sides.get());
    } catch (StudyFileException e) {
      return undirected(e.getMessage());
    }
    if (counts.taken() == 0) {
      return undirected("nobody who answered " + column.getKey() + " takes a side");
    }
    Interval interval = new Proportion(counts.favourable(), counts.taken()).wilson(rule.confidence());
    boolean reversed = issue.getReversedItems().contains(item);
    int side = interval.lower() > 0.5 ? 1 : interval.upper() < 0.5 ? -1 : 0;
    Stance stance = side == 0 ? Stance.MIXED : stance(reversed ? -side : side);
    return new Direction(stance, column.getKey() + ": " + counts.favourable() + " of " + counts.taken()
        + " who take a side favourable, " + percent(counts.favourable() / (double) counts.taken()) + " ("
        + percent(rule.confidence()) + " interval " + percent(interval.lower()) + " to " + percent(interval.upper())
        + "), " + (side == 0 ? "which holds one half" : (side > 0 ? "above" : "below") + " the neutral point")
        + (reversed ? ", the item asks for the opposite" : "") + " → " + stance.getLiteral());
  }

  private static boolean highSpeaksFor(Polarity polarity) {
    return polarity == Polarity.HIGH_IS_BETTER || polarity == Polarity.HIGH_IS_MORE;
  }

  private static Stance stance(int side) {
    return side > 0 ? Stance.POSITIVE : side < 0 ? Stance.NEGATIVE : Stance.NEUTRAL;
  }

  private static Direction undirected(String why) {
    return new Direction(Stance.NONE, why);
  }

  /** The first number of a printed figure, such as 93 of {@code 93 %}. */
  static Optional<Double> number(String printed) {
    Matcher matcher = NUMBER.matcher(orEmpty(printed));
    return matcher.find() ? Optional.of(Double.valueOf(matcher.group().replace('−', '-'))) : Optional.empty();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
