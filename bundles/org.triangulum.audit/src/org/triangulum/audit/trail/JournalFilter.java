// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.store.JournalEntry;

/**
 * Entries of a journal by person, day and words. The history of one object comes from the study file itself.
 *
 * @param person who did it, as the journal names the author; empty for everybody
 * @param from first day; empty for the beginning
 * @param to last day; empty for no end
 * @param words all of which label or reason must hold, in any case; empty for any
 * @param zone in which days begin
 */
public record JournalFilter(Optional<String> person, Optional<LocalDate> from, Optional<LocalDate> to,
    List<String> words, ZoneId zone) {

  public JournalFilter {
    words = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * A day as people type it.
   *
   * @return empty for a blank text
   * @throws IllegalArgumentException when it is no day such as 2024-05-06
   */
  public static Optional<LocalDate> day(String text) {
    String typed = ElementLabel.orEmpty(text).strip();
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + typed + "\" is no day such as 2024-05-06", e);
    }
  }

  /** The entries that pass, in their order. */
  public List<JournalEntry> of(List<JournalEntry> entries) {
    return entries.stream().filter(this::accepts).toList();
  }

  private boolean accepts(JournalEntry entry) {
    LocalDate day = LocalDate.ofInstant(entry.time(), zone);
    String text = (entry.label() + " " + entry.reason()).toLowerCase(Locale.ROOT);
    return person.filter(p -> !p.equals(entry.author())).isEmpty() && from.filter(day::isBefore).isEmpty()
        && to.filter(day::isAfter).isEmpty() && words.stream().allMatch(text::contains);
  }
}
