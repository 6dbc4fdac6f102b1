// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Citation;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.Range;
import org.triangulum.instruments.definition.Response;
import org.triangulum.instruments.definition.ResponseSet;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.instruments.definition.Wording;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.instruments.rule.SkipRuleException;
import org.triangulum.model.study.Band;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Scale;
import org.triangulum.model.study.ScoringMethod;

/**
 * Makes a definition of an instrument that a study holds without one. Keys stay, so that columns of data still belong
 * to their items. Wordings are left out, as nobody said who owns them; nothing counts as verified.
 */
final class InstrumentDefinition {
  private static final String SOURCE = "study";
  private final Instrument instrument;
  private final Map<org.triangulum.model.study.ResponseSet, String> sets = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  InstrumentDefinition(Instrument instrument) {
    this.instrument = instrument;
    instrument.getResponseSets().forEach(set -> sets.put(set, orEmpty(set.getKey()).isEmpty()
        ? "set" + (sets.size() + 1) : set.getKey().replaceAll("[^\\p{L}\\p{Nd}_.-]+", "-")));
  }

  /**
   * The definition.
   *
   * @param taken ids that other instruments have, which this one is not to be taken for
   */
  Definition make(Set<String> taken) {
    List<ItemDefinition> items = instrument.getItems().stream().map(this::item).toList();
    List<ScaleDefinition> scales = instrument.getScales().stream().map(this::scale).flatMap(Optional::stream).toList();
    List<ResponseSet> responses = sets.entrySet().stream().map(e -> responses(e.getValue(), e.getKey())).toList();
    String source = orEmpty(instrument.getCitation());
    String note = orEmpty(instrument.getNote())
        + (left.isEmpty() ? "" : " Not taken over: " + String.join("; ", left) + ".");
    return new Definition(id(taken), orEmpty(instrument.getVersion()).isEmpty() ? "1" : instrument.getVersion(),
        orEmpty(instrument.getName()).isEmpty() ? instrument.getKey() : instrument.getName(),
        orEmpty(instrument.getAbbreviation()), orEmpty(instrument.getKind()), "", orEmpty(instrument.getSubject()),
        List.of(), orEmpty(instrument.getLicence()).isEmpty() ? "not stated in the study" : instrument.getLicence(),
        Wording.NOT_SHIPPED, note.strip(), source.isEmpty() ? List.of()
        : List.of(new Citation(SOURCE, source, "", "")), List.of(), List.of(), responses, items, List.of(), scales,
        List.of());
  }

  private String id(Set<String> taken) {
    String name = orEmpty(instrument.getAbbreviation()).isEmpty() ? orEmpty(instrument.getKey())
        : instrument.getAbbreviation();
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    id = id.isEmpty() ? "instrument" : id;
    while (taken.contains(id)) {
      id += "-own";
    }
    return id;
  }

  private static ResponseSet responses(String id, org.triangulum.model.study.ResponseSet set) {
    return new ResponseSet(id, set.getPolarity(), set.getOptions().stream().map(option ->
        new Response(option.getCode(), orEmpty(option.getLabel()), option.getMissing() == null ? MissingKind.NONE
            : option.getMissing())).toList());
  }

  private ItemDefinition item(Item item) {
    boolean choice = sets.containsKey(item.getResponseSet());
    ItemKind kind = choice ? item.getKind() == ItemKind.MULTIPLE ? ItemKind.MULTIPLE : ItemKind.SINGLE
        : item.getKind() == ItemKind.DATE || item.getKind() == ItemKind.TEXT ? item.getKind() : ItemKind.NUMBER;
    MeasurementLevel level = item.getLevel() == null ? MeasurementLevel.NOMINAL : item.getLevel();
    return new ItemDefinition(orEmpty(item.getKey()), orEmpty(item.getLabel()).isEmpty() ? orEmpty(item.getKey())
        : item.getLabel(), "", kind, choice ? sets.get(item.getResponseSet()) : "", kind == ItemKind.NUMBER
        ? range(item) : null, level, orEmpty(item.getSection()), rule(item), Set.of(), "", "");
  }

  private static Range range(Item item) {
    String[] ends = orEmpty(item.getRange()).split("\\.\\.", -1);
    try {
      return ends.length == 2 ? new Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])) : null;
    } catch (NumberFormatException e) {
      // One end is open: the definition knows closed ranges only.
      return null;
    }
  }

  private String rule(Item item) {
    String rule = orEmpty(item.getSkipRule());
    try {
      if (!rule.isEmpty()) {
        SkipRule.parse(rule);
      }
      return rule;
    } catch (SkipRuleException e) {
      left.add("the rule of " + item.getKey() + ", \"" + rule + "\"");
      return "";
    }
  }

  private Optional<ScaleDefinition> scale(Scale scale) {
    if (scale.getMethod() == ScoringMethod.COUNT || scale.getItems().isEmpty()) {
      left.add("the scale " + scale.getKey() + ", which does not say what it counts");
      return Optional.empty();
    }
    Method method = scale.getMethod() == ScoringMethod.MEAN ? Method.MEAN
        : scale.getMethod() == ScoringMethod.PRORATED_SUM ? Method.PRORATED_SUM : Method.SUM;
    List<Term> terms = scale.getItems().stream().map(item -> new Term(orEmpty(item.getKey()), false,
        scale.getReversedItems().contains(item), 1, Map.of())).toList();
    return Optional.of(new ScaleDefinition(orEmpty(scale.getKey()), orEmpty(scale.getName()).isEmpty()
        ? scale.getKey() : scale.getName(), scale.getPolarity() == null ? Polarity.UNSTATED : scale.getPolarity(),
        method, terms, scale.getMinimumAnswered(), Set.of(), Double.NaN, 1, 0, -1, Set.of(), "", "", "", false,
        orEmpty(scale.getSource()), bands(scale), List.of()));
  }

  private List<Cuts> bands(Scale scale) {
    boolean simple = scale.getPolarity() != Polarity.UNSTATED && scale.getBands().size() > 1
        && scale.getBands().stream().allMatch(band -> orEmpty(band.getRater()).isEmpty());
    if (!simple) {
      if (!scale.getBands().isEmpty()) {
        left.add("the bands of " + scale.getKey());
      }
      return List.of();
    }
    List<Cuts.Band> bands = scale.getBands().stream().sorted((a, b) -> Double.compare(a.getFrom(), b.getFrom()))
        .map((Band band) -> new Cuts.Band(orEmpty(band.getLabel()), band.getFrom())).toList();
    return List.of(new Cuts("", Set.of(), Ages.ALL, bands, "", false, orEmpty(scale.getBands().get(0).getSource())));
  }
}
