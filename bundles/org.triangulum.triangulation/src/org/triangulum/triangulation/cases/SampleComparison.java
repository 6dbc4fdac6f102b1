// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;

/**
 * How those who were interviewed answered a question, beside all who answered it: the same answers in the same bins, so
 * that a reader sees whom the interviews leave out. No test is made of it: interviewees are chosen, not drawn.
 *
 * @param question what was asked
 * @param bins one an answer, in the order of the answers
 * @param surveyed valid answers of all
 * @param interviewed valid answers of those interviewed
 * @param notes what a careful reader must know
 */
public record SampleComparison(String question, List<Bin> bins, long surveyed, long interviewed, List<String> notes) {
  /** With fewer interviewees than this, shares are told with how far one person moves them. */
  static final int FEW = 30;
  private static final int MOST_VALUES = 12;
  private static final int CLASSES = 5;

  /**
   * One answer.
   *
   * @param label the answer
   * @param surveyed how many of all gave it
   * @param interviewed how many of those interviewed gave it
   * @param surveyedPercent of all valid answers
   * @param interviewedPercent of the valid answers of those interviewed
   */
  public record Bin(String label, long surveyed, long interviewed, double surveyedPercent,
      double interviewedPercent) {}

  public SampleComparison {
    bins = List.copyOf(bins);
    notes = List.copyOf(notes);
  }

  /**
   * Of people who are linked with their answers.
   *
   * @param interviewed who was interviewed; who has no answer is told in a note
   */
  public static SampleComparison of(PersonAnswers answers, Column column, Collection<Participant> interviewed) {
    Map<Double, Long> all = counts(answers, column);
    Map<Double, Long> few = new TreeMap<>();
    int without = 0;
    for (Participant participant : interviewed) {
      List<Double> numbers = answers.of(participant, column).stream().map(Answer::number)
          .filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList();
      if (numbers.isEmpty()) {
        without++;
      } else {
        few.merge(numbers.get(numbers.size() - 1), 1L, Long::sum);
      }
    }
    List<String> notes = new ArrayList<>();
    if (without > 0) {
      notes.add(without + " of " + interviewed.size() + " interviewed have no valid answer to it");
    }
    if (!few.isEmpty()) {
      notes.add("Those interviewed are among those surveyed");
    }
    return compare(answers.values(column), column, all, few, notes);
  }

  /**
   * Of two tables that were asked the same, where nobody knows who is who.
   *
   * @param column of the survey
   * @param interviewed of those interviewed, with the same codes
   */
  public static SampleComparison of(PersonAnswers answers, Column column, Column interviewed) {
    return compare(answers.values(column), column, counts(answers, column), counts(answers, interviewed),
        List.of("Survey and interviews are not linked person by person"));
  }

  private static SampleComparison compare(Optional<DataColumn> data, Column column, Map<Double, Long> all,
      Map<Double, Long> few, List<String> before) {
    long surveyed = all.values().stream().mapToLong(Long::longValue).sum();
    long interviewed = few.values().stream().mapToLong(Long::longValue).sum();
    TreeMap<Double, Long> values = new TreeMap<>(all);
    few.keySet().forEach(v -> values.putIfAbsent(v, 0L));
    data.ifPresent(d -> d.valueLabels().keySet().forEach(v -> values.putIfAbsent(v, 0L)));
    List<Bin> bins = new ArrayList<>();
    if (values.size() <= MOST_VALUES) {
      values.keySet().forEach(v -> bins.add(bin(data.map(d -> d.labelOf(v)).orElse(v + ""), all.getOrDefault(v, 0L),
          few.getOrDefault(v, 0L), surveyed, interviewed)));
    } else {
      bins.addAll(classes(values, all, few, surveyed, interviewed));
    }
    String label = data.map(DataColumn::label).orElse(orEmpty(column.getKey()));
    return new SampleComparison(label, bins, surveyed, interviewed, notes(before, bins, surveyed, interviewed));
  }

