// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import java.util.NavigableMap;
import java.util.Optional;
import org.triangulum.data.NumberRange;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.model.study.Column;

/**
 * A field of an entry form.
 *
 * @param column where its value goes
 * @param section heading it stands under; empty for none
 * @param label what to call it
 * @param wording the question as asked; empty where it is not in the study
 * @param options labels of the values to choose from; empty for free entry
 * @param range numbers allowed; empty for any
 * @param rule when it is asked; empty for always
 * @param ruleNote a rule for people that no program understands; empty for none
 * @param identity whether it says whose row it is and when; must be filled in
 */
public record EntryField(Column column, String section, String label, String wording,
    NavigableMap<Double, String> options, Optional<NumberRange> range, Optional<SkipRule> rule, String ruleNote,
    boolean identity) {}
