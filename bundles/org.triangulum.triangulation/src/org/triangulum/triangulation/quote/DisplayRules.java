// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import java.util.Optional;
import java.util.OptionalInt;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Design;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteLimit;
import org.triangulum.model.study.QuoteUse;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.AttributionStyle;
import org.triangulum.triangulation.Authorship;

/** What the report's display of quotes follows: style of attribution, limits of length, places; undoable changes. */
public final class DisplayRules {
  private final StudyEditor editor;
  private final Authorship author;

  /** Changes by one person. */
  public DisplayRules(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Sets how people are named.
   *
   * @param group whose people; null for all that have no style of their own
   * @param template see {@link AttributionStyle}; empty for the style of the study, or the usual one
   * @throws IllegalArgumentException when the template is none
   */
  public void style(ParticipantGroup group, String template) {
    author.requireTeam("the style of attributions");
    if (!ElementLabel.orEmpty(template).isEmpty()) {
      AttributionStyle.parse(template);
    }
    if (group == null) {
      editor.run("Name people as " + template, "", study -> design(study).setAttributionStyle(template));
    } else {
      editor.run("Name people of " + ElementLabel.of(group).brief() + " as " + template, "",
          study -> group.setAttributionStyle(template));
    }
  }

  /**
   * Sets how long quotes may be in a place of the report.
   *
   * @param words at most; 0 for no limit
   * @throws IllegalArgumentException without a place, or for fewer than 0 words
   */
  public void limit(String place, int words) {
    author.requireTeam("limits");
    String where = Authorship.said(place, "A limit needs a place");
    if (words < 0) {
      throw new IllegalArgumentException("A limit is a number of words, not " + words);
    }
    editor.run(words == 0 ? "Lift the limit of quotes in " + where : "Limit quotes in " + where + " to " + words
        + " words", "", study -> {
          Optional<QuoteLimit> old = limitOf(study, where);
          if (words == 0) {
            old.ifPresent(editor::delete);
          } else {
            old.orElseGet(() -> added(design(study), where)).setWords(words);
          }
        });
  }

  /** Displays a quote in a place of the report; a place that is already there gets the reference. */
  public void display(Quote quote, String place, String reference) {
    author.requireTeam("quotes");
    String where = Authorship.said(place, "A quote is displayed in a place");
    editor.run("Display " + ElementLabel.of(quote).brief() + " in " + where, "", study -> {
      QuoteUse use = quote.getUses().stream().filter(u -> where.equals(u.getPlace())).findFirst().orElseGet(() -> {
        QuoteUse added = StudyFactory.eINSTANCE.createQuoteUse();
        added.setPlace(where);
        quote.getUses().add(added);
        return added;
      });
      use.setReference(ElementLabel.orEmpty(reference));
    });
  }

  /** Displays a quote no longer in a place. */
  public void withdraw(QuoteUse use) {
    author.requireTeam("quotes");
    editor.run("Display " + ElementLabel.of((Quote) use.eContainer()).brief() + " no longer in " + use.getPlace(), "",
        study -> editor.delete(use));
  }

  /** The most words a quote may have in a place; empty for no limit. */
  public static OptionalInt limit(Study study, String place) {
    return limitOf(study, place).filter(l -> l.getWords() > 0).map(l -> OptionalInt.of(l.getWords()))
        .orElse(OptionalInt.empty());
  }

  private static Optional<QuoteLimit> limitOf(Study study, String place) {
    return study.getDesign() == null ? Optional.empty()
        : study.getDesign().getQuoteLimits().stream().filter(l -> place.equals(l.getPlace())).findFirst();
  }

  private static Design design(Study study) {
    if (study.getDesign() == null) {
      study.setDesign(StudyFactory.eINSTANCE.createDesign());
    }
    return study.getDesign();
  }

  private static QuoteLimit added(Design design, String place) {
    QuoteLimit limit = StudyFactory.eINSTANCE.createQuoteLimit();
    limit.setPlace(place);
    design.getQuoteLimits().add(limit);
    return limit;
  }
}
