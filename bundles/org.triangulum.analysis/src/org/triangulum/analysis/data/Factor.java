// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.Nearest;
import org.triangulum.data.derive.Collapse;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.TextValues;

/**
 * A column as ordered categories. Numeric categories stand in order of value, text in alphabetical order (of
 * value when all of it is numbers). Labelled codes
 * are categories even when nobody chose them; so are gaps in the whole-number codes of an ordinal column.
 */
public final class Factor {
  /** Code of a row left out by the choice of groups. */
  public static final int LEFT_OUT = -MissingKind.values().length;
  private static final int LONGEST_FILLED_SCALE = 12;

  private final DataColumn column;
  private final Slots slots;
  private final int[] codes;
  private final List<Category> categories;

  private Factor(DataColumn column, Slots slots, int[] codes, List<Category> categories) {
    this.column = column;
    this.slots = slots;
    this.codes = codes;
    this.categories = List.copyOf(categories);
  }

  /**
   * The categories of a column.
   *
   * @throws AnalysisException when it has too many different values to be categories
   */
  public static Factor of(DataColumn column) {
    Slots slots = Slots.of(column);
    List<Category> categories = column.values() instanceof TextValues ? texts(slots) : numbers(column, slots);
    Map<String, Integer> index = new HashMap<>();
    categories.forEach(category -> index.put(category.key(), index.size()));
    int[] codes = slots.slots.stream().mapToInt(s -> s.missing() != MissingKind.NONE ? -s.missing().getValue()
        : index.getOrDefault(s.text(), LEFT_OUT)).toArray();
    return new Factor(column, slots, codes, categories);
  }

  private static List<Category> texts(Slots slots) {
    List<Slots.Slot> present = slots.slots.stream().filter(Slots.Slot::present).toList();
    boolean numeric = present.stream().noneMatch(s -> Double.isNaN(s.number()));
    Comparator<Slots.Slot> byText = Comparator.comparing(Slots.Slot::text);
    return present.stream().sorted(numeric ? Comparator.comparingDouble(Slots.Slot::number).thenComparing(byText)
        : byText)
        .map(s -> new Category(s.text(), s.text(), numeric ? s.number() : Double.NaN, "")).toList();
  }

  private static List<Category> numbers(DataColumn column, Slots slots) {
    TreeSet<Double> values = new TreeSet<>(column.valueLabels().keySet());
    slots.slots.stream().filter(Slots.Slot::present).forEach(s -> values.add(s.number()));
    if (column.level() == MeasurementLevel.ORDINAL && !values.isEmpty()
        && values.stream().allMatch(v -> v == Math.rint(v))
        && values.last() - values.first() < LONGEST_FILLED_SCALE) {
      for (double v = values.first(); v < values.last(); v++) {
        values.add(v);
      }
    }
    return values.stream().map(v -> new Category(plain(v), column.labelOf(v), v, "")).toList();
  }

  /** A number as it is written in keys: without a needless point. */
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
        : Double.toString(number);
  }

  /**
   * This factor with categories put together; their scores are 1, 2, 3… in the order of the mapping.
   *
   * @throws AnalysisException naming the values that the mapping leaves homeless
   */
  public Factor collapsed(Collapse mapping) {
    List<String> homeless = uncovered(mapping);
    if (!homeless.isEmpty()) {
      throw new AnalysisException("collapse puts " + String.join(", ", homeless) + " of " + name()
          + " in no category; name them, or add a category for the rest such as other:*");
    }
    int[] target = categories.stream().mapToInt(c -> mapping.categoryOf(c.key(), c.label()).orElseThrow()).toArray();
    List<Category> merged = new ArrayList<>();
    for (int i = 0; i < mapping.categories().size(); i++) {
      int index = i;
      String name = mapping.categories().get(i).name();
      merged.add(new Category(name, name, i + 1.0, name + " = " + String.join(" + ", IntStream.range(0, target.length)
          .filter(c -> target[c] == index).mapToObj(c -> categories.get(c).name()).toList())));
    }
    return new Factor(column, slots, Arrays.stream(codes).map(c -> c < 0 ? c : target[c]).toArray(), merged);
  }

  /** The values that a mapping puts nowhere. */
  public List<String> uncovered(Collapse mapping) {
    return categories.stream().filter(c -> mapping.categoryOf(c.key(), c.label()).isEmpty()).map(Category::name)
        .toList();
  }

  /**
   * Only these categories, in this order; rows of the others are left out.
   *
   * @param named keys or labels
   * @throws AnalysisException naming the categories there are when one is unknown
   */
  public Factor only(List<String> named) {
    int[] target = new int[categories.size()];
    Arrays.fill(target, LEFT_OUT);
    List<Category> kept = new ArrayList<>();
    for (String item : named) {
      int index = find(item).orElseThrow(() -> new AnalysisException(name() + " has no group " + item
          + Nearest.hint(item, categories.stream().map(Category::label).toList())));
      if (target[index] == LEFT_OUT) {
        target[index] = kept.size();
        kept.add(categories.get(index));
      }
    }
    return new Factor(column, slots, Arrays.stream(codes).map(c -> c < 0 ? c : target[c]).toArray(), kept);
  }

  /** The index of the category of that key, else of that label. */
  public Optional<Integer> find(String keyOrLabel) {
    return IntStream.range(0, size()).filter(i -> category(i).key().equals(keyOrLabel)).boxed().findFirst()
        .or(() -> IntStream.range(0, size()).filter(i -> category(i).label().equals(keyOrLabel)).boxed().findFirst());
  }

  /** Name of the column. */
  public String name() {
    return column.name();
  }

  /** The column it was made of. */
  public DataColumn column() {
    return column;
  }

  /** Number of categories. */
  public int size() {
    return categories.size();
  }

  /** A category by index from 0. */
  public Category category(int index) {
    return categories.get(index);
  }

  /** All categories in order. */
  public List<Category> categories() {
    return categories;
  }

  /** Whether every category has a number: codes, or places of categories put together. */
  public boolean scored() {
    return categories.stream().noneMatch(c -> Double.isNaN(c.score()));
  }

  /** The scores of all categories. */
  public double[] scores() {
    return categories.stream().mapToDouble(Category::score).toArray();
  }

  /** The indices of the categories from the highest score down; from the last down where there are no scores. */
  public List<Integer> highestFirst() {
    return IntStream.range(0, size()).boxed()
        .sorted(scored() ? Comparator.comparingDouble((Integer i) -> -category(i).score()) : Comparator.reverseOrder())
        .toList();
  }

  /** The category of a row, or minus the ordinal of its kind of missing, or {@link #LEFT_OUT}. */
  public int code(int row) {
    return codes[slots.at(row)];
  }

  /** The score of each row, NaN where there is none. */
  double[] numbers() {
    return IntStream.range(0, rows()).mapToDouble(row -> code(row) < 0 ? Double.NaN : category(code(row)).score())
        .toArray();
  }

  /** Whether a code of {@link #code} is of a case that the question applied to. */
  static boolean applicable(int code) {
    return code >= 0 || code == -MissingKind.REFUSED_VALUE || code == -MissingKind.MISSING_VALUE;
  }

  /** Number of rows of the table. */
  public int rows() {
    return slots.rows();
  }

  Slots slots() {
    return slots;
  }

  int[] codes() {
    return codes;
  }
}
