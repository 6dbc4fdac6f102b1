// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;

/** Evidence in words: quotes, codings, documents, memos, framework cells and studies by others. */
final class WordSources {
  private final DocumentTexts texts;

  WordSources(DocumentTexts texts) {
    this.texts = texts;
  }

  EvidenceSource<Quote> quotes() {
    return source(this::quote, (q, place) -> orEmpty(q.getText()) + '\n' + QuoteText.of(q).plain());
  }

  EvidenceSource<Coding> codings() {
    return source(this::coding, (c, place) -> (c.getCode() == null ? "" : orEmpty(c.getCode().getKey())) + '\n'
        + (c.getDocument() == null ? "" : texts.span(c.getDocument(), c.getStart(), c.getEnd()).orElse("")));
  }

  EvidenceSource<Document> documents() {
    return source(this::document, (d, place) -> orEmpty(d.getText()));
  }

  EvidenceSource<Memo> memos() {
    return source((m, place) -> EvidenceContent.words(EvidenceKind.MEMO, null, m.getText(),
        m.getAuthor() == null ? "" : orEmpty(m.getAuthor().getKey()), null), (m, place) -> orEmpty(m.getText()));
  }

  EvidenceSource<FrameworkCell> frameworkCells() {
    return source(this::frameworkCell, (c, place) -> orEmpty(c.getSummary()));
  }

  EvidenceSource<ExternalStudy> externalStudies() {
    return source((s, place) -> EvidenceContent.words(EvidenceKind.EXTERNAL_STUDY, null,
        orEmpty(s.getSummary()).isEmpty() ? s.getCitation() : s.getSummary(),
        Stream.of(orEmpty(s.getCitation()), orEmpty(s.getSample())).filter(t -> !t.isEmpty())
            .collect(Collectors.joining("; ")), null),
        (s, place) -> orEmpty(s.getCitation()) + '\n' + orEmpty(s.getSummary()));
  }

  private EvidenceContent quote(Quote quote, String place) {
    String text = QuoteText.of(quote).plain();
    Document document = quote.getDocument();
    ParticipantGroup group = Optional.ofNullable(quote.getGroup())
        .or(() -> Attribution.participant(quote).map(Participant::getGroup))
        .or(() -> Optional.ofNullable(document).map(Document::getGroup)).orElse(null);
    if (document == null) {
      return EvidenceContent.words(EvidenceKind.QUOTE, group, text, Attribution.of(quote), null)
          .as(EvidenceState.GONE, "The document of the quote has been removed");
    }
    EvidenceContent content = EvidenceContent.words(EvidenceKind.QUOTE, group, text, Attribution.of(quote),
        passage(document, quote.getStart(), quote.getEnd()));
    if (texts.of(document).isEmpty()) {
      return content.as(EvidenceState.GONE, "The text of " + document.getKey() + " is not stored");
    }
    return texts.span(document, quote.getStart(), quote.getEnd()).filter(orEmpty(quote.getText())::equals).isPresent()
        ? content
        : content.as(EvidenceState.STALE, "The words no longer stand at " + quote.getStart() + " to " + quote.getEnd()
            + " of " + document.getKey());
  }

  private EvidenceContent coding(Coding coding, String place) {
    Document document = coding.getDocument();
    if (document == null) {
      return EvidenceContent.gone(EvidenceKind.CODING, "", "The document of the coding has been removed");
    }
    Optional<String> span = texts.span(document, coding.getStart(), coding.getEnd());
    EvidenceContent content = EvidenceContent.words(EvidenceKind.CODING,
        Turns.groupIn(document, coding.getStart(), coding.getEnd()).orElse(null), span.orElse(""),
        Attribution.of(document, coding.getStart()), passage(document, coding.getStart(), coding.getEnd()));
    return span.isPresent() ? content
        : content.as(EvidenceState.GONE, "The text of " + document.getKey() + " has no " + coding.getStart() + " to "
            + coding.getEnd());
  }

  private EvidenceContent document(Document document, String place) {
    EvidenceContent content = EvidenceContent.words(EvidenceKind.DOCUMENT, document.getGroup(),
        orEmpty(document.getTitle()).isEmpty() ? document.getKey() : document.getTitle(),
        document.getParticipants().stream().map(p -> Attribution.of(p, orEmpty(document.getDate())))
            .collect(Collectors.joining("; ")), passage(document, 0, document.getLength()));
    return texts.of(document).isPresent() ? content
        : content.as(EvidenceState.GONE, "The text of " + document.getKey() + " is not stored");
  }

  private EvidenceContent frameworkCell(FrameworkCell cell, String place) {
    if (cell.getDocument() == null) {
      return EvidenceContent.gone(EvidenceKind.FRAMEWORK_CELL, cell.getSummary(),
          "The document of the framework cell has been removed");
    }
    return EvidenceContent.words(EvidenceKind.FRAMEWORK_CELL, cell.getDocument().getGroup(), cell.getSummary(),
        ElementLabel.of(cell.getDocument()).label(), null);
  }

  private static Passage passage(Document document, int start, int end) {
    int turn = Turns.indexAt(document, start);
    return new Passage(document, start, end, Turns.speakerAt(document, start).map(s -> orEmpty(s.getKey())).orElse(""),
        turn + 1);
  }

  private static <T extends StudyElement> EvidenceSource<T> source(BiFunction<T, String, EvidenceContent> content,
      BiFunction<T, String, String> substance) {
    return new EvidenceSource<>() {
      @Override
      public EvidenceContent content(T target, String place) {
        return content.apply(target, place);
      }

      @Override
      public String substance(T target, String place) {
        return substance.apply(target, place);
      }
    };
  }
}
