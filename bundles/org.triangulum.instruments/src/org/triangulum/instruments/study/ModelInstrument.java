// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Citation;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.Range;
import org.triangulum.instruments.definition.Ranges;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.model.study.Band;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.PlanStatus;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Scale;
import org.triangulum.model.study.ScoringMethod;
import org.triangulum.model.study.StudyFactory;

/** Makes the model's instrument of a definition: what reports, entry and checks need; scoring reads the definition. */
final class ModelInstrument {
  private final Definition definition;
  private final Map<String, ResponseSet> sets = new HashMap<>();
  private final Map<String, Item> items = new HashMap<>();

  ModelInstrument(Definition definition) {
    this.definition = definition;
  }

  Instrument create(String key, String text) {
    Instrument instrument = StudyFactory.eINSTANCE.createInstrument();
    instrument.setKey(key);
    instrument.setName(definition.title());
    instrument.setAbbreviation(definition.abbreviation());
    instrument.setVersion(definition.version());
    instrument.setKind(definition.kind());
    instrument.setRespondent(definition.raters().stream().map(Rater::label).collect(Collectors.joining(", ")));
    instrument.setSubject(definition.subject());
    instrument.setCitation(definition.citations().stream().map(Citation::text).collect(Collectors.joining("; ")));
    instrument.setLicence(definition.licence());
    instrument.setStatus(PlanStatus.PLANNED);
    instrument.setNote(definition.note());
    instrument.setDefinition(text);
    definition.responseSets().forEach(set -> instrument.getResponseSets().add(responseSet(set)));
    definition.items().forEach(item -> instrument.getItems().add(item(item)));
    definition.scales().forEach(scale -> instrument.getScales().add(scale(scale)));
    return instrument;
  }

  private ResponseSet responseSet(org.triangulum.instruments.definition.ResponseSet set) {
    ResponseSet made = StudyFactory.eINSTANCE.createResponseSet();
    made.setKey(set.id());
    made.setPolarity(set.polarity());
    set.options().forEach(option -> {
      ResponseOption response = StudyFactory.eINSTANCE.createResponseOption();
      response.setCode((int) option.code());
      response.setLabel(option.label());
      response.setMissing(option.missing());
      made.getOptions().add(response);
    });
    sets.put(set.id(), made);
    return made;
  }

  private Item item(ItemDefinition item) {
    Item made = StudyFactory.eINSTANCE.createItem();
    made.setKey(item.id());
    made.setLabel(item.label());
    made.setWording(item.wording());
    made.setKind(item.kind());
    made.setLevel(item.level());
    made.setSkipRule(item.rule());
    made.setRange(item.range() == null ? null : Numbers.text(item.range().from()) + ".."
        + Numbers.text(item.range().to()));
    made.setSection(item.section().isEmpty() && item.repeated() ? definition.groups().stream()
        .filter(group -> group.id().equals(item.group())).findFirst().orElseThrow().label() : item.section());
    made.setResponseSet(sets.get(item.responses()));
    items.put(item.id(), made);
    return made;
  }

  private Scale scale(ScaleDefinition scale) {
    Scale made = StudyFactory.eINSTANCE.createScale();
    made.setKey(scale.id());
    made.setName(scale.when().isEmpty() ? scale.title() : scale.title() + " (" + scale.when() + ")");
    made.setPolarity(scale.polarity());
    made.setMethod(switch (scale.method()) {
      case MEAN -> ScoringMethod.MEAN;
      case PRORATED_SUM -> ScoringMethod.PRORATED_SUM;
      case COUNT -> ScoringMethod.COUNT;
      default -> ScoringMethod.SUM;
    });
    boolean ofItems = scale.terms().stream().noneMatch(Term::scale);
    made.setMinimumAnswered(!ofItems ? 0 : scale.minimumAnswered() == 0 ? scale.terms().size()
        : scale.minimumAnswered());
    made.setSource(source(scale.source(), scale.verified()));
    terms(scale, false, made);
    scale.bands().forEach(cuts -> bands(scale, cuts, made));
    return made;
  }

  /** Items of scales of scales are those of their parts, turned as often as they are on the way. */
  private void terms(ScaleDefinition scale, boolean reversed, Scale made) {
    for (Term term : scale.terms()) {
      boolean turned = reversed ^ term.reverse();
      if (term.scale()) {
        definition.scale(term.name()).ifPresent(part -> terms(part, turned, made));
      } else if (!made.getItems().contains(items.get(term.name()))) {
        made.getItems().add(items.get(term.name()));
        if (turned) {
          made.getReversedItems().add(items.get(term.name()));
        }
      }
    }
  }

  private void bands(ScaleDefinition scale, Cuts cuts, Scale made) {
    Optional<Range> range = new Ranges(definition)
        .scale(scale, cuts.raters().size() == 1 ? cuts.raters().iterator().next() : "");
    double step = scale.decimals() < 0 && scale.method() == Method.MEAN ? 0
        : Math.pow(10, -Math.max(0, scale.decimals()));
    List<Cuts.Band> bands = cuts.bands();
    for (int b = 0; b < bands.size(); b++) {
      Band band = StudyFactory.eINSTANCE.createBand();
      band.setLabel(bands.get(b).label());
      band.setFrom(bands.get(b).from());
      band.setTo(b + 1 < bands.size() ? bands.get(b + 1).from() - step
          : range.map(Range::to).orElse(Double.MAX_VALUE));
      band.setRater(holdsFor(cuts));
      band.setSource(source(cuts.source(), cuts.verified()));
      made.getBands().add(band);
    }
  }

  private static String holdsFor(Cuts cuts) {
    return Stream.of(cuts.raters().stream().sorted().collect(Collectors.joining(", ")), cuts.when(),
        cuts.ages().equals(Ages.ALL) ? "" : "age " + cuts.ages()).filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String source(String id, boolean verified) {
    String text = definition.citation(id).map(Citation::text).orElse("");
    return verified ? text : text.isEmpty() ? "unverified" : "unverified: " + text;
  }
}
