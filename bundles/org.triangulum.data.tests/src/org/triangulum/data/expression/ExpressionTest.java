// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.data.Fixture;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.ColumnValues;

class ExpressionTest {
  private static final Map<String, ColumnValues> COLUMNS = Map.of(
      "a", Fixture.values(ColumnType.CODE, "1", "2", "[refused]", "[not-asked]"),
      "b", Fixture.values(ColumnType.DECIMAL, "0.5", "[refused]", "[refused]", "[refused]"),
      "n", Fixture.values(ColumnType.INTEGER, "10", "-3", "0", "400000"),
      "t", Fixture.values(ColumnType.TEXT, "Yes", "no", "[missing]", "12"),
      "e", Fixture.values(ColumnType.CODE, "7", "7", "7", "7"),
      "with blank", Fixture.values(ColumnType.CODE, "1", "1", "1", "1"));
  private static final Scope SCOPE = Scope.of(COLUMNS.entrySet().stream().sorted(Map.Entry.comparingByKey())
      .map(c -> new Variable(c.getKey(), c.getValue().type(), new TreeMap<>(Map.of(1.0, "low", 2.0,
          "high")))).toList());

  private static List<String> result(String text) {
    return Fixture.shown(Expression.parse(text, SCOPE).evaluate(COLUMNS::get, 4));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
      a + 1                        ~ 2, 3, [refused], [not-asked]
      a + b                        ~ 1.5, [refused], [refused], [missing]
      -n                           ~ -10, 3, 0, -400000
      n / 0                        ~ [missing], [missing], [missing], [missing]
      2 ^ 3 + 7 % 4                ~ 11, 11, 11, 11
      1 + 2 * 3                    ~ 7, 7, 7, 7
      sqrt(n)                      ~ 3.1622776601683795, [missing], 0, 632.4555320336759
      round(n / 4)                 ~ 3, -1, 0, 100000
      round(b, 1)                  ~ 0.5, [refused], [refused], [refused]
      round(-2.5)                  ~ -3, -3, -3, -3
      abs(n)                       ~ 10, 3, 0, 400000
      min(a, n)                    ~ 1, -3, [refused], [not-asked]
      sum(a, b)                    ~ 1.5, [refused], [refused], [missing]
      mean(a, e)                   ~ 4, 4.5, [refused], [not-asked]
      sum_min(1, a, b)             ~ 1.5, 2, [refused], [missing]
      mean_min(2, a, b, n)         ~ 3.8333333333333335, -0.5, [refused], [missing]
      answered(a, b, t)            ~ 3, 2, 0, 1
      count_of(7, e, a, n)         ~ 1, 1, 1, 1
      first(b, a, n)               ~ 0.5, 2, 0, 400000
      a > 1                        ~ 0, 1, [refused], [not-asked]
      a = 1 || n = 0               ~ 1, 0, 1, [not-asked]
      a = 1 && n = 10              ~ 1, 0, 0, 0
      a = 1 && n < 5               ~ 0, 0, [refused], 0
      !(a = 1)                     ~ 0, 1, [refused], [not-asked]
      if(a = 1, n, 99)             ~ 10, 99, [refused], [not-asked]
      if(missing(a), 0, a)         ~ 1, 2, 0, 0
      missing(a, "refused")        ~ 0, 0, 1, 0
      missing(t)                   ~ 0, 0, 1, 0
      if(n > 0, a, missing_value("not-applicable")) ~ 1, [not-applicable], [not-applicable], [not-asked]
      between(n, -3, 10)           ~ 1, 1, 1, 0
      among(n, 10, 0)              ~ 1, 0, 1, 0
      among(t, "no", "Yes")        ~ 1, 1, [missing], 0
      t = "Yes"                    ~ 1, 0, [missing], 0
      t != "no"                    ~ 1, 0, [missing], 1
      label(a)                     ~ low, high, [refused], [not-asked]
      label(a) = "low"             ~ 1, 0, [refused], [not-asked]
      number(t) + 1                ~ [missing], [missing], [missing], 13
      length(t)                    ~ 3, 2, [missing], 2
      contains(t, "ES")            ~ 1, 0, [missing], 0
      starts(t, "n")               ~ 0, 1, [missing], 0
      lower(t)                     ~ yes, no, [missing], 12
      if(a = 1, t, "else")         ~ Yes, else, [refused], [not-asked]
      col("with blank") + e        ~ 8, 8, 8, 8
      true && a = 1                ~ 1, 0, [refused], [not-asked]
      1e2                          ~ 100, 100, 100, 100
      """)
  void valuesAndMissingValues(String text, String expected) {
    assertEquals(expected, String.join(", ", result(text)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
      a + c                ~ 5  ~ there is no column c; there are a, b, e, n, t, with blank
      a + A                ~ 5  ~ did you mean a?
      t + 1                ~ 1  ~ + needs a number here, not a text
      a = "x"              ~ 3  ~ compares a number with a text
      a && n = 1           ~ 1  ~ && needs a condition here, not a number
      if(a, 1, 2)          ~ 4  ~ if needs a condition here, not a number
      if(a = 1, 1)         ~ 1  ~ if takes 3 arguments, not 2
      if(a = 1, 1, t)      ~ 14 ~ if needs a number here, not a text
      mean_min(5, a, n)    ~ 10 ~ needs a whole number from 1 to 2
      missing(a, "gone")   ~ 12 ~ is no kind of missing
      system(a)            ~ 1  ~ undefined function
      a +                  ~ 3  ~ missing second operand
      (a + 1               ~ 1  ~ closing brace not found
      a b                  ~ 1  ~ too many operands
      ''                   ~ 1  ~ empty
      """)
  void mistakesNamePositionAndCause(String text, int position, String cause) {
    ExpressionException e = assertThrows(ExpressionException.class,
        () -> Expression.parse(text.equals("''") ? " " : text, SCOPE));
    assertEquals(position + " true", e.position() + " " + e.getMessage().toLowerCase().contains(cause.toLowerCase()),
        e.getMessage());
  }

  @Test
  void aConditionMustBeOne() {
    assertThrows(ExpressionException.class, () -> Expression.condition("a + 1", SCOPE));
    assertEquals("{0, 3}", Expression.condition("n > 5", SCOPE).matching(COLUMNS::get, 4).toString());
    assertEquals(List.of("n", "a"), Expression.parse("n + a * n", SCOPE).columns());
  }
}
