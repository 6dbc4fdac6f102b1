// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.instruments.edit.Field.Type;

/** The kinds of parts that a definition is made of, with their keys; a test compares them with the published schema. */
public enum Part {
  /** What concerns the whole instrument. */
  INSTRUMENT("", Field.of("id", Type.ID), Field.of("version", Type.TEXT), Field.of("title", Type.TEXT),
      Field.of("abbreviation", Type.TEXT), Field.of("kind", Type.TEXT), Field.of("description", Type.LONG),
      Field.of("subject", Type.TEXT), Field.of("languages", Type.TEXTS), Field.of("licence", Type.LONG),
      Field.word("wording", "own", "public-domain", "licensed", "not-shipped"), Field.of("note", Type.LONG),
      Field.table("missing", Field.of("code", Type.WHOLE),
          Field.word("kind", "missing", "not-asked", "not-applicable", "refused"), Field.of("label", Type.TEXT))),
  /** A source. */
  CITATION("citations", Field.of("id", Type.ID), Field.of("text", Type.LONG), Field.of("doi", Type.TEXT),
      Field.of("url", Type.TEXT)),
  /** Who fills it in. */
  RATER("raters", Field.of("id", Type.ID), Field.of("label", Type.TEXT), Field.of("self", Type.FLAG),
      Field.of("ages", Type.SPAN)),
  /** What whoever scores chooses. */
  CHOICE("choices", Field.of("id", Type.ID), Field.of("title", Type.TEXT), Field.of("reason", Type.LONG),
      Field.of("preset", Type.OPTION), Field.table("options", Field.of("id", Type.TEXT),
          Field.of("title", Type.TEXT), Field.of("source", Type.SOURCE), Field.of("verified", Type.FLAG))),
  /** Codes of items. */
  RESPONSES("responses", Field.of("id", Type.ID),
      Field.word("polarity", "unstated", "high-is-more", "high-is-less", "high-is-better", "high-is-worse"),
      Field.table("options", Field.of("code", Type.WHOLE), Field.of("label", Type.TEXT),
          Field.word("missing", "", "missing", "not-asked", "not-applicable", "refused"))),
  /** A question. */
  ITEM("items", Field.of("id", Type.ID), Field.of("label", Type.TEXT), Field.of("wording", Type.LONG),
      Field.word("kind", "", "single", "multiple", "number", "text", "date"),
      Field.of("responses", Type.RESPONSES), Field.of("range", Type.SPAN),
      Field.word("level", "", "nominal", "ordinal", "interval", "ratio"), Field.of("section", Type.TEXT),
      Field.of("rule", Type.TEXT), Field.of("raters", Type.RATERS), Field.of("points", Type.TEXT)),
  /** Items asked again and again; they stand in it. */
  GROUP("groups", Field.of("id", Type.ID), Field.of("label", Type.TEXT), Field.of("atMost", Type.WHOLE)),
  /** A score. */
  SCALE("scales", Field.of("id", Type.ID), Field.of("title", Type.TEXT),
      Field.word("polarity", "unstated", "high-is-more", "high-is-less", "high-is-better", "high-is-worse"),
      Field.word("method", "sum", "mean", "prorated-sum", "count", "scorer"), Field.of("of", Type.TERMS),
      Field.of("minimumAnswered", Type.WHOLE), Field.of("decimals", Type.WHOLE),
      Field.of("counted", Type.NUMBERS), Field.of("recode", Type.NUMBER_BY_KEY),
      Field.of("notApplicable", Type.NUMBER), Field.of("multiply", Type.NUMBER), Field.of("add", Type.NUMBER),
      Field.of("raters", Type.RATERS), Field.of("when", Type.OPTION), Field.of("scorer", Type.TEXT),
      Field.of("source", Type.SOURCE), Field.of("verified", Type.FLAG), Field.of("note", Type.LONG)),
  /** Bands of a scale. */
  CUTS("bands", Field.of("cuts", Type.NUMBER_BY_KEY), Field.of("raters", Type.RATERS), Field.of("ages", Type.SPAN),
      Field.of("when", Type.OPTION), Field.of("source", Type.SOURCE), Field.of("verified", Type.FLAG),
      Field.of("note", Type.LONG)),
  /** What is known of a scale in a population. */
  REFERENCE("references", Field.of("population", Type.TEXT), Field.of("raters", Type.RATERS),
      Field.of("ages", Type.SPAN), Field.of("n", Type.WHOLE), Field.of("mean", Type.NUMBER),
      Field.of("sd", Type.NUMBER), Field.of("reliability", Type.NUMBER), Field.of("kind", Type.TEXT),
      Field.of("source", Type.SOURCE), Field.of("verified", Type.FLAG)),
  /** A form worked by hand. */
  GOLDEN("golden", Field.of("title", Type.TEXT), Field.of("source", Type.SOURCE), Field.of("rater", Type.RATER),
      Field.of("age", Type.NUMBER), Field.of("choose", Type.OPTIONS), Field.of("answers", Type.ANSWERS),
      Field.of("scores", Type.SCORES), Field.of("bands", Type.BANDS));

  private static final List<String> ROOT = List.of("format", "id", "version", "title", "abbreviation", "kind",
      "description", "subject", "languages", "licence", "wording", "note", "citations", "raters", "choices", "missing",
      "responses", "items", "groups", "scales", "golden");

  private final String list;
  private final List<Field> fields;

  Part(String list, Field... fields) {
    this.list = list;
    this.fields = List.of(fields);
  }

  /** The key of the list that such parts stand in; empty for the instrument. */
  public String list() {
    return list;
  }

  /** Its keys, in the order in which people fill them in. */
  public List<Field> fields() {
    return fields;
  }

  /** Its keys in the order in which they are written, with those of the lists in it. */
  public List<String> order() {
    List<String> order = new ArrayList<>(fields.stream().map(Field::key).toList());
    order.addAll(inside().stream().map(Part::list).toList());
    return this == INSTRUMENT ? ROOT : order;
  }

  /** The parts that stand in it. */
  public List<Part> inside() {
    return switch (this) {
      case INSTRUMENT -> List.of(CITATION, RATER, CHOICE, RESPONSES, ITEM, GROUP, SCALE, GOLDEN);
      case GROUP -> List.of(ITEM);
      case SCALE -> List.of(CUTS, REFERENCE);
      default -> List.of();
    };
  }

  /** Whether others name it by its id. */
  public boolean named() {
    return fields.get(0).type() == Type.ID;
  }
}
