// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Choice;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.ItemGroup;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.definition.Reference;
import org.triangulum.instruments.definition.Response;
import org.triangulum.instruments.definition.ResponseSet;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.instruments.definition.Wording;
import org.triangulum.model.study.MissingKind;

/** The page that tells people what an instrument is: Markdown, which reads as plain text too. */
public final class Codebook {
  private final Definition definition;
  private final StringBuilder page = new StringBuilder();

  private Codebook(Definition definition) {
    this.definition = definition;
  }

  /** The page of a definition; the same definition gives the same text. */
  public static String page(Definition definition) {
    return new Codebook(definition).write();
  }

  private String write() {
    line("# " + definition.title());
    facts();
    choices();
    responses();
    items("", "Items");
    for (ItemGroup group : definition.groups()) {
      items(group.id(), "Repeated for each: " + group.label()
          + (group.atMost() == 0 ? "" : " (at most " + group.atMost() + ")"));
    }
    definition.scales().forEach(this::scale);
    line("## Sources");
    definition.citations().forEach(citation -> line("- `" + citation.id() + "` " + citation.text()
        + (citation.doi().isEmpty() ? "" : " doi " + citation.doi())
        + (citation.url().isEmpty() ? "" : " " + citation.url())));
    return page.toString();
  }

  private void line(String text) {
    page.append(text).append("\n");
    if (text.startsWith("#")) {
      page.append("\n");
    }
  }

  private void fact(String name, String value) {
    if (!value.isBlank()) {
      line("- " + name + ": " + value);
    }
  }

  private void facts() {
    fact("Instrument", definition.name() + (definition.abbreviation().isEmpty() ? "" : ", "
        + definition.abbreviation()));
    fact("Kind", definition.kind());
    fact("What it is", definition.description());
    fact("About", definition.subject());
    fact("Filled in by", definition.raters().stream().map(Codebook::rater).collect(Collectors.joining("; ")));
    fact("Languages", String.join(", ", definition.languages()));
    fact("Licence", definition.licence());
    fact("Wording", definition.wording() == Wording.NOT_SHIPPED
        ? "not held here: labels are short names of this file, not the text of the items"
        : definition.wording().word());
    fact("Note", definition.note());
    line("");
  }

  private static String rater(Rater rater) {
    return rater.label() + " (`" + rater.id() + "`" + (rater.self() ? ", about themselves" : "")
        + (rater.ages().equals(Ages.ALL) ? "" : ", subject aged " + rater.ages()) + ")";
  }

  private void choices() {
    for (Choice choice : definition.choices()) {
      line("## To choose: " + choice.title());
      line(choice.reason());
      line("");
      choice.options().forEach(option -> line("- `" + option.id() + "` " + option.title()
          + source(option.source(), option.verified())
          + (option.id().equals(choice.preset()) ? " (taken where nobody chooses)" : "")));
      line("");
    }
  }

  private String source(String id, boolean verified) {
    return (id.isEmpty() ? "" : " [" + id + "]") + (verified ? "" : " **unverified**");
  }

  private void responses() {
    line("## Answers");
    for (ResponseSet set : definition.responseSets()) {
      line("- `" + set.id() + "` (" + set.polarity().getLiteral() + "): "
          + set.options().stream().map(Codebook::response).collect(Collectors.joining("; ")));
    }
    line("");
  }

  private static String response(Response response) {
    return Numbers.text(response.code()) + (response.label().isEmpty() ? "" : " " + response.label())
        + (response.missing() == MissingKind.NONE ? "" : " [missing: " + response.missing().getLiteral() + "]");
  }

