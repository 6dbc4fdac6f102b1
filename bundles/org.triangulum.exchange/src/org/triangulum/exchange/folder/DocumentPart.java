// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.triangulum.coding.QuoteFinder;
import org.triangulum.coding.QuoteFinder.Match;
import org.triangulum.coding.TurnParser;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.exchange.csv.TableReader.Row;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;

/** Gives documents their texts, originals and turns, and puts codings and quotes at their places in the texts. */
final class DocumentPart {
  private static final int POSITIONS_SHOWN = 10;

  private final Staging staging;
  private final FolderFiles files;
  private final Map<Document, String> texts = new HashMap<>();
  private final Map<Document, QuoteFinder> finders = new HashMap<>();
  private final Set<Document> turnsListed = new HashSet<>();

  DocumentPart(Staging staging, FolderFiles files) {
    this.staging = staging;
    this.files = files;
  }

  /**
   * Reads the texts, then the turns where none are listed.
   *
   * @param rows those of the table of documents
   */
  void readTexts(Map<StudyElement, Row> rows) {
    rows.forEach((document, row) -> {
      String turns = row.key(FolderRules.TURNS);
      if (!turns.isEmpty() && !turns.equals(FolderRules.LISTED)) {
        problem(row, "turns: \"" + turns + "\" must be " + FolderRules.LISTED + " or empty");
      }
      if (!turns.isEmpty() || !((Document) document).getTurns().isEmpty()) {
        turnsListed.add((Document) document);
      }
    });
    SortedMap<String, String> named = files.keys(FolderRules.DOCUMENTS, ".txt");
    SortedMap<String, String> originals = files.keys(FolderRules.ORIGINALS, "");
    for (Document document : staging.study.getDocuments()) {
      String file = named.remove(document.getKey());
      if (file == null) {
        staging.warnings.add("Document " + document.getKey() + " has no text: there is no documents/"
            + document.getKey() + ".txt.");
      } else {
        files.text(file).ifPresent(text -> give(document, text, file));
      }
      String original = originals.remove(document.getKey());
      if (original != null) {
        files.bytes(original).ifPresent(bytes -> document.setOriginal(staging.blobs.put(bytes)));
      }
    }
    named.forEach((key, file) -> staging.problems.add(file, 0, "documents.csv has no document \"" + key + "\""));
    originals.forEach((key, file) -> staging.problems.add(file, 0, "documents.csv has no document \"" + key + "\""));
  }

  private void give(Document document, String text, String file) {
    try {
      document.setText(staging.blobs.putText(text));
    } catch (IllegalArgumentException e) {
      staging.problems.add(file, 0, e.getMessage());
    }
    document.setLength(text.length());
    texts.put(document, text);
    if (!turnsListed.contains(document)) {
      for (Turn turn : turns(document, text)) {
        staging.origin(turn, file, 0);
        document.getTurns().add(turn);
      }
    }
  }

  /** The turns that a text shows, with the speakers of its document; not yet in the document. */
  static List<Turn> turns(Document document, String text) {
    Map<String, Speaker> speakers = document.getSpeakers().stream().filter(s -> s.getKey() != null)
        .collect(Collectors.toMap(Speaker::getKey, s -> s, (first, second) -> first));
    return new TurnParser(speakers.keySet()).parse(text).stream().map(parsed -> turn(parsed, speakers)).toList();
  }

  private static Turn turn(ParsedTurn parsed, Map<String, Speaker> speakers) {
    Turn turn = StudyFactory.eINSTANCE.createTurn();
    turn.setStart(parsed.start());
    turn.setTextStart(parsed.textStart());
    turn.setSpeaker(speakers.get(parsed.speaker()));
    turn.setTime(parsed.time());
    return turn;
  }

  /** Gives codings their spans. */
  void placeCodings(Map<StudyElement, Row> rows) {
    rows.forEach((element, row) -> {
      Coding coding = (Coding) element;
      Match span = span(coding.getDocument(), coding.getStart(), coding.getEnd(), row, false);
      if (span != null) {
        coding.setStart(span.start());
        coding.setEnd(span.end());
      }
    });
  }

