// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Optional;

/**
 * An instrument of one version. Immutable, and consistent when it comes from {@link DefinitionReader}: what one part
 * names, another part holds.
 *
 * @param id kebab-case; the same for all versions
 * @param version such as {@code 2014.1}
 * @param title full name
 * @param abbreviation as it stands in tables
 * @param kind such as "standardised scale" or "questionnaire"
 * @param description one or two sentences; may be empty
 * @param subject whom it is about, such as "child"
 * @param languages BCP 47 tags of the forms that the scoring holds for
 * @param licence who owns it and what may be done with it
 * @param wording whose words the items are
 * @param note for users; may be empty
 * @param citations sources
 * @param raters who fills it in; may be empty
 * @param choices what whoever scores chooses; may be empty
 * @param responseSets codes
 * @param items all items in order, those of groups too
 * @param groups repeated groups
 * @param scales in the order written; a scale comes after those it is made of
 * @param golden forms worked by hand
 */
public record Definition(String id, String version, String title, String abbreviation, String kind,
    String description, String subject, List<String> languages, String licence, Wording wording, String note,
    List<Citation> citations, List<Rater> raters, List<Choice> choices, List<ResponseSet> responseSets,
    List<ItemDefinition> items, List<ItemGroup> groups, List<ScaleDefinition> scales, List<GoldenCase> golden) {

  public Definition {
    languages = List.copyOf(languages);
    citations = List.copyOf(citations);
    raters = List.copyOf(raters);
    choices = List.copyOf(choices);
    responseSets = List.copyOf(responseSets);
    items = List.copyOf(items);
    groups = List.copyOf(groups);
    scales = List.copyOf(scales);
    golden = List.copyOf(golden);
  }

  /** The item of that id. */
  public Optional<ItemDefinition> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /** The scale of that id. */
  public Optional<ScaleDefinition> scale(String scaleId) {
    return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
  }

  /** The response set of an item; empty for numbers, texts and dates. */
  public Optional<ResponseSet> responses(ItemDefinition item) {
    return responseSets.stream().filter(set -> set.id().equals(item.responses())).findFirst();
  }

  /** The rater of that id. */
  public Optional<Rater> rater(String raterId) {
    return raters.stream().filter(rater -> rater.id().equals(raterId)).findFirst();
  }

  /** The citation of that id. */
  public Optional<Citation> citation(String citationId) {
    return citations.stream().filter(citation -> citation.id().equals(citationId)).findFirst();
  }

  /** Id and version as people and trails name it, such as {@code sdq 2014.1}. */
  public String name() {
    return id + " " + version;
  }
}
