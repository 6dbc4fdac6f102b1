// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Wording;
import org.triangulum.triangulation.QuoteText;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * The walk from a sentence of a report to what it rests on in the study, and back. A sentence rests on a quote when it
 * holds {@value #RUN} of its words in a row, on a finding when it shares most of the words that carry meaning with one
 * of the finding's wordings, on a reported figure when it prints it and speaks of the same thing; and through a finding
 * on that finding's evidence. These are proposals for a reader, not proof.
 */
public final class SentenceTrail {
  private static final int RUN = 5;
  private static final int FEWEST = 4;
  private static final double SHARE = 0.6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private final StudyView view;
  private final Map<String, Set<Quote>> runs = new HashMap<>();
  private final Map<Finding, List<Set<String>>> wordings = new HashMap<>();

  /**
   * Something a sentence rests on.
   *
   * @param element a finding, quote, figure, or evidence of a finding
   * @param why what the sentence has in common with it
   * @param through the finding that leads to it; null where the sentence does so itself
   */
  public record Step(StudyElement element, Reason why, Finding through) {}

  /** What leads from a sentence to an element. */
  public enum Reason { WORDING, QUOTED, PRINTED, SUPPORTS, CONTRADICTS, QUALIFIES, CONTEXT }

  /** The trails of a study as it is now. */
  public SentenceTrail(StudyView view) {
    this.view = view;
    for (Quote quote : view.study().getQuotes()) {
      for (String text : List.of(orEmpty(quote.getText()), QuoteText.of(quote).plain())) {
        List<String> words = words(text);
        for (int i = 0; i + RUN <= words.size(); i++) {
          runs.computeIfAbsent(String.join(" ", words.subList(i, i + RUN)), k -> new LinkedHashSet<>()).add(quote);
        }
      }
    }
    for (Finding finding : view.study().getFindings()) {
      List<Set<String>> texts = new ArrayList<>(List.of(meaning(orEmpty(finding.getTitle()))));
      finding.getWordings().stream().map(Wording::getText).forEach(t -> texts.add(meaning(orEmpty(t))));
      wordings.put(finding, texts);
    }
  }

  /** What a sentence rests on: itself first, then through the findings it words. */
  public List<Step> of(String sentence) {
    Map<StudyElement, Step> steps = new LinkedHashMap<>();
    Set<String> said = meaning(sentence);
    for (Finding finding : view.study().getFindings()) {
      if (wordings.get(finding).stream().anyMatch(w -> alike(said, w))) {
        steps.put(finding, new Step(finding, Reason.WORDING, null));
      }
    }
    quoted(sentence).forEach(q -> steps.putIfAbsent(q, new Step(q, Reason.QUOTED, null)));
    for (ReportedFigure figure : view.study().getReportedFigures()) {
      if (prints(sentence, said, figure)) {
        steps.putIfAbsent(figure, new Step(figure, Reason.PRINTED, null));
      }
    }
    for (Step step : List.copyOf(steps.values())) {
      if (step.element() instanceof Finding finding) {
        view.evidence(finding).items().forEach(e -> e.target().ifPresent(t -> steps.putIfAbsent(t,
            new Step(t, reason(e), finding))));
      }
    }
    return List.copyOf(steps.values());
  }

  /** The way back: the sentences of a report that rest on an element, whether themselves or through a finding. */
  public List<Sentence> back(StudyElement element, ReportText report) {
    return report.sentences().stream().filter(s -> of(s.text()).stream().anyMatch(t -> t.element() == element))
        .toList();
  }

  private static Reason reason(ResolvedEvidence evidence) {
    return switch (evidence.role()) {
      case SUPPORTS -> Reason.SUPPORTS;
      case CONTRADICTS -> Reason.CONTRADICTS;
      case QUALIFIES -> Reason.QUALIFIES;
      case CONTEXT -> Reason.CONTEXT;
    };
  }

  private Set<Quote> quoted(String sentence) {
    List<String> words = words(sentence);
    Set<Quote> quotes = new LinkedHashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      quotes.addAll(runs.getOrDefault(String.join(" ", words.subList(i, i + RUN)), Set.of()));
    }
    return quotes;
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= FEWEST && shared.size() >= SHARE * Math.min(one.size(), other.size());
  }

  /** Each number of the figure stands in the sentence, and a word of what it is about. */
  private static boolean prints(String sentence, Set<String> said, ReportedFigure figure) {
    Set<String> numbers = numbers(orEmpty(figure.getPrinted()));
    Set<String> about = meaning(orEmpty(figure.getWhat()));
    about.retainAll(said);
    return !numbers.isEmpty() && !about.isEmpty() && numbers(sentence).containsAll(numbers);
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** Words of four letters and more, as far as their stem goes; shorter ones carry little. */
  private static Set<String> meaning(String text) {
    return words(text).stream().filter(w -> w.length() > 3 && !Character.isDigit(w.charAt(0)))
        .map(w -> w.length() > 6 ? w.substring(0, 6) : w).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
