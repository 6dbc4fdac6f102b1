// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.TimePoint;

/** Against looking at each pair of codings of a random study. */
class RetrievalTest {
  private static final int SEEDS = 8;
  private RandomStudy random;
  private CodingTable table;

  @BeforeEach
  void study() {
    make(1);
  }

  private void make(int seed) {
    random = new RandomStudy(seed, 9, 300);
    table = CodingTable.of(random.study);
  }

  private static Optional<String> text(Document document) {
    return Optional.of((document.getKey() + " lorem ").repeat(20).substring(0, 100));
  }

  private Retrieval run(CodeQuery query) {
    return query.run(table, RetrievalTest::text);
  }

  private List<String> codings(CodeQuery query) {
    return codingsOf(run(query));
  }

  /** Short, so that a failure can be read. */
  private String named(Coding coding) {
    return random.study.getCodings().indexOf(coding) + ":" + coding.getDocument().getKey() + coding.getCode().getKey()
        + "[" + coding.getStart() + "," + coding.getEnd() + ")";
  }

  /** Codings that pass, in the order of documents, starts and codes. */
  private List<String> expected(Predicate<Coding> passes) {
    return random.study.getCodings().stream().filter(passes)
        .sorted(Comparator.<Coding>comparingInt(c -> random.study.getDocuments().indexOf(c.getDocument()))
            .thenComparingInt(Coding::getStart).thenComparingInt(c -> table.number(c.getCode()).orElseThrow()))
        .map(this::named).toList();
  }

  private static boolean overlap(Coding a, Coding b) {
    return a != b && a.getDocument() == b.getDocument()
        && (b.getStart() == b.getEnd() ? a.getStart() < a.getEnd() && b.getStart() >= a.getStart()
            && b.getStart() < a.getEnd() : Span.of(a).overlaps(Span.of(b)));
  }

  @Test
  void relationsFindWhatLookingAtEachPairFinds() {
    for (int seed = 0; seed < SEEDS; seed++) {
      make(seed);
      Code a = random.codes.get(seed % 4);
      Set<Code> others = Set.of(random.codes.get(5), random.codes.get(6));
      CodeQuery query = CodeQuery.of(Set.of(a), false);
      Predicate<Coding> met = c -> random.study.getCodings().stream()
          .anyMatch(o -> others.contains(o.getCode()) && overlap(c, o));
      assertEquals(expected(c -> c.getCode() == a && met.test(c)),
          codings(query.relation(CodeRelation.overlapping(others))));
      assertEquals(expected(c -> c.getCode() == a && !met.test(c)),
          codings(query.relation(CodeRelation.without(others))));
      assertEquals(expected(c -> c.getCode() == a && random.study.getCodings().stream().anyMatch(o ->
          others.contains(o.getCode()) && o.getDocument() == c.getDocument())),
          codings(query.relation(CodeRelation.sameDocument(others))));
      assertEquals(expected(c -> c.getCode() == a && random.study.getCodings().stream().anyMatch(o ->
          others.contains(o.getCode()) && o.getDocument() == c.getDocument()
              && Math.max(o.getStart() - c.getEnd(), c.getStart() - o.getEnd()) <= 3)),
          codings(query.relation(CodeRelation.near(others, 3))));
      assertEquals(expected(c -> c.getCode() == a && random.study.getCodings().stream().anyMatch(o ->
          others.contains(o.getCode()) && o.getDocument() == c.getDocument()
              && lastTurn(o) >= Turns.indexAt(c.getDocument(), c.getStart())
              && lastTurn(c) >= Turns.indexAt(o.getDocument(), o.getStart()))),
          codings(query.relation(CodeRelation.sameTurn(others))));
    }
  }

  private static int lastTurn(Coding coding) {
    return Turns.indexAt(coding.getDocument(), Math.max(coding.getStart(), coding.getEnd() - 1));
  }

