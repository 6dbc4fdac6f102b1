// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;

/**
 * Segments by code, group and words.
 *
 * @param codes segments of any of these codes; empty for all codes
 * @param withSubcodes whether segments of codes below them count too
 * @param groups segments of any of these groups; empty for all, those of no group included
 * @param text what the words of a segment must hold; empty for any words
 */
public record CodeQuery(Set<Code> codes, boolean withSubcodes, Set<ParticipantGroup> groups, Optional<Pattern> text) {

  /**
   * A segment found.
   *
   * @param coding the coding
   * @param text its words; empty when the document's text is not stored or is shorter
   * @param speaker name of who speaks at its start, as in the transcript; empty where nobody is named
   * @param participant whose segment it is
   * @param group whose group it is
   */
  public record Segment(Coding coding, String text, String speaker, Optional<Participant> participant,
      Optional<ParticipantGroup> group) {}

  public CodeQuery {
    codes = Set.copyOf(codes);
    groups = Set.copyOf(groups);
  }

  /**
   * Runs the query.
   *
   * @param texts the text of a document, asked once per document; empty when it is not stored
   * @return segments in order of documents, then of start, then of codes
   * @throws IllegalArgumentException when a code is not in the study
   */
  public List<Segment> run(CodingTable table, Function<Document, Optional<String>> texts) {
    BitSet wanted = wanted(table);
    List<Integer> hits = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (wanted.get(table.code(i)) && (groups.isEmpty() || group(table, i).filter(groups::contains).isPresent())) {
        hits.add(i);
      }
    }
    hits.sort(Comparator.<Integer>comparingInt(table::document).thenComparingInt(i -> table.coding(i).getStart())
        .thenComparingInt(table::code));
    Map<Document, String> read = new IdentityHashMap<>();
    List<Segment> segments = new ArrayList<>();
    for (int i : hits) {
      Coding coding = table.coding(i);
      String words = words(coding, read.computeIfAbsent(coding.getDocument(), d -> texts.apply(d).orElse("")));
      if (text.isEmpty() || text.get().matcher(words).find()) {
        int participant = table.participant(i);
        segments.add(new Segment(coding, words,
            Turns.speakerAt(coding.getDocument(), coding.getStart()).map(Speaker::getKey).orElse(""),
            participant < 0 ? Optional.empty() : Optional.of(table.participantAt(participant)), group(table, i)));
      }
    }
    return Collections.unmodifiableList(segments);
  }

  private BitSet wanted(CodingTable table) {
    BitSet wanted = new BitSet(table.codes().size());
    if (codes.isEmpty()) {
      wanted.set(0, table.codes().size());
    }
    for (Code code : codes) {
      int number = table.number(code).orElseThrow(() ->
          new IllegalArgumentException("The code " + code.getKey() + " is not in the study"));
      wanted.set(number, withSubcodes ? table.familyEnd(number) : number + 1);
    }
    return wanted;
  }

  private static Optional<ParticipantGroup> group(CodingTable table, int index) {
    int group = table.group(index);
    return group < table.groups().size() ? Optional.of(table.groups().get(group)) : Optional.empty();
  }

  private static String words(Coding coding, String text) {
    return coding.getStart() >= 0 && coding.getStart() <= coding.getEnd() && coding.getEnd() <= text.length()
        ? text.substring(coding.getStart(), coding.getEnd()) : "";
  }
}
