// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A missing value (NaN) that was not left out is refused by whatever takes columns; none computes with it. */
class MissingIsRefusedTest {
  private static final int CASES = 40;
  /** For these NaN is a missing value and left out. */
  private static final Set<String> TAKE_IT = Set.of("CompleteCases.of", "SortOrder.of", "KrippendorffAlpha.of");

  @TestFactory
  Stream<DynamicTest> eachOfItsColumns() {
    return Statistics.types().stream().filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isEnum()).flatMap(
        type -> Stream.concat(Arrays.stream(type.getDeclaredMethods()).filter(m -> Modifier.isStatic(m.getModifiers())),
        Arrays.stream(type.getDeclaredConstructors()).filter(c -> !type.isRecord()))).filter(call -> Modifier.isPublic(
        call.getModifiers()) && !TAKE_IT.contains(name(call))).flatMap(MissingIsRefusedTest::columns);
  }

  private static Stream<DynamicTest> columns(Executable call) {
    Class<?>[] types = call.getParameterTypes();
    return IntStream.range(0, types.length).filter(i -> types[i] == double[].class || types[i] == double[][].class)
        .mapToObj(i -> dynamicTest(name(call) + Arrays.stream(types).map(Class::getSimpleName).toList() + " " + i,
        () -> refuses(call, i)));
  }

  private static String name(Executable call) {
    return call.getDeclaringClass().getSimpleName() + (call instanceof Method ? "." + call.getName() : "");
  }

  private static void refuses(Executable call, int at) throws Throwable {
    invoke(call, arguments(call)); // does compute without
    Object[] gappy = arguments(call);
    (gappy[at] instanceof double[] column ? column : ((double[][]) gappy[at])[1])[CASES / 2] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> invoke(call, gappy), "a column with NaN in it");
  }

  private static void invoke(Executable call, Object... arguments) throws Throwable {
    try {
      if (call instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) call).invoke(null, arguments);
      }
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object[] arguments(Executable call) {
    Draw draw = new Draw(20240611);
    Class<?>[] types = call.getParameterTypes();
    return IntStream.range(0, types.length).mapToObj(i -> argument(draw, types[i], i > 0)).toArray();
  }

  /** What nearly anything computes with: yes or no first, shares or exposures then, three predictors or groups. */
  private static Object argument(Draw draw, Class<?> type, boolean later) {
    if (type == double[].class) {
      return Arrays.stream(draw.tied(CASES, 2)).map(v -> later ? (v + 1) / 3 : v).toArray();
    }
    if (type == double[][].class) {
      return IntStream.range(0, 3).mapToObj(i -> draw.tied(CASES, 5)).toArray(double[][]::new);
    }
    if (type == int[].class) {
      return draw.random.ints(CASES, 0, 3).toArray();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return Map.of(int.class, 3, long.class, 3L, double.class, 0.8, long[].class, new long[CASES], CrossTab.class,
        CrossTab.of(draw.table(CASES, CASES, 500)), Coefficients.class,
        new Coefficients(new double[4], new double[4][4], 9)).get(type);
  }
}
