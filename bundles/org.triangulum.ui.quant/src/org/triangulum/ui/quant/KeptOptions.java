// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;

/** The options that a person set under each method, found again when they come back to it. For one thread. */
final class KeptOptions {
  /** Kinds that mean the same for any variables. */
  private static final Set<Kind> OF_ANY_DATA = EnumSet.of(Kind.NUMBER, Kind.INTEGER, Kind.FLAG, Kind.CHOICE);

  private final Map<String, Draft> last = new LinkedHashMap<>();

  /** Notes a draft as it is. */
  void keep(Draft draft) {
    last.put(draft.analysis(), draft);
  }

  /** Forgets all: another study is open. */
  void clear() {
    last.clear();
  }

  /**
   * The draft under another method: with the options that were set there, as far as they still concern the data, and
   * those set now that mean the same in both.
   *
   * @param now the method that the draft is of; empty where it is not known
   */
  Draft under(Draft draft, Optional<Analysis> now, Analysis next) {
    Map<String, String> options = new LinkedHashMap<>();
    Draft there = last.getOrDefault(next.id(), draft);
    if (there.analysis().equals(next.id())) {
      boolean sameData = there.dataset().equals(draft.dataset()) && there.given().equals(draft.given())
          && there.by().equals(draft.by());
      options.putAll(of(there, next.parameters(), sameData));
    }
    List<ParameterSpec> shared = now.map(Analysis::parameters).orElse(List.of()).stream()
        .filter(next.parameters()::contains).toList();
    options.putAll(of(draft, shared, true));
    return draft.withAnalysis(next.id(), options);
  }

  private static Map<String, String> of(Draft draft, List<ParameterSpec> specs, boolean all) {
    return specs.stream().filter(spec -> all || OF_ANY_DATA.contains(spec.kind())).map(ParameterSpec::name)
        .filter(draft.parameters()::containsKey).collect(Collectors.toMap(name -> name, draft.parameters()::get));
  }
}
