// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.triangulum.model.study.DerivationKind;
import picocli.CommandLine.Option;

/** How something new is made from data. */
final class Making {
  @Option(names = "--kind", paramLabel = "KIND",
      description = "What is done, such as compute or long-to-wide. See triangulum list derivations.")
  private String kind;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter of the kind; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the journal.")
  private String reason = "";

  @Option(names = "--dry-run", description = "Compute and report; change nothing.")
  private boolean dryRun;

  /** Whether a kind was given. */
  boolean kindGiven() {
    return kind != null;
  }

  /** The kind, one of these. */
  DerivationKind kind(List<DerivationKind> kinds) {
    DerivationKind found = kind == null ? null : DerivationKind.get(kind.toLowerCase(Locale.ROOT));
    if (found == null || !kinds.contains(found)) {
      throw new Failure(ExitCode.USAGE, (kind == null ? "--kind is needed" : "There is no kind " + kind)
          + "; there are " + String.join(", ", kinds.stream().map(DerivationKind::getLiteral).toList()));
    }
    return found;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  String reason() {
    return reason;
  }

  boolean dryRun() {
    return dryRun;
  }
}
