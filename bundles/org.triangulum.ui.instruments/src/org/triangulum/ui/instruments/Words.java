// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments;

import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Citation;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.definition.Reference;
import org.triangulum.instruments.definition.Response;
import org.triangulum.instruments.definition.ResponseSet;
import org.triangulum.instruments.definition.Term;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/** Parts of a definition in the words of the screens. */
public final class Words {
  private final Definition definition;

  /** Words for parts of this definition. */
  public Words(Definition definition) {
    this.definition = definition;
  }

  /** An arrow and what high means. */
  public static String polarity(Polarity polarity) {
    return switch (polarity) {
      case HIGH_IS_BETTER -> Messages.polarity_better;
      case HIGH_IS_WORSE -> Messages.polarity_worse;
      case HIGH_IS_MORE -> Messages.polarity_more;
      case HIGH_IS_LESS -> Messages.polarity_less;
      case UNSTATED -> Messages.polarity_unstated;
    };
  }

  /** Which way the codes of an item point; unstated for numbers, texts and dates. */
  public Polarity polarity(ItemDefinition item) {
    return definition.responses(item).map(ResponseSet::polarity).orElse(Polarity.UNSTATED);
  }

  /** The codes of an item with their labels, or what may be written. */
  public String answers(ItemDefinition item) {
    return definition.responses(item).map(set -> set.options().stream().map(Words::response)
        .collect(Collectors.joining(" · "))).orElseGet(() -> item.kind().getLiteral() + (item.range() == null ? ""
        : NLS.bind(Messages.words_range, Numbers.text(item.range().from()), Numbers.text(item.range().to()))));
  }

  private static String response(Response response) {
    return Numbers.text(response.code()) + (response.label().isEmpty() ? "" : " " + response.label())
        + (response.missing() == MissingKind.NONE ? "" : " (" + response.missing().getLiteral() + ")");
  }

  /** Raters by their labels; "everyone" for none. */
  public String raters(Collection<String> ids) {
    return ids.isEmpty() ? Messages.words_everyone : ids.stream().sorted()
        .map(id -> definition.rater(id).map(Rater::label).orElse(id)).collect(Collectors.joining(", "));
  }

  /** Whom cut-offs hold for: rater, age, option. */
  public String holdsFor(Cuts cuts) {
    return raters(cuts.raters()) + (cuts.ages().equals(Ages.ALL) ? "" : NLS.bind(Messages.words_aged, cuts.ages()))
        + (cuts.when().isEmpty() ? "" : NLS.bind(Messages.words_when, cuts.when()));
  }

  /** Bands with where they begin. */
  public static String bands(Cuts cuts) {
    return cuts.bands().stream().map(b -> NLS.bind(Messages.words_band, b.label(), Numbers.text(b.from())))
        .collect(Collectors.joining(" · "));
  }

  /** A term as a formula has it. */
  public static String term(Term term) {
    return (term.reverse() ? "⇄ " : "") + term.name()
        + (term.weight() == 1 ? "" : " × " + Numbers.text(term.weight()));
  }

  /** What is known of a population. */
  public String reference(Reference reference) {
    return reference.population() + (reference.n() == 0 ? "" : ", n " + reference.n())
        + (Double.isNaN(reference.mean()) ? "" : ", M " + Numbers.text(reference.mean()))
        + (Double.isNaN(reference.sd()) ? "" : ", SD " + Numbers.text(reference.sd()))
        + (Double.isNaN(reference.reliability()) ? "" : ", " + (reference.kind().isEmpty()
        ? Messages.words_reliability : reference.kind()) + " " + Numbers.text(reference.reliability()));
  }

  /** The reference behind the id of a citation; "no source" for none. */
  public String source(String id) {
    return id.isEmpty() ? Messages.words_no_source : definition.citation(id).map(Citation::text).orElse(id);
  }

  /** Verified or not, plainly. */
  public static String verified(boolean verified) {
    return verified ? Messages.words_verified : Messages.words_unverified;
  }
}
