// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.study.Band;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Scale;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** The parts of an instrument: its items with their answers and direction, its scales and their bands. */
final class InstrumentPieces {
  private static final String UNVERIFIED = "unverified";

  private final Instrument instrument;

  InstrumentPieces(Instrument instrument) {
    this.instrument = instrument;
  }

  /** Tables of scales and bands in sight, items folded away. */
  List<Html> tables() {
    List<Html> tables = new ArrayList<>();
    if (!instrument.getScales().isEmpty()) {
      tables.add(scales());
      if (instrument.getScales().stream().anyMatch(scale -> !scale.getBands().isEmpty())) {
        tables.add(el("details", "more").add(el("summary").text("Bands and where they are from"), bands()));
      }
    }
    if (!instrument.getItems().isEmpty()) {
      tables.add(el("details", "more").add(el("summary").text(Words.count(instrument.getItems().size(), "item",
          "items") + " with answers and direction"), items()));
    }
    return tables;
  }

  private Html scales() {
    Element body = el("tbody");
    for (Scale scale : instrument.getScales()) {
      body.add(el("tr").add(el("th").attr("scope", "row").add(name(scale)),
          el("td").text(Words.of(scale.getMethod())), cell(meaning(scale.getPolarity())),
          el("td", "num").text(scale.getItems().size() + ""),
          el("td", "num").text(scale.getMinimumAnswered() == 0 ? "" : scale.getMinimumAnswered() + ""),
          cell(keys(scale.getReversedItems())), el("td").add(source(scale.getSource()))));
    }
    return Tables.of("Scales", List.of("Scale", "Score", "A high score is", "#Items", "#Needed", "Turned round",
        "Source"), body);
  }

  private static Html name(Scale scale) {
    String title = Words.has(scale.getName()) ? scale.getName() : Addresses.key(scale);
    return el("span").words(title);
  }

  private static Element cell(String words) {
    return el("td").words(words);
  }

  private static String keys(List<Item> items) {
    return items.stream().map(Item::getKey).collect(Collectors.joining(", "));
  }

  private static String meaning(Polarity polarity) {
    return polarity == Polarity.UNSTATED ? "not stated" : Words.of(polarity).replace("high is ", "");
  }

  /** Where something is from; what nobody compared with its source stands out. */
  private static Html source(String source) {
    String words = Words.orEmpty(source);
    if (!words.startsWith(UNVERIFIED)) {
      return el("span").words(words);
    }
    String rest = words.substring(UNVERIFIED.length()).replaceFirst("^: ", "");
    return el("span").add(el("strong").text("Unverified")).words(rest.isEmpty() ? "" : " " + rest);
  }

  private Html bands() {
    Element body = el("tbody");
    for (Scale scale : instrument.getScales()) {
      for (Band band : scale.getBands()) {
        body.add(el("tr").add(el("th").attr("scope", "row").add(name(scale)), cell(Words.orEmpty(band.getRater())),
            cell(Words.orEmpty(band.getLabel())), el("td", "num").text(number(band.getFrom())),
            el("td", "num").text(band.getTo() == Double.MAX_VALUE ? "" : number(band.getTo())),
            el("td").add(source(band.getSource()))));
      }
    }
    return Tables.of("Bands", List.of("Scale", "For", "Band", "#From", "#To", "Source"), body);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private Html items() {
    Element body = el("tbody");
    for (Item item : instrument.getItems()) {
      body.add(el("tr").add(el("th").attr("scope", "row").add(el("span", "key").words(Words.orEmpty(item.getKey()))),
          cell(Words.orEmpty(item.getLabel())), cell(answers(item)), cell(direction(item)),
          cell(Words.orEmpty(item.getSkipRule()))));
    }
    return Tables.of("Items", List.of("Item", "Label", "Answers", "Direction", "Asked"), body);
  }

  private static String answers(Item item) {
    ResponseSet set = item.getResponseSet();
    return set == null ? Words.of(item.getKind()) : set.getOptions().stream()
        .filter(option -> Words.has(option.getLabel())).map(InstrumentPieces::answer)
        .collect(Collectors.joining("; "));
  }

  private static String answer(ResponseOption option) {
    return option.getCode() + " " + option.getLabel()
        + (option.getMissing() == MissingKind.NONE ? "" : " (missing)");
  }

  private String direction(Item item) {
    String polarity = item.getResponseSet() == null || item.getResponseSet().getPolarity() == Polarity.UNSTATED ? ""
        : Words.of(item.getResponseSet().getPolarity());
    String turned = instrument.getScales().stream().filter(scale -> scale.getReversedItems().contains(item))
        .map(scale -> Words.has(scale.getName()) ? scale.getName() : scale.getKey()).collect(Collectors.joining(", "));
    return polarity + (turned.isEmpty() ? "" : (polarity.isEmpty() ? "" : "; ") + "turned round in " + turned);
  }
}
