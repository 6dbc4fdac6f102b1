// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.triangulum.model.study.ValueFormat;

/** Dates and times of Stata, which count from the beginning of 1960, as ISO 8601. */
final class StataTime {
  private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
  private static final long DAY = 86_400_000;

  private StataTime() {
  }

  /** What a display format shows numbers as. */
  static ValueFormat format(String format) {
    String bare = format.replaceFirst("^%-?", "");
    if (bare.startsWith("tc") || bare.startsWith("tC")) {
      String detail = bare.substring(2);
      return !detail.isEmpty() && detail.matches("[Hh]{2}.?MM.*") && !detail.matches(".*[CYNnDdJj].*")
          ? ValueFormat.TIME : ValueFormat.DATE_TIME;
    }
    return bare.matches("(t?d|t[wmqhy]).*") && !bare.startsWith("ty") ? ValueFormat.DATE : ValueFormat.PLAIN;
  }

  /** A number as text: the first day of a month, quarter or half year. */
  static String text(double value, String format) {
    String bare = format.replaceFirst("^%-?", "");
    if (!(Math.abs(value) < 1e15)) {
      return Double.toString(value);
    }
    long number = Math.round(value);
    return switch (bare.startsWith("t") ? bare.charAt(1) : 'd') {
      case 'c', 'C' -> format(format) == ValueFormat.TIME && number >= 0 && number < DAY
          ? time(LocalTime.ofNanoOfDay(number * 1_000_000)) : dateTime(number);
      case 'w' -> FIRST.plusYears(Math.floorDiv(number, 52L)).plusDays(7L * Math.floorMod(number, 52L)).toString();
      case 'm' -> FIRST.plusMonths(number).toString();
      case 'q' -> FIRST.plusMonths(3 * number).toString();
      case 'h' -> FIRST.plusMonths(6 * number).toString();
      default -> FIRST.plusDays(number).toString();
    };
  }

  private static String dateTime(long millis) {
    LocalDateTime at = FIRST.atStartOfDay().plusDays(Math.floorDiv(millis, DAY))
        .plusNanos(Math.floorMod(millis, DAY) * 1_000_000);
    return at.toLocalDate() + "T" + time(at.toLocalTime());
  }

  private static String time(LocalTime time) {
    String text = time.format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    return time.getNano() == 0 ? text
        : text + String.format(Locale.ROOT, ".%03d", time.getNano() / 1_000_000).replaceFirst("0+$", "");
  }
}
