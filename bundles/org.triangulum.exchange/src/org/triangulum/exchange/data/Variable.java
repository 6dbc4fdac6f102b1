// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.List;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.ValueFormat;

/**
 * A column as its source describes it.
 *
 * @param name unique in its table
 * @param label words for people; empty where there are none
 * @param type how the values are stored
 * @param format dates and times are ISO 8601 text
 * @param level of measurement
 * @param codes what codes mean, in order
 * @param spans numbers that are missing besides
 * @param hint what the source says the column is for, where it says so; a person decides
 */
public record Variable(String name, String label, ColumnType type, ValueFormat format, MeasurementLevel level,
    List<CodeMeaning> codes, List<MissingSpan> spans, Hint hint) {

  /** What a column seems to be for. */
  public enum Hint {
    /** Nothing is known. */
    NONE,
    /** Tells the respondents apart. */
    RESPONDENT,
    /** Tells when it was asked. */
    TIME_POINT,
    /** Tells the rows of one respondent at one time apart: which form, and its number. */
    REPEAT,
    /** Names or finds a person: an address, a position; not to be kept. */
    IDENTITY,
    /** Kept by the survey program for itself: progress, durations. */
    BOOKKEEPING
  }

  public Variable {
    codes = List.copyOf(codes);
    spans = List.copyOf(spans);
  }

  /** A column that nobody described. */
  public static Variable plain(String name, ColumnType type, MeasurementLevel level) {
    return new Variable(name, "", type, ValueFormat.PLAIN, level, List.of(), List.of(), Hint.NONE);
  }

  /** The same with another storage. */
  public Variable withType(ColumnType stored, ValueFormat as) {
    return new Variable(name, label, stored, as, level, codes, spans, hint);
  }

  /** The same with words. */
  public Variable withLabel(String words) {
    return new Variable(name, words, type, format, level, codes, spans, hint);
  }

  /** The same with another level. */
  public Variable withLevel(MeasurementLevel measured) {
    return new Variable(name, label, type, format, measured, codes, spans, hint);
  }

  /** The same with meanings. */
  public Variable withCodes(List<CodeMeaning> meanings, List<MissingSpan> missing) {
    return new Variable(name, label, type, format, level, meanings, missing, hint);
  }

  /** The same with a hint. */
  public Variable withHint(Hint other) {
    return new Variable(name, label, type, format, level, codes, spans, other);
  }
}
