// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.triangulum.stats.Statistics.Member;

/** Whatever computes has a property test that compares it with its definition, and the test does call it. */
class EveryStatisticHasANaiveReferenceTest {
  private static final Map<Class<?>, String> CARRIERS = Map.of(
      TestResult.class, "holds what a test comes to; each test compares its own",
      NormalTest.class, "the same for a statistic that is standard normal",
      Estimate.class, "holds a value and its interval",
      Predicted.Group.class, "what Predicted.groups gives; compared there",
      Predicted.Roc.class, "what Predicted.roc gives; compared there",
      PrintedFigure.Range.class, "what PrintedFigure gives; compared there",
      PrintedDeviation.Outcome.class, "answers of PrintedDeviation.test; compared there",
      NotComputableException.class, "a reason");

  /** Types that no user of the bundle can reach but through the public ones named. */
  private static final Map<Class<?>, String> MACHINERY = Map.of(
      Require.class, "checks arguments",
      Masses.class, "sums of probabilities in FisherExactTable.twoSided and KruskalWallis.exactP",
      PathMasses.class, "the same while they grow",
      RankSums.class, "sums of ranks in KruskalWallis.of, Dunn.of and MannWhitney.of",
      GeneralizedLinearModel.class, "derivatives in LikelihoodRegression.logistic and poisson",
      ProportionalOddsModel.class, "derivatives in LikelihoodRegression.ordinal",
      Sandwich.class, "covariances in the robust and clustered of both regressions",
      ExactFriedman.class, "Friedman.exactP",
      ExactKruskalWallis.class, "KruskalWallis.exactP",
      ExactRankTests.class, "exactP of MannWhitney, Wilcoxon and OrdinalAssociation");

  /** No figures of a definition. */
  private static final Set<String> NO_STATISTICS = Set.of(
      "IntraclassCorrelation.Form.symbol", // a name
      "FactorSolution.iterations", "LikelihoodRegression.iterations"); // steps that another way does not take

  private record Claim(Method test, Class<?> type, String member) {
    String place() {
      return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }
  }

  private static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Class<?> test : Statistics.tests()) {
      for (Method method : test.getDeclaredMethods()) {
        for (NaiveReference reference : method.getAnnotationsByType(NaiveReference.class)) {
          Arrays.stream(reference.members()).forEach(name -> claims.add(new Claim(method, reference.of(), name)));
        }
      }
    }
    return claims;
  }

  private static Set<String> demanded() {
    return Statistics.types().stream().filter(type -> !CARRIERS.containsKey(type) && !MACHINERY.containsKey(type))
        .flatMap(type -> Statistics.members(type).stream()).map(Member::toString)
        .filter(name -> !NO_STATISTICS.contains(name)).collect(toCollection(TreeSet::new));
  }

  @Test
  void noStatisticIsWithoutOne() {
    Set<String> left = demanded();
    claims().forEach(claim -> left.remove(new Member(claim.type(), claim.member(), "").toString()));
    assertEquals("", String.join("\n", left), "compare these with their definitions on random data, in a property test "
        + "that names them by @NaiveReference");
  }

  /** A claim is of a member that there is, made by a test that runs and whose class calls that member. */
  @Test
  void eachClaimIsOfAMemberThatTheTestCalls() throws IOException {
    Map<Class<?>, Set<String>> called = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Claim claim : claims()) {
      Member member = Statistics.members(claim.type()).stream().filter(m -> m.name().equals(claim.member())).findAny()
          .orElse(null);
      Class<?> test = claim.test().getDeclaringClass();
      if (!called.containsKey(test)) {
        Set<String> all = new HashSet<>(CalledMembers.of(test));
        for (Class<?> nested : test.getDeclaredClasses()) {
          all.addAll(CalledMembers.of(nested));
        }
        called.put(test, all);
      }
      String type = claim.type().getName() + ".";
      if (member == null) {
        wrong.add(claim.place() + ": " + type + claim.member() + " is no member that computes");
      } else if (!claim.test().isAnnotationPresent(Test.class)
          && !claim.test().isAnnotationPresent(RepeatedTest.class)
          && !claim.test().isAnnotationPresent(ParameterizedTest.class)) {
        wrong.add(claim.place() + " is not run as a test");
      } else if (!called.get(test).contains(type + member.descriptor())
          && !(claim.type().isEnum() && called.get(test).contains(type + "values()"))) {
        wrong.add(claim.place() + " claims " + type + claim.member() + ", which its class does not call");
      }
    }
    assertEquals("", String.join("\n", wrong));
  }
}
