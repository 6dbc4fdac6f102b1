// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;

/**
 * Segments by code, by what they stand beside, by whose they are and where, and by words.
 *
 * @param codes segments of these codes; empty for all codes
 * @param withSubcodes whether segments of codes below them count too, also below the codes of the relation
 * @param relation how they must stand to segments of other codes
 * @param filter which of them
 * @param text what the words of a segment must hold; empty for any words
 */
public record CodeQuery(Set<Code> codes, boolean withSubcodes, CodeRelation relation, SegmentFilter filter,
    Optional<Pattern> text) {

  /**
   * A segment found.
   *
   * @param coding the coding; of a stretch that has all of several codes, one on it of the code that stands first
   * @param span where the segment stands: the coding, or the stretch
   * @param text its words; empty when the document's text is not stored or is shorter
   * @param before some words before it
   * @param after some words behind it
   * @param speaker name of who speaks at its start, as in the transcript; empty where nobody is named
   * @param participant whose segment it is
   * @param group whose group it is
   */
  public record Segment(Coding coding, Span span, String text, String before, String after, String speaker,
      Optional<Participant> participant, Optional<ParticipantGroup> group) {}

  public CodeQuery {
    codes = Set.copyOf(codes);
    if (relation.kind() == CodeRelation.Kind.ALL && codes.isEmpty()) {
      throw new IllegalArgumentException("Say which codes a stretch of text must have at once");
    }
  }

  /** Segments of any of some codes and groups. */
  public CodeQuery(Set<Code> codes, boolean withSubcodes, Set<ParticipantGroup> groups, Optional<Pattern> text) {
    this(codes, withSubcodes, CodeRelation.ANY, SegmentFilter.ALL.groups(groups), text);
  }

  /** Segments of any of some codes. */
  public static CodeQuery of(Set<Code> codes, boolean withSubcodes) {
    return new CodeQuery(codes, withSubcodes, CodeRelation.ANY, SegmentFilter.ALL, Optional.empty());
  }

  /** The same with another relation. */
  public CodeQuery relation(CodeRelation other) {
    return new CodeQuery(codes, withSubcodes, other, filter, text);
  }

  /** The same with another filter. */
  public CodeQuery filter(SegmentFilter other) {
    return new CodeQuery(codes, withSubcodes, relation, other, text);
  }

  /** The same with other words. */
  public CodeQuery text(Pattern other) {
    return new CodeQuery(codes, withSubcodes, relation, filter, Optional.ofNullable(other));
  }

  /**
   * Runs the query.
   *
   * @param texts the text of a document, asked for when a segment is looked at; empty when it is not stored
   * @return segments in order of documents, then of start, then of codes
   * @throws IllegalArgumentException when a code is not in the study
   */
  public Retrieval run(CodingTable table, Function<Document, Optional<String>> texts) {
    IntPredicate passes = filter.in(table);
    Retrieval.Builder found = new Retrieval.Builder(table, texts);
    if (relation.kind() == CodeRelation.Kind.ALL) {
      new AllCodes(table, codes.stream().map(code -> family(table, Set.of(code)))
          .sorted(Comparator.comparingInt(family -> family.nextSetBit(0))).toList(), passes).find(found);
    } else {
      BitSet wanted = family(table, codes);
      BitSet documents = new BitSet(table.documents());
      for (int i = 0; i < table.size(); i++) {
        if (wanted.get(table.code(i)) && passes.test(i)) {
          found.add(i);
          documents.set(table.document(i));
        }
      }
      if (relation.kind() != CodeRelation.Kind.ANY) {
        Neighbours neighbours = new Neighbours(table, relation, family(table, relation.others()), documents);
        found.keep(i -> neighbours.fits(table.coding(i)));
      }
    }
    Retrieval all = found.build();
    return text.isEmpty() ? all : all.holding(text.get());
  }

  /** Numbers of some codes and, if asked for, of those below them; of all codes for none. */
  private BitSet family(CodingTable table, Set<Code> of) {
    BitSet wanted = new BitSet(table.codes().size());
    if (of.isEmpty()) {
      wanted.set(0, table.codes().size());
    }
    for (Code code : of) {
      int number = table.number(code).orElseThrow(() ->
          new IllegalArgumentException("The code " + code.getKey() + " is not in the study"));
      wanted.set(number, withSubcodes ? table.familyEnd(number) : number + 1);
    }
    return wanted;
  }
}
