// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import org.triangulum.instruments.ContributionProblem;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.Messages;

/** A line of the list of instruments. */
public sealed interface InstrumentRow {

  /** What is shown first. */
  String title();

  /** Its version; may be empty. */
  default String version() {
    return "";
  }

  /** Where it comes from; may be empty. */
  default String from() {
    return "";
  }

  /** A heading. */
  record Head(String title) implements InstrumentRow {}

  /** An instrument. */
  record Known(InstrumentsDesk.Entry entry) implements InstrumentRow {
    @Override
    public String title() {
      return entry.title();
    }

    @Override
    public String version() {
      return entry.version() == null ? "" : entry.version();
    }

    @Override
    public String from() {
      return entry.file().isEmpty() ? Messages.instruments_hand_made
          : entry.contributor().isEmpty() ? Messages.instruments_in_study : entry.contributor();
    }
  }

  /** A contribution that could not be used. */
  record Broken(ContributionProblem problem) implements InstrumentRow {
    @Override
    public String title() {
      return (problem.name().isEmpty() ? "" : problem.name() + ": ") + problem.message();
    }

    @Override
    public String from() {
      return problem.contributor();
    }
  }
}
