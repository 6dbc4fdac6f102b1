// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;

/** Says what would be coded if all hits of a search, or all that somebody says, were. Changes nothing. */
public final class Autocoder {
  private final Study study;
  private final DocumentTexts texts;
  private final Optional<Researcher> coder;

  /**
   * Proposals for one person's codings.
   *
   * @param coder who would code; empty when not known
   */
  public Autocoder(Study study, Blobs blobs, Optional<Researcher> coder) {
    this.study = study;
    this.texts = new DocumentTexts(blobs);
    this.coder = coder;
  }

  /**
   * The hits of a search that stand in documents. Hits that grow to the same span are proposed once.
   *
   * @param extent how much of the text around each hit is to be coded
   */
  public Autocoding hits(Code code, List<TextHit> hits, Extent extent) {
    Set<Place> places = new LinkedHashSet<>();
    for (TextHit hit : hits) {
      hit.document().ifPresent(document -> texts.of(document)
          .ifPresent(text -> places.add(new Place(document, extent.of(document, text, hit.span())))));
    }
    return preview(code, places);
  }

  /** All turns of some speakers of transcripts. */
  public Autocoding speakers(Code code, Collection<Speaker> speakers) {
    Set<Speaker> wanted = new HashSet<>(speakers);
    return turns(code, wanted::contains);
  }

  /** All turns of some participants, in every document. */
  public Autocoding participants(Code code, Collection<Participant> participants) {
    Set<Participant> wanted = new HashSet<>(participants);
    return turns(code, speaker -> wanted.contains(speaker.getParticipant()));
  }

  private Autocoding turns(Code code, Predicate<Speaker> wanted) {
    Set<Place> places = new LinkedHashSet<>();
    for (Document document : study.getDocuments()) {
      Optional<String> text = Optional.empty();
      for (int i = 0; i < document.getTurns().size(); i++) {
        Turn turn = document.getTurns().get(i);
        if (turn.getSpeaker() != null && wanted.test(turn.getSpeaker())) {
          text = text.isPresent() ? text : texts.of(document);
          int index = i;
          text.ifPresent(t -> places.add(new Place(document, Turns.said(document, index, index).trimmed(t))));
        }
      }
    }
    return preview(code, places);
  }

  private Autocoding preview(Code code, Set<Place> places) {
    Map<Document, Integer> order = new HashMap<>();
    study.getDocuments().forEach(d -> order.put(d, order.size()));
    Set<Place> coded = new HashSet<>();
    for (Coding each : study.getCodings()) {
      if (each.getCode() == code && each.getCoder() == coder.orElse(null)) {
        coded.add(Place.of(each));
      }
    }
    List<Autocoding.Proposal> proposals = new ArrayList<>();
    places.stream().filter(p -> p.span().length() > 0)
        .sorted(Comparator.<Place>comparingInt(p -> order.getOrDefault(p.document(), Integer.MAX_VALUE))
            .thenComparingInt(p -> p.span().start()).thenComparingInt(p -> p.span().end()))
        .forEach(p -> proposals.add(proposal(p, coded.contains(p))));
    return new Autocoding(code, proposals);
  }

  private Autocoding.Proposal proposal(Place place, boolean coded) {
    String text = texts.required(place.document());
    Span span = place.span();
    return new Autocoding.Proposal(place.document(), span, Context.before(text, span.start()), span.in(text),
        Context.after(text, span.end()),
        Turns.speakerAt(place.document(), span.start()).map(CodeNames::key).orElse(""), coded);
  }
}