  @Test
  void stretchesHaveAllCodesAtOnceAndAreAsLongAsTheyCanBe() {
    int found = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      make(seed);
      Set<Code> codes = Set.of(random.codes.get(1), random.codes.get(2));
      List<String> expected = new ArrayList<>();
      for (Document document : random.study.getDocuments()) {
        int start = -1;
        for (int at = 0; at <= 101; at++) {
          int here = at;
          Set<Code> on = new HashSet<>();
          random.study.getCodings().stream().filter(c -> c.getDocument() == document && codes.contains(c.getCode())
              && c.getStart() <= here && here < c.getEnd()).forEach(c -> on.add(c.getCode()));
          if (on.size() == 2 && start < 0) {
            start = at;
          } else if (on.size() < 2 && start >= 0) {
            expected.add(document.getKey() + " " + new Span(start, at));
            start = -1;
          }
        }
      }
      List<Segment> segments = run(CodeQuery.of(codes, false).relation(CodeRelation.ALL));
      assertEquals(expected, segments.stream().map(s -> s.coding().getDocument().getKey() + " " + s.span()).toList());
      segments.forEach(s -> assertEquals(s.span().in(text(s.coding().getDocument()).orElseThrow()), s.text()));
      found += expected.size();
    }
    assertTrue(found > 10);
  }

  @Test
  void filtersLetOnlyThroughWhatTheySay() {
    Researcher coder = RandomStudy.NEW.createResearcher();
    TimePoint later = RandomStudy.NEW.createTimePoint();
    random.study.getTimePoints().add(later);
    random.study.getDocuments().get(1).setTimePoint(later);
    for (int i = 0; i < 300; i++) {
      Coding coding = random.study.getCodings().get(i);
      coding.setCoder(i % 3 == 0 ? coder : null);
      coding.setWeight(i % 7 * 10);
      coding.setStance(Stance.values()[i % 5]);
    }
    random.study.getDocuments().forEach(d -> d.getSpeakers().get(0).setRole(SpeakerRole.INTERVIEWER));
    CodeQuery all = CodeQuery.of(Set.of(), true);
    Document first = random.study.getDocuments().get(0);
    assertEquals(expected(c -> c.getDocument() == first), codings(all.filter(
        SegmentFilter.ALL.documents(Set.of(first)))));
    assertEquals(expected(c -> c.getDocument().getTimePoint() == later && c.getCoder() == coder),
        codings(all.filter(SegmentFilter.ALL.timePoints(Set.of(later)).coders(Set.of(coder)))));
    assertEquals(expected(c -> c.getWeight() >= 20 && c.getWeight() <= 40 && c.getStance() == Stance.MIXED),
        codings(all.filter(SegmentFilter.ALL.weights(20, 40).stances(Set.of(Stance.MIXED)))));
    assertEquals(expected(c -> Turns.speakerAt(c.getDocument(), c.getStart())
        .filter(s -> s.getRole() == SpeakerRole.INTERVIEWER).isPresent()),
        codings(all.filter(SegmentFilter.ALL.roles(Set.of(SpeakerRole.INTERVIEWER)))));
    var participant = random.study.getParticipants().get(0);
    assertEquals(expected(c -> Turns.participantIn(c.getDocument(), c.getStart(), c.getEnd())
        .filter(p -> p == participant).isPresent()),
        codings(all.filter(SegmentFilter.ALL.participants(Set.of(participant)))));
    assertEquals(0, run(all.filter(SegmentFilter.ALL.cases(Set.of(RandomStudy.NEW.createCase())))).size());
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderKeepsTheSegmentsAndEqualsInDocumentOrder(Retrieval.Order order) {
    Retrieval all = run(CodeQuery.of(Set.of(), true));
    Retrieval sorted = all.sorted(order);
    assertEquals(Set.copyOf(codingsOf(all)), Set.copyOf(codingsOf(sorted)));
    Comparator<Segment> by = switch (order) {
      case DOCUMENT -> Comparator.comparingInt(s -> 0);
      case CODE -> Comparator.comparingInt(s -> table.number(s.coding().getCode()).orElseThrow());
      case GROUP -> Comparator.comparingInt(s -> s.group().map(random.study.getGroups()::indexOf).orElse(99));
      case PARTICIPANT ->
          Comparator.comparingInt(s -> s.participant().map(random.study.getParticipants()::indexOf).orElse(99));
      case STANCE -> Comparator.comparingInt(s -> s.coding().getStance().getValue());
      case WEIGHT -> Comparator.comparingInt(s -> -s.coding().getWeight());
      case LENGTH -> Comparator.comparingInt(s -> -s.span().length());
    };
    assertEquals(all.stream().sorted(by).map(s -> named(s.coding())).toList(), codingsOf(sorted));
    assertEquals(codingsOf(all), codingsOf(sorted.sorted(Retrieval.Order.DOCUMENT)));
  }

  private List<String> codingsOf(Retrieval retrieval) {
    return retrieval.stream().map(segment -> named(segment.coding())).toList();
  }

  @Test
  void countsAreOfSegmentsParticipantsAndDocuments() {
    Retrieval found = run(CodeQuery.of(Set.of(random.codes.get(0)), true));
    Set<Object> people = new HashSet<>();
    Set<Object> documents = new HashSet<>();
    for (Segment segment : found) {
      segment.participant().ifPresent(people::add);
      documents.add(segment.coding().getDocument());
    }
    assertEquals(people.size(), found.participants());
    assertEquals(documents.size(), found.documents());
    int sum = 0;
    for (Code code : random.codes) {
      int segments = (int) found.stream().filter(s -> s.coding().getCode() == code).count();
      assertEquals(segments, found.counts().segments(code));
      sum += segments;
    }
    assertEquals(found.size(), sum);
  }

  @Test
  void textsAreReadOnlyWhenLookedAtAndOncePerDocument() {
    AtomicInteger reads = new AtomicInteger();
    Retrieval found = CodeQuery.of(Set.of(), true).run(table, document -> {
      reads.incrementAndGet();
      return text(document);
    });
    assertEquals(0, reads.get());
    found.forEach(Segment::text);
    assertEquals(found.documents(), reads.get());
  }

  @Test
  void wordsAreLookedForInsideTheSegment() {
    Retrieval found = run(CodeQuery.of(Set.of(), true).text(Pattern.compile("lor")));
    assertTrue(found.size() > 0);
    found.forEach(s -> assertTrue(s.text().contains("lor")));
    assertEquals(random.study.getCodings().stream().filter(c -> Span.of(c).in(text(c.getDocument()).orElseThrow())
        .contains("lor")).count(), found.size());
  }

  @Test
  void impossibleQueriesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> CodeQuery.of(Set.of(), true).relation(CodeRelation.ALL));
    assertThrows(IllegalArgumentException.class, () -> CodeRelation.overlapping(Set.of()));
    assertThrows(IllegalArgumentException.class, () -> CodeRelation.near(Set.of(random.codes.get(0)), -1));
    Code foreign = RandomStudy.NEW.createCode();
    assertThrows(IllegalArgumentException.class, () -> run(CodeQuery.of(Set.of(foreign), true)));
  }
}
