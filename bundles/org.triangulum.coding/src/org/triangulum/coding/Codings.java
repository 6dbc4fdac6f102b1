// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Puts codes on spans of documents, changes and removes such codings; each call is one undoable transaction.
 *
 * <p>Spans are trimmed as {@link Span#trimmed} says. The same code is on the same span once for each coder: putting it
 * there again changes nothing.
 */
public final class Codings {
  /** The range of weights; 0 means that nobody weighed the segment. */
  public static final int LOWEST_WEIGHT = -100;
  public static final int HIGHEST_WEIGHT = 100;

  private final StudyEditor editor;
  private final DocumentTexts texts;
  private final Optional<Researcher> coder;

  /**
   * Codings made by one person.
   *
   * @param coder who codes; empty when not known
   */
  public Codings(StudyEditor editor, Blobs blobs, Optional<Researcher> coder) {
    this.editor = editor;
    this.texts = new DocumentTexts(blobs);
    this.coder = coder;
  }

  /**
   * Puts a code on a span.
   *
   * @return the coding; the one that was there where the coder had the code on the span already
   * @throws IllegalArgumentException when the span holds white space only or ends behind the text, or the code is
   *     retired
   */
  public Coding add(Document document, Span span, Code code) {
    return add(document, List.of(span), code).get(0);
  }

  /** Puts a code on several spans of a document, as {@link #add(Document, Span, Code)} does on one. */
  public List<Coding> add(Document document, List<Span> spans, Code code) {
    String text = texts.required(document);
    List<Place> places = new ArrayList<>();
    for (Span span : spans) {
      Span trimmed = span.trimmed(text);
      if (trimmed.length() == 0) {
        throw new IllegalArgumentException("There are no words from " + span.start() + " to " + span.end() + " of "
            + CodeNames.key(document) + " to code");
      }
      places.add(new Place(document, trimmed));
    }
    return add(places, code, "");
  }

  /** Puts a code on the words, the paragraph, the turn or the answer at a place. */
  public Coding add(Document document, Span at, Extent extent, Code code) {
    return add(document, extent.of(document, texts.required(document), at), code);
  }

  /** Puts a code on what is said in each of some turns, by their index; turns in which nothing is said are left out. */
  public List<Coding> addTurns(Document document, Collection<Integer> turns, Code code) {
    String text = texts.required(document);
    List<Span> spans = turns.stream().map(t -> Turns.said(document, t, t).trimmed(text)).filter(s -> s.length() > 0)
        .toList();
    return spans.isEmpty() ? List.of() : add(document, spans, code);
  }

  /**
   * Codes all that a preview holds; what is coded already is left as it is.
   *
   * @throws IllegalStateException when a text has changed since the preview was made; then nothing is coded
   */
  public List<Coding> add(Autocoding preview, String reason) {
    for (Autocoding.Proposal each : preview.proposals()) {
      if (!texts.span(each.document(), each.span().start(), each.span().end()).equals(Optional.of(each.words()))) {
        throw new IllegalStateException("The text of " + CodeNames.key(each.document())
            + " has changed since the preview was made; make it again");
      }
    }
    return add(preview.proposals().stream().map(p -> new Place(p.document(), p.span())).toList(), preview.code(),
        reason);
  }

  /**
   * Makes a code named after the words of a span, and puts it on the span. Where the parent has a code of that name
   * already, that one is used.
   *
   * @param parent the codebook or code to put the new code in
   */
  public Coding inVivo(Document document, Span span, KeyedElement parent) {
    Span trimmed = span.trimmed(texts.required(document));
    String name = CodeNames.fromWords(texts.span(document, trimmed.start(), trimmed.end()).orElse(""));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("There are no words to name a code after");
    }
    return addNew(document, trimmed, parent, name, "Code in vivo “" + name + "”");
  }

  /**
   * Makes a code and puts it on a span, in one transaction. Where the parent has a code of that name already, that one
   * is used.
   *
   * @param parent the codebook or code to put the new code in
   */
  public Coding addNew(Document document, Span span, KeyedElement parent, String name) {
    Span trimmed = span.trimmed(texts.required(document));
    String line = CodeNames.fromWords(name);
    if (trimmed.length() == 0 || line.isEmpty()) {
      throw new IllegalArgumentException("A new code needs a name and words to stand on");
    }
    return addNew(document, trimmed, parent, line, "Code a segment of " + CodeNames.key(document) + " as new code "
        + line);
  }

  private Coding addNew(Document document, Span span, KeyedElement parent, String name, String label) {
    Optional<Code> same = Codebooks.codes(parent).stream().filter(c -> name.equals(c.getName())).findFirst();
    if (same.isPresent()) {
      return add(document, span, same.get());
    }
    Code code = StudyFactory.eINSTANCE.createCode();
    code.setName(name);
    code.setKey(CodeNames.freeKey(editor.study(), name));
    Coding coding = coding(new Place(document, span), code);
    editor.run(label, "", study -> {
      Codebooks.codes(parent).add(code);
      study.getCodings().add(coding);
    });
    return coding;
  }

  private List<Coding> add(List<Place> places, Code code, String reason) {
    Codebooks.requireUsable(code);
    Map<Place, Coding> there = new HashMap<>();
    Set<Document> documents = new HashSet<>();
    places.forEach(p -> documents.add(p.document()));
    Researcher by = coder.orElse(null);
    for (Coding each : editor.study().getCodings()) {
      if (each.getCode() == code && each.getCoder() == by && documents.contains(each.getDocument())) {
        there.putIfAbsent(Place.of(each), each);
      }
    }
    List<Coding> made = new ArrayList<>();
    List<Coding> all = new ArrayList<>();
    for (Place place : places) {
      all.add(there.computeIfAbsent(place, p -> {
        made.add(coding(p, code));
        return made.get(made.size() - 1);
      }));
    }
    if (!made.isEmpty()) {
      String what = made.size() == 1 ? "a segment of " + CodeNames.key(made.get(0).getDocument())
          : made.size() + " segments";
      editor.run("Code " + what + " as " + CodeNames.name(code), reason, study -> study.getCodings().addAll(made));
    }
    return List.copyOf(all);
  }

  private Coding coding(Place place, Code code) {
    Coding coding = StudyFactory.eINSTANCE.createCoding();
    coding.setDocument(place.document());
    coding.setStart(place.span().start());
    coding.setEnd(place.span().end());
    coding.setCode(code);
    coding.setCoder(coder.orElse(null));
    return coding;
  }

  /**
   * Gives segments another code. A segment whose coder has that code on the span already is removed, and what refers to
   * it refers to the one that was there; its stance, weight and comment are kept as {@link Doubles} says.
   */
  public void recode(Collection<Coding> codings, Code to) {
    Codebooks.requireUsable(to);
    List<Coding> changing = codings.stream().filter(c -> c.getCode() != to).distinct().toList();
    if (!changing.isEmpty()) {
      editor.run("Recode " + segments(changing) + " as " + CodeNames.name(to), "",
          study -> new Doubles(editor).recode(changing, to));
    }
  }

  /** Removes segments, with the evidence links that rest on them: {@link #removal} tells which. */
  public void remove(Collection<Coding> codings) {
    if (!codings.isEmpty()) {
      editor.run("Remove the code from " + segments(codings), "", study -> editor.delete(codings));
    }
  }

  /** What removing would take along, to be shown before: the codings aside, evidence links and references. */
  public List<StudyElement> removal(Collection<Coding> codings) {
    return editor.removal(codings).gone().stream().filter(e -> !codings.contains(e)).toList();
  }

  /** Says how segments speak about what the code names. */
  public void setStance(Collection<Coding> codings, Stance stance) {
    Objects.requireNonNull(stance, "stance");
    editor.run("Mark " + segments(codings) + " as " + (stance == Stance.NONE ? "not judged" : stance.getLiteral()), "",
        study -> codings.forEach(c -> c.setStance(stance)));
  }

  /**
   * Weighs segments.
   *
   * @param weight -100 to 100; 0 takes the weight away
   */
  public void setWeight(Collection<Coding> codings, int weight) {
    if (weight < LOWEST_WEIGHT || weight > HIGHEST_WEIGHT) {
      throw new IllegalArgumentException("A weight is " + LOWEST_WEIGHT + " to " + HIGHEST_WEIGHT + ", not " + weight);
    }
    editor.run("Weigh " + segments(codings) + " " + weight, "", study -> codings.forEach(c -> c.setWeight(weight)));
  }

  /** Comments on a segment; an empty comment takes it away. */
  public void setComment(Coding coding, String comment) {
    String text = comment == null || comment.isBlank() ? null : comment.strip();
    editor.run((text == null ? "Remove the comment from " : "Comment on ") + segments(List.of(coding)), "",
        study -> coding.setComment(text));
  }

  /**
   * Moves the ends of a segment.
   *
   * @throws IllegalArgumentException when the span holds no words, or the coder has the code on that span already
   */
  public void setSpan(Coding coding, Span span) {
    Document document = coding.getDocument();
    Place place = new Place(document, span.trimmed(texts.required(document)));
    if (place.span().length() == 0) {
      throw new IllegalArgumentException("A segment must hold at least one word");
    }
    for (Coding each : editor.study().getCodings()) {
      if (each != coding && each.getCode() == coding.getCode() && each.getCoder() == coding.getCoder()
          && each.getDocument() == document && Place.of(each).equals(place)) {
        throw new IllegalArgumentException("The code " + CodeNames.name(coding.getCode()) + " is on that span already");
      }
    }
    editor.run("Change the span of " + segments(List.of(coding)), "", study -> {
      coding.setStart(place.span().start());
      coding.setEnd(place.span().end());
    });
  }

  private static String segments(Collection<Coding> codings) {
    return codings.size() == 1 ? "a segment of " + CodeNames.key(codings.iterator().next().getDocument())
        : codings.size() + " segments";
  }
}