  private void items(String group, String heading) {
    List<ItemDefinition> items = definition.items().stream().filter(item -> item.group().equals(group)).toList();
    if (items.isEmpty()) {
      return;
    }
    line("## " + heading);
    row("item", "label", "answers", "asked", "points the other way");
    row("---", "---", "---", "---", "---");
    for (ItemDefinition item : items) {
      String answers = item.responses().isEmpty() ? item.kind().getLiteral() + (item.range() == null ? ""
          : " " + Numbers.text(item.range().from()) + " to " + Numbers.text(item.range().to())) : item.responses();
      String asked = (item.raters().isEmpty() ? "" : item.raters().stream().sorted().collect(Collectors.joining(", ")))
          + (item.rule().isEmpty() ? "" : " " + item.rule());
      row(item.id(), item.label(), answers, asked.strip(), reversedIn(item));
    }
    line("");
  }

  private String reversedIn(ItemDefinition item) {
    return definition.scales().stream().filter(scale -> scale.terms().stream()
        .anyMatch(term -> !term.scale() && term.name().equals(item.id()) && term.reverse()))
        .map(scale -> "reversed in " + scale.id()).collect(Collectors.joining(", "));
  }

  private void row(String... cells) {
    line("| " + Arrays.stream(cells).map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ")) + " |");
  }

  private void scale(ScaleDefinition scale) {
    line("## Scale " + scale.id() + ": " + scale.title());
    fact("Method", scale.method().word() + " of " + scale.terms().stream().map(Codebook::term)
        .collect(Collectors.joining(", ")) + source(scale.source(), scale.verified()));
    fact("Scores", scale.polarity().getLiteral() + (scale.decimals() < 0 ? "" : ", rounded half up to "
        + scale.decimals() + " decimals"));
    fact("Needed", scale.minimumAnswered() == 0 ? "all answered" : scale.minimumAnswered() + " answered");
    fact("Counted", scale.counted().stream().sorted().map(Numbers::text).collect(Collectors.joining(", ")));
    if (scale.notApplicable() == scale.notApplicable()) {
      fact("Left out by a skip rule", "counts as " + Numbers.text(scale.notApplicable()));
    }
    fact("Raters", scale.raters().stream().sorted().collect(Collectors.joining(", ")));
    fact("Only when chosen", scale.when());
    fact("Note", scale.note());
    for (Cuts cuts : scale.bands()) {
      fact("Bands" + holds(cuts), bands(cuts) + source(cuts.source(), cuts.verified())
          + (cuts.note().isEmpty() ? "" : ". " + cuts.note()));
    }
    for (Reference reference : scale.references()) {
      fact("Reference", reference(reference));
    }
    line("");
  }

  private static String term(Term term) {
    return term.name() + (term.reverse() ? " reversed" : "")
        + (term.weight() == 1 ? "" : " times " + Numbers.text(term.weight()))
        + (term.recode().isEmpty() ? "" : " recoded " + term.recode().entrySet().stream()
        .map(e -> Numbers.text(e.getKey()) + "=" + Numbers.text(e.getValue())).collect(Collectors.joining(" ")));
  }

  private static String holds(Cuts cuts) {
    String raters = cuts.raters().stream().sorted().collect(Collectors.joining(" and "));
    return (cuts.when().isEmpty() ? "" : " (" + cuts.when() + ")") + (raters.isEmpty() ? "" : " for " + raters)
        + (cuts.ages().equals(Ages.ALL) ? "" : " aged " + cuts.ages());
  }

  private static String bands(Cuts cuts) {
    return cuts.bands().stream().map(band -> band.label() + " from " + Numbers.text(band.from()))
        .collect(Collectors.joining(", "));
  }

  private String reference(Reference reference) {
    return reference.population() + (reference.n() == 0 ? "" : ", n " + reference.n())
        + (Double.isNaN(reference.mean()) ? "" : ", mean " + Numbers.text(reference.mean()))
        + (Double.isNaN(reference.sd()) ? "" : ", sd " + Numbers.text(reference.sd()))
        + (Double.isNaN(reference.reliability()) ? "" : ", " + (reference.kind().isEmpty() ? "reliability"
        : reference.kind()) + " " + Numbers.text(reference.reliability()))
        + source(reference.source(), reference.verified());
  }
}
