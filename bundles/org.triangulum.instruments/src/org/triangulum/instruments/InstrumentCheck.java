// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.util.List;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.scoring.GoldenRun;
import org.triangulum.instruments.scoring.Scorers;

/** Checks a definition: what it says, and whether its golden cases come out. */
public final class InstrumentCheck {
  private final Scorers scorers;

  public InstrumentCheck(Scorers scorers) {
    this.scorers = scorers;
  }

  /** Checks what was read. */
  public Report check(DefinitionFile file) {
    return new Report(file, file.definition().map(definition -> new GoldenRun(definition, scorers).results())
        .orElse(List.of()));
  }

  /**
   * What a check found.
   *
   * @param file the definition with errors and warnings
   * @param golden results of its golden cases; empty where it cannot be used
   */
  public record Report(DefinitionFile file, List<GoldenRun.Result> golden) {

    public Report {
      golden = List.copyOf(golden);
    }

    /** Whether there is no error and all golden cases came out. */
    public boolean passed() {
      return file.definition().isPresent() && golden.stream().allMatch(result -> result.differences().isEmpty());
    }

    /** Golden cases that did not come out. */
    public List<GoldenRun.Result> failed() {
      return golden.stream().filter(result -> !result.differences().isEmpty()).toList();
    }
  }
}
