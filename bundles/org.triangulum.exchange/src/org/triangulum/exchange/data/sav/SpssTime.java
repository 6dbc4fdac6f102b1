// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.triangulum.model.study.ValueFormat;

/** Dates and times of SPSS, which are seconds since the day the Gregorian calendar began, as ISO 8601. */
public final class SpssTime {
  private static final LocalDate FIRST = LocalDate.of(1582, 10, 14);
  private static final long DAY = 86_400;
  private static final long MICROS = 1_000_000;

  private SpssTime() {
  }

  /** What a format code of SPSS shows numbers as. */
  public static ValueFormat format(int code) {
    return switch (code) {
      case 20, 23, 24, 28, 29, 30, 38, 39 -> ValueFormat.DATE;
      case 22, 41 -> ValueFormat.DATE_TIME;
      case 21, 25, 40 -> ValueFormat.TIME;
      default -> ValueFormat.PLAIN;
    };
  }

  /** A number as text; a date that is not at midnight keeps its time. */
  public static String text(double seconds, ValueFormat format) {
    if (!(Math.abs(seconds) < 1e13)) {
      return Double.toString(seconds);
    }
    long micros = Math.round(seconds * MICROS);
    if (format == ValueFormat.TIME) {
      return duration(micros);
    }
    long day = Math.floorDiv(micros, DAY * MICROS);
    LocalDate date = FIRST.plusDays(day);
    long rest = micros - day * DAY * MICROS;
    return format == ValueFormat.DATE && rest == 0 ? date.toString() : date + "T" + duration(rest);
  }

  private static String duration(long micros) {
    long whole = Math.abs(micros) / MICROS;
    long fraction = Math.abs(micros) % MICROS;
    String text = String.format(Locale.ROOT, "%s%02d:%02d:%02d", micros < 0 ? "-" : "", whole / 3600,
        whole / 60 % 60, whole % 60);
    return fraction == 0 ? text : text + String.format(Locale.ROOT, ".%06d", fraction).replaceFirst("0+$", "");
  }

  /**
   * The number of a text, as {@link #text} writes it.
   *
   * @throws DateTimeParseException when the text is no date or time
   */
  public static double seconds(String text, ValueFormat format) {
    if (format == ValueFormat.TIME) {
      boolean negative = text.startsWith("-");
      String[] parts = text.substring(negative ? 1 : 0).split(":");
      if (parts.length != 3) {
        throw new DateTimeParseException("no time", text, 0);
      }
      try {
        double value = Long.parseLong(parts[0]) * 3600.0 + Integer.parseInt(parts[1]) * 60
            + Double.parseDouble(parts[2]);
        return negative ? -value : value;
      } catch (NumberFormatException e) {
        throw new DateTimeParseException("no time", text, 0, e);
      }
    }
    LocalDateTime at = text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    LocalTime time = at.toLocalTime();
    return (at.toLocalDate().toEpochDay() - FIRST.toEpochDay()) * (double) DAY + time.toSecondOfDay()
        + time.getNano() / 1e9;
  }
}
