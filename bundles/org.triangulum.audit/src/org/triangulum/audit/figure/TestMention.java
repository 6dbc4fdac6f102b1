// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.PValues;

/**
 * A test of significance as a sentence reports it.
 *
 * @param kind of the statistic
 * @param statistic as printed
 * @param df1 degrees of freedom; of a correlation n - 2; NaN where the statistic has none
 * @param df2 second degrees of freedom of F; NaN elsewhere
 * @param n number of cases; 0 where not printed
 * @param p printed behind it; empty where no p is printed
 * @param sign of the p: {@code =}, {@code <} or {@code >}
 * @param name of the statistic as printed
 * @param sentence that reports it
 * @param start in the text of the report
 * @param end behind it
 */
public record TestMention(Kind kind, BigDecimal statistic, double df1, double df2, long n, Optional<BigDecimal> p,
    char sign, String name, Sentence sentence, int start, int end) {

  /** Kinds of statistics. */
  public enum Kind { T, F, CHI_SQUARE, R, Z }

  private static final String NUM = "([-\u2212\u2013]?\\s?\\d*\\.?\\d+)";
  private static final String DF = "(\\d+(?:\\.\\d+)?)";
  private static final String P = "(?:[^.;()]{0,12}?[,;]\\s*(?:two-tailed\\s*|one-tailed\\s*)"
      + "?(?:[pP]\\s*(?:-?\\s?values?)?\\s*"
      + "([=<>\u2264\u2265])\\s*(\\d*\\.\\d+(?:[eE]-?\\d+)?)))?";
  private static final String EQ = "\\s*=\\s*";
  private static final Pattern T = Pattern.compile("\\b(t)\\s*\\(\\s*(?:df\\s*=\\s*)?" + DF + "\\s*\\)" + EQ + NUM + P);
  private static final Pattern F = Pattern.compile("\\b(F)\\s*\\(\\s*" + DF + "\\s*[,;]\\s*" + DF + "\\s*\\)" + EQ
      + NUM + P);
  private static final String CHI = "((?:LR |likelihood[- ]ratio |Pearson "
      + ")?(?:\u03c7\\s?\\^?[2\u00b2]|\ud835\udf12\u00b2|"
      + "[Cc]hi[- ]?(?:squared?|sq|[2\u00b2]|\\^2)|X\\^?[2\u00b2]))";
  private static final Pattern CHI_1 = Pattern.compile(CHI + "\\s*\\(\\s*(?:df\\s*=?\\s*)?" + DF
      + "(?:\\s*[,;]\\s*[nN]\\s*=\\s*(\\d+))?\\s*\\)" + EQ + NUM + P);
  private static final Pattern CHI_2 = Pattern.compile(CHI + EQ + NUM + "\\s*[,;]?\\s*\\(?\\s*df\\s*=?\\s*" + DF
      + "\\s*\\)?(?:\\s*[,;]\\s*[nN]\\s*=\\s*(\\d+))?" + P);
  private static final String R = "(r(?:_?\\{?[sp]\\}?|\u209b)?|\u03c1|rho|Spearman['\u2019]?s? "
      + "(?:r|rho)|Pearson['\u2019]?s? r)";
  private static final Pattern R_DF = Pattern.compile("(?<![\\p{L}_])" + R + "\\s*\\(\\s*(?:df\\s*=\\s*)?(\\d+)\\s*\\)"
      + EQ
      + NUM + P);
  private static final Pattern R_N = Pattern.compile("(?<![\\p{L}_])" + R + "\\s*\\(\\s*[nN]\\s*=\\s*(\\d+)\\s*\\)"
      + EQ + NUM
      + P);
  private static final Pattern R_THEN_N = Pattern.compile("(?<![\\p{L}_])" + R + EQ + NUM
      + "\\s*[,;]\\s*[nN]\\s*=\\s*(\\d+)"
      + P);
  private static final Pattern Z = Pattern.compile("\\b([zZ])" + EQ + NUM + P);
  private static final Pattern BARE_R = Pattern.compile("(?<![\\p{L}_])" + R + EQ + NUM + "(?![\\d%])" + P);

  /** All tests of a sentence, in order. */
  public static List<TestMention> in(Sentence sentence) {
    List<TestMention> found = new ArrayList<>();
    String s = sentence.text();
    each(T, s, m -> add(found, Kind.T, m, m.group(3), Double.parseDouble(m.group(2)), Double.NaN, 0, 4, sentence));
    each(F, s, m -> add(found, Kind.F, m, m.group(4), Double.parseDouble(m.group(2)), Double.parseDouble(m.group(3)),
        0, 5, sentence));
    each(CHI_1, s, m -> add(found, Kind.CHI_SQUARE, m, m.group(4), Double.parseDouble(m.group(2)), Double.NaN,
        whole(m.group(3)), 5, sentence));
    each(CHI_2, s, m -> add(found, Kind.CHI_SQUARE, m, m.group(2), Double.parseDouble(m.group(3)), Double.NaN,
        whole(m.group(4)), 5, sentence));
    each(R_DF, s, m -> add(found, Kind.R, m, m.group(3), whole(m.group(2)), Double.NaN, whole(m.group(2)) + 2, 4,
        sentence));
    each(R_N, s, m -> add(found, Kind.R, m, m.group(3), whole(m.group(2)) - 2.0, Double.NaN, whole(m.group(2)), 4,
        sentence));
    each(R_THEN_N, s, m -> add(found, Kind.R, m, m.group(2), whole(m.group(3)) - 2.0, Double.NaN, whole(m.group(3)),
        4, sentence));
    each(Z, s, m -> add(found, Kind.Z, m, m.group(2), Double.NaN, Double.NaN, 0, 3, sentence));
    each(BARE_R, s, m -> add(found, Kind.R, m, m.group(2), Double.NaN, Double.NaN, 0, 3, sentence));
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    return found;
  }

  private interface Use {
    void on(Matcher m);
  }

  private static void each(Pattern pattern, String text, Use use) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      use.on(m);
    }
  }

  private static long whole(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static void add(List<TestMention> found, Kind kind, Matcher m, String statistic, double df1, double df2,
      long n, int sign, Sentence sentence) {
    int start = sentence.start() + m.start();
    int end = sentence.start() + m.end();
    if (found.stream().anyMatch(f -> f.start < end && start < f.end)) {
      return; // a longer form was read already
    }
    BigDecimal value = new BigDecimal(statistic.replaceAll("\\s", "").replace('\u2212', '-').replace('\u2013', '-'));
    if (kind == Kind.R && value.abs().compareTo(BigDecimal.ONE) > 0 && Double.isNaN(df1)) {
      return; // some other r
    }
    String relation = m.group(sign);
    found.add(new TestMention(kind, value, df1, df2, n, Optional.ofNullable(m.group(sign + 1)).map(BigDecimal::new),
        relation == null ? ' ' : relation.charAt(0) == '\u2264' ? '<' : relation.charAt(0) == '\u2265' ? '>'
            : relation.charAt(0), m.group(1).strip(), sentence, start, end));
  }

  /** Half a unit of the last decimal printed. */
  public double half() {
    return statistic.ulp().doubleValue() / 2;
  }

  /** The two-sided p of a value of the statistic; empty where the degrees of freedom are not known or cannot be. */
  public OptionalDouble pOf(double value) {
    if (kind != Kind.Z && Double.isNaN(df1) || df1 <= 0 || kind == Kind.F && !(df2 > 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(switch (kind) {
      case T -> PValues.t(value, df1);
      case F -> PValues.f(value, df1, df2);
      case CHI_SQUARE -> PValues.chiSquare(value, df1);
      case R -> PValues.r(value, df1);
      case Z -> PValues.z(value);
    });
  }
}
