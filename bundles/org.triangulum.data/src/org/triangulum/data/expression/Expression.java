// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.TextValues;

/**
 * A checked expression over the columns of a dataset, computed for all rows at once. Immutable, safe for use by several
 * threads.
 *
 * <p>Missing values: whatever is computed from a missing value is missing, of the same kind where all that are missing
 * are of one kind, otherwise plainly missing. {@code &&} with a false side is false and {@code ||} with a true side is
 * true, whatever the other side is. A division by 0, the root of a negative number and whatever is no finite number are
 * plainly missing. {@code sum_min}, {@code mean_min}, {@code answered}, {@code count_of}, {@code first} and
 * {@code missing} look through missing values as they say.
 */
public final class Expression {
  private static final Functions FUNCTIONS = new Functions();
  private static final Syntax SYNTAX = new Syntax(FUNCTIONS.byName().keySet());

  private final String text;
  private final Node root;
  private final List<Variable> variables;

  private Expression(String text, Node root, List<Variable> variables) {
    this.text = text;
    this.root = root;
    this.variables = List.copyOf(variables);
  }

  /**
   * Reads and checks an expression.
   *
   * @throws ExpressionException saying at which character what is wrong
   */
  public static Expression parse(String text, Scope scope) {
    Compiler compiler = new Compiler(scope, FUNCTIONS.byName());
    Node root = compiler.compile(SYNTAX.parse(text));
    return new Expression(text, root, compiler.used());
  }

  /**
   * Reads and checks an expression that must be a condition.
   *
   * @throws ExpressionException saying at which character what is wrong
   */
  public static Expression condition(String text, Scope scope) {
    Expression expression = parse(text, scope);
    if (expression.type() != ValueType.TRUTH) {
      throw new ExpressionException(1, "a condition is needed, such as age >= 18; this is "
          + expression.type().words());
    }
    return expression;
  }

  /** The functions there are, each as its signature and its meaning, for help and completion. */
  public static List<String> functions() {
    return FUNCTIONS.byName().values().stream().map(f -> f.signature() + "\t" + f.meaning()).toList();
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What it yields. */
  public ValueType type() {
    return root.type();
  }

  /** The columns it names, in order of first mention. */
  public List<String> columns() {
    return variables.stream().map(Variable::name).toList();
  }

  /**
   * Computes all rows.
   *
   * @param columns gives the values of a column by name, values declared missing marked as such; all equally long
   * @param rows how many
   * @return decimal numbers, codes 1 and 0 for a condition, or texts
   */
  public ColumnValues evaluate(Function<String, ColumnValues> columns, int rows) {
    return switch (root.type()) {
      case NUMBER -> DecimalValues.of(numbers(columns, rows));
      case TRUTH -> truths(numbers(columns, rows));
      case TEXT -> texts(columns, rows);
    };
  }

  /** The rows where a condition is true; neither false nor missing. */
  public BitSet matching(Function<String, ColumnValues> columns, int rows) {
    double[] truth = numbers(columns, rows);
    BitSet found = new BitSet(rows);
    for (int row = 0; row < rows; row++) {
      if (truth[row] == 1) {
        found.set(row);
      }
    }
    return found;
  }

  private ColumnValues[] inputs(Function<String, ColumnValues> columns, int rows) {
    ColumnValues[] inputs = new ColumnValues[variables.size()];
    for (int i = 0; i < inputs.length; i++) {
      Variable variable = variables.get(i);
      ColumnValues values = columns.apply(variable.name());
      if (values == null || values.size() != rows || values.type() != variable.type()) {
        throw new IllegalArgumentException("Column " + variable.name() + " is not what the expression was checked for");
      }
      inputs[i] = values;
    }
    return inputs;
  }

  private double[] numbers(Function<String, ColumnValues> columns, int rows) {
    ColumnValues[] inputs = inputs(columns, rows);
    double[] all = new double[rows];
    int blocks = (rows + Block.ROWS - 1) / Block.ROWS;
    int stripes = Math.min(blocks, Runtime.getRuntime().availableProcessors() * 4);
    IntStream.range(0, stripes).parallel().forEach(stripe -> {
      Block block = new Block(inputs);
      double[] out = new double[Block.ROWS];
      for (int each = stripe; each < blocks; each += stripes) {
        int from = each * Block.ROWS;
        block.move(from, Math.min(Block.ROWS, rows - from));
        root.numbers(block, out);
        System.arraycopy(out, 0, all, from, block.size());
      }
    });
    return all;
  }

  private static CodeValues truths(double[] numbers) {
    byte[] codes = new byte[numbers.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = Missing.is(numbers[row]) ? CodeValues.missingCode(MissingKind.get(Missing.kind(numbers[row])))
          : (byte) numbers[row];
    }
    return CodeValues.of(codes);
  }

  private TextValues texts(Function<String, ColumnValues> columns, int rows) {
    Block block = new Block(inputs(columns, rows));
    Block.Texts out = new Block.Texts(new String[Block.ROWS], new byte[Block.ROWS]);
    TextValues.Builder builder = new TextValues.Builder(rows);
    for (int from = 0; from < rows; from += Block.ROWS) {
      block.move(from, Math.min(Block.ROWS, rows - from));
      root.texts(block, out);
      for (int i = 0; i < block.size(); i++) {
        if (out.missing()[i] != 0) {
          builder.addMissing(MissingKind.get(out.missing()[i]));
        } else {
          builder.add(out.values()[i]);
        }
      }
    }
    return builder.build();
  }
}
