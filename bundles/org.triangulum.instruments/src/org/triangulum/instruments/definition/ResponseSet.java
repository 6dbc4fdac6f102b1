// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/**
 * The codes of one or more items.
 *
 * @param id unique among response sets
 * @param polarity which way the codes point
 * @param options in order, with the missing codes of the whole instrument at the end
 */
public record ResponseSet(String id, Polarity polarity, List<Response> options) {

  public ResponseSet {
    options = List.copyOf(options);
  }

  /** The codes that are answers. */
  public List<Response> answers() {
    return options.stream().filter(option -> option.missing() == MissingKind.NONE).toList();
  }

  /** The option of that code. */
  public Optional<Response> option(double code) {
    return options.stream().filter(option -> option.code() == code).findFirst();
  }
}