  /** Equally wide classes from the smallest to the largest value of either. */
  private static List<Bin> classes(TreeMap<Double, Long> values, Map<Double, Long> all, Map<Double, Long> few,
      long surveyed, long interviewed) {
    double low = values.firstKey();
    double width = (values.lastKey() - low) / CLASSES;
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      double from = low + i * width;
      double to = i == CLASSES - 1 ? values.lastKey() : low + (i + 1) * width;
      boolean last = i == CLASSES - 1;
      bins.add(bin(number(from) + (last ? " to " : " to below ") + number(to), within(all, from, to, last),
          within(few, from, to, last), surveyed, interviewed));
    }
    return bins;
  }

  private static long within(Map<Double, Long> counts, double from, double to, boolean closed) {
    return counts.entrySet().stream().filter(e -> e.getKey() >= from && (e.getKey() < to || closed))
        .mapToLong(Map.Entry::getValue).sum();
  }

  private static Bin bin(String label, long all, long few, long surveyed, long interviewed) {
    return new Bin(label, all, few, surveyed == 0 ? 0 : 100.0 * all / surveyed,
        interviewed == 0 ? 0 : 100.0 * few / interviewed);
  }

  private static List<String> notes(List<String> before, List<Bin> bins, long surveyed, long interviewed) {
    List<String> notes = new ArrayList<>();
    if (interviewed == 0) {
      notes.add("No interviewed person is linked to an answer");
    } else if (interviewed < FEW) {
      notes.add("Only " + interviewed + (interviewed == 1 ? " was" : " were") + " interviewed of " + surveyed
          + " who answered: one person is " + number(100.0 / interviewed)
          + " percentage points; read the counts, not the shares");
    }
    List<String> unheard = bins.stream().filter(b -> b.surveyed() > 0 && b.interviewed() == 0).map(Bin::label).toList();
    if (!unheard.isEmpty() && interviewed > 0) {
      notes.add("Nobody interviewed answered " + unheard.stream().map(l -> "“" + l + "”")
          .collect(Collectors.joining(", ")));
    }
    notes.addAll(before);
    return notes;
  }

  private static Map<Double, Long> counts(PersonAnswers answers, Column column) {
    Map<Double, Long> counts = new TreeMap<>();
    Optional<ColumnValues> weights = column.eContainer() instanceof Dataset dataset ? dataset.getColumns().stream()
        .filter(c -> c.getRole() == ColumnRole.COUNT).findFirst().flatMap(answers::values).map(DataColumn::values)
        : Optional.empty();
    answers.values(column).map(DataColumn::values).ifPresent(values -> {
      for (int row = 0; row < values.size(); row++) {
        double value = values.number(row);
        if (values.missing(row) == MissingKind.NONE && !Double.isNaN(value)) {
          long weight = weights.isEmpty() ? 1 : (long) weights.get().number(row);
          counts.merge(value, weight, Long::sum);
        }
      }
    });
    counts.values().removeIf(c -> c == 0);
    return counts;
  }

  /** Both distributions side by side. */
  public Chart chart() {
    String title = question + ": all who answered (n = " + surveyed + ") and those interviewed (n = " + interviewed
        + ")";
    return new Chart("sample", Chart.Kind.BAR, title, bins.stream().map(Bin::label).toList(),
        List.of(new Chart.Series("Survey, n = " + surveyed, bins.stream().map(Bin::surveyedPercent).toList(), List.of(),
            List.of()), new Chart.Series("Interviewed, n = " + interviewed,
            bins.stream().map(Bin::interviewedPercent).toList(), List.of(), List.of())),
        "% of valid answers", sentence());
  }

  /** The comparison in words. */
  public String sentence() {
    return bins.stream().map(b -> b.label() + ": " + b.surveyed() + " of " + surveyed + " surveyed ("
        + percent(b.surveyedPercent()) + "), " + b.interviewed() + " of " + interviewed + " interviewed")
        .collect(Collectors.joining("; "));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f\u00A0%%", percent);
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
  }
}
