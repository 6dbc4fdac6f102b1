// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingKind;

/**
 * What becomes of one column of a source.
 *
 * @param source its name there
 * @param use what it is for
 * @param target name in the study, or of the attribute; empty where it is the same
 * @param label words for people; empty where those of the source or the item stand
 * @param item {@code INSTRUMENT/ITEM}, or the item's key where that is unique; empty where it is no item
 * @param values what values of the source stand for: of group and time point columns keys of the study, else other
 *     codes; those not named stand for themselves
 * @param missing values of the source that are missing, with the kind, besides what the source declares; NONE makes a
 *     declared one an answer
 */
public record ColumnPlan(String source, MappedUse use, String target, String label, String item,
    Map<String, String> values, Map<String, MissingKind> missing) {

  public ColumnPlan {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** A column for a use, its name, label and codes as in the source. */
  public static ColumnPlan of(String source, MappedUse use) {
    return new ColumnPlan(source, use, "", "", "", Map.of(), Map.of());
  }

  /** The name of the column in the study. */
  public String name() {
    return target.isEmpty() ? source : target;
  }

  /** The same for another use. */
  public ColumnPlan withUse(MappedUse other) {
    return new ColumnPlan(source, other, target, label, item, values, missing);
  }

  /** The same under another name in the study. */
  public ColumnPlan withTarget(String name) {
    return new ColumnPlan(source, use, name, label, item, values, missing);
  }

  /** The same with other words. */
  public ColumnPlan withLabel(String words) {
    return new ColumnPlan(source, use, target, words, item, values, missing);
  }

  /** The same as an answer to an item. */
  public ColumnPlan withItem(String key) {
    return new ColumnPlan(source, MappedUse.ANSWER, target, label, key, values, missing);
  }

  /** The same with other meanings of values. */
  public ColumnPlan withValues(Map<String, String> meanings) {
    return new ColumnPlan(source, use, target, label, item, meanings, missing);
  }

  /** The same with other missing values. */
  public ColumnPlan withMissing(Map<String, MissingKind> kinds) {
    return new ColumnPlan(source, use, target, label, item, values, kinds);
  }
}
