// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.TextValues;

/** Recognises dates and times in a column of texts, and turns them into ISO 8601. */
public final class DateTexts {
  /** Which number of a date comes first where both are possible. */
  public enum Order {
    /** Found from the values; day first where both are possible. */
    AUTO,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY,
    /** Texts stay as they are. */
    NONE
  }

  private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ T]+(\\S.*))?");
  private static final Pattern OTHER = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[ T]+(\\S.*))?");
  private static final Pattern TIME = Pattern.compile(
      "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp][Mm])?");

  /**
   * A column of dates.
   *
   * @param values ISO 8601 texts
   * @param format what they are
   * @param note what had to be guessed; empty where nothing
   */
  public record Dates(TextValues values, ValueFormat format, String note) {
  }

  private final Order order;

  /** Recognises dates of this order. */
  public DateTexts(Order order) {
    this.order = order;
  }

  /** The column as dates, date-times or times; empty where it holds anything else. */
  public Optional<Dates> read(String column, TextValues texts) {
    if (order == Order.NONE || texts.dictionary().isEmpty()) {
      return Optional.empty();
    }
    Optional<Dates> first = read(texts, order != Order.MDY);
    Optional<Dates> other = order == Order.AUTO ? read(texts, false) : Optional.empty();
    if (first.isPresent() && other.isPresent() && !first.get().values().dictionary()
        .equals(other.get().values().dictionary())) {
      return first.map(d -> new Dates(d.values(), d.format(), "Column " + column + " was read as day, month, year;"
          + " say dates=mdy where the month comes first."));
    }
    return first.or(() -> other);
  }

  private static Optional<Dates> read(TextValues texts, boolean dayFirst) {
    List<String> iso = new ArrayList<>(texts.dictionary().size());
    ValueFormat format = null;
    for (String text : texts.dictionary()) {
      Parsed parsed = parse(text.strip(), dayFirst);
      if (parsed == null || format != null && format != parsed.format) {
        return Optional.empty();
      }
      format = parsed.format;
      iso.add(parsed.iso);
    }
    TextValues.Builder values = new TextValues.Builder(texts.size());
    for (int row = 0; row < texts.size(); row++) {
      if (texts.missing(row) == MissingKind.NONE) {
        values.add(iso.get(texts.index(row)));
      } else {
        values.addMissing(texts.missing(row));
      }
    }
    return Optional.of(new Dates(values.build(), format, ""));
  }

  private record Parsed(String iso, ValueFormat format) {
  }

  private static Parsed parse(String text, boolean dayFirst) {
    try {
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        return dated(LocalDate.of(number(date, 1), number(date, 3), number(date, 4)), date.group(5));
      }
      Matcher other = OTHER.matcher(text);
      if (other.matches()) {
        return dated(LocalDate.of(number(other, 4), number(other, dayFirst ? 3 : 1), number(other, dayFirst ? 1 : 3)),
            other.group(5));
      }
      LocalTime time = time(text);
      return time == null ? null : new Parsed(text(time), ValueFormat.TIME);
    } catch (DateTimeException e) {
      // Not a day of the calendar, so not a date.
      return null;
    }
  }

  private static Parsed dated(LocalDate date, String rest) {
    if (rest == null) {
      return new Parsed(date.toString(), ValueFormat.DATE);
    }
    LocalTime time = time(rest.endsWith("Z") ? rest.substring(0, rest.length() - 1) : rest);
    return time == null ? null : new Parsed(date + "T" + text(time), ValueFormat.DATE_TIME);
  }

  private static LocalTime time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    int hour = number(time, 1);
    if (time.group(5) != null) {
      hour = hour % 12 + (time.group(5).toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }
    String fraction = time.group(4) == null ? "" : time.group(4);
    return LocalTime.of(hour, number(time, 2), time.group(3) == null ? 0 : number(time, 3),
        Integer.parseInt((fraction + "000000000").substring(0, 9)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A time with seconds, and with as much of a second as there is. */
  static String text(LocalTime time) {
    return time.getNano() == 0 ? time.format(DateTimeFormatter.ofPattern("HH:mm:ss")) : time.toString();
  }
}
