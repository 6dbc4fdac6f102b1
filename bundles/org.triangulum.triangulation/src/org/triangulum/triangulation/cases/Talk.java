// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.Attribution;

/** What each participant said: their quotes and coded passages, found once. */
final class Talk {
  private final Map<Participant, List<Quote>> quotes = new IdentityHashMap<>();
  private final Map<Participant, List<Coding>> codings = new IdentityHashMap<>();

  /**
   * How somebody speaks.
   *
   * @param positive passages judged positive
   * @param negative passages judged negative
   * @param mixed passages judged mixed
   */
  record Tone(int positive, int negative, int mixed) {
    int judged() {
      return positive + negative + mixed;
    }

    /** Signs of a table cell; empty where nothing was judged. */
    String signs() {
      return judged() == 0 ? "" : "↑" + positive + " ↓" + negative + (mixed > 0 ? " ↕" + mixed : "");
    }
  }

  Talk(Study study) {
    for (Quote quote : study.getQuotes()) {
      Attribution.participant(quote).ifPresent(p -> quotes.computeIfAbsent(p, k -> new ArrayList<>()).add(quote));
    }
    for (Coding coding : study.getCodings()) {
      if (coding.getDocument() != null) {
        Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd())
            .ifPresent(p -> codings.computeIfAbsent(p, k -> new ArrayList<>()).add(coding));
      }
    }
  }

  List<Quote> quotes(Collection<Participant> people) {
    return people.stream().flatMap(p -> quotes.getOrDefault(p, List.of()).stream()).toList();
  }

  /** Passages coded with a theme or one below it. */
  List<Coding> codings(Collection<Participant> people, Code theme) {
    return people.stream().flatMap(p -> codings.getOrDefault(p, List.of()).stream())
        .filter(c -> within(c.getCode(), theme)).toList();
  }

  private static boolean within(Code code, Code theme) {
    for (Object at = code; at instanceof Code each; at = each.eContainer()) {
      if (each == theme) {
        return true;
      }
    }
    return false;
  }

  /** How people speak in their quotes and in coded passages that are no part of a quote. */
  Tone tone(Collection<Participant> people) {
    List<Quote> said = quotes(people);
    List<Stance> stances = new ArrayList<>(said.stream().map(Quote::getStance).toList());
    people.forEach(p -> codings.getOrDefault(p, List.of()).stream()
        .filter(c -> said.stream().noneMatch(q -> q.getDocument() == c.getDocument()
            && Math.max(q.getStart(), c.getStart()) < Math.min(q.getEnd(), c.getEnd())))
        .map(Coding::getStance).forEach(stances::add));
    return tone(stances);
  }

  static Tone tone(List<Stance> stances) {
    return new Tone(count(stances, Stance.POSITIVE), count(stances, Stance.NEGATIVE), count(stances, Stance.MIXED));
  }

  private static int count(List<Stance> stances, Stance stance) {
    return (int) stances.stream().filter(s -> s == stance).count();
  }
}