  /** Gives quotes their spans and the words that stand there. */
  void placeQuotes(Map<StudyElement, Row> rows) {
    rows.forEach((element, row) -> {
      Quote quote = (Quote) element;
      boolean stale = row.key(FolderRules.STALE).equals("true");
      Match span = span(quote.getDocument(), quote.getStart(), quote.getEnd(), row, stale);
      if (span != null) {
        quote.setStart(span.start());
        quote.setEnd(span.end());
        String text = texts.get(quote.getDocument());
        if (!stale && text != null) {
          quote.setText(text.substring(span.start(), span.end()));
        }
      }
    });
  }

  private Match span(Document document, int start, int end, Row row, boolean stale) {
    boolean positions = row.has("start") || row.has("end");
    String words = row.get(FolderRules.TEXT);
    String text = texts.get(document);
    if (document == null) {
      return null;
    }
    if (stale) {
      return new Match(start, end, false);
    }
    if (text == null) {
      problem(row, "document: " + document.getKey() + " has no text");
      return null;
    }
    if (positions) {
      return atPositions(document, text, start, end, words, row);
    }
    if (words.isBlank()) {
      problem(row, "start and end, or text, must say which passage is meant");
      return null;
    }
    return lookedUp(document, words, row);
  }

  private Match atPositions(Document document, String text, int start, int end, String words, Row row) {
    if (start < 0 || end > text.length() || start >= end) {
      problem(row, "start " + start + " and end " + end + " are no span of " + document.getKey() + ", which has "
          + text.length() + " characters");
      return null;
    }
    if (splits(text, start) || splits(text, end)) {
      problem(row, "start " + start + " or end " + end + " lies inside a character");
      return null;
    }
    String there = text.substring(start, end);
    boolean agrees = words.isBlank() || words.equals(there)
        || new QuoteFinder(there).find(words).stream().anyMatch(m -> there.substring(0, m.start()).isBlank()
            && there.substring(m.end()).isBlank());
    if (!agrees) {
      List<Match> found = finder(document).find(words);
      problem(row, "text and position disagree: at " + start + " to " + end + " stands \"" + shortened(there) + "\""
          + (found.isEmpty() ? "" : "; the text stands at " + positions(found)));
      return null;
    }
    return new Match(start, end, true);
  }

  private Match lookedUp(Document document, String words, Row row) {
    List<Match> found = finder(document).find(words);
    int wanted = 0;
    if (row.has(FolderRules.OCCURRENCE)) {
      try {
        wanted = Integer.parseInt(row.key(FolderRules.OCCURRENCE));
      } catch (NumberFormatException e) {
        wanted = -1;
      }
      if (wanted < 1) {
        problem(row, "occurrence: \"" + row.key(FolderRules.OCCURRENCE) + "\" is no number from 1");
        return null;
      }
    }
    if (found.isEmpty()) {
      problem(row, "text: \"" + shortened(words) + "\" does not stand in " + document.getKey());
      return null;
    }
    if (wanted > found.size()) {
      problem(row, "occurrence: the text stands in " + document.getKey() + " only " + found.size() + " times, at "
          + positions(found));
      return null;
    }
    if (wanted == 0 && found.size() > 1) {
      problem(row, "text: \"" + shortened(words) + "\" stands in " + document.getKey() + " " + found.size()
          + " times, at " + positions(found) + "; occurrence must say which is meant");
      return null;
    }
    return found.get(Math.max(wanted, 1) - 1);
  }

  private QuoteFinder finder(Document document) {
    return finders.computeIfAbsent(document, d -> new QuoteFinder(texts.get(d)));
  }

  private static boolean splits(String text, int position) {
    return position > 0 && position < text.length() && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }

  private static String positions(List<Match> found) {
    String shown = found.stream().limit(POSITIONS_SHOWN).map(m -> m.start() + "-" + m.end())
        .collect(Collectors.joining(", "));
    return found.size() > POSITIONS_SHOWN ? shown + ", …" : shown;
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
  }

  private void problem(Row row, String cause) {
    staging.problems.add(row.file(), row.line(), cause);
  }
}
