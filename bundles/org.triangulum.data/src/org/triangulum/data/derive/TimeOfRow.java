// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.HashMap;
import java.util.Map;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.TimePoint;

/** The date of a row: of the time point it names, or else of the administration of its dataset. */
final class TimeOfRow {
  private final Map<String, String> dates = new HashMap<>();
  private final String standard;

  TimeOfRow(Study study, Dataset dataset) {
    for (TimePoint point : study.getTimePoints()) {
      dates.putIfAbsent(orEmpty(point.getKey()), orEmpty(point.getDate()));
      dates.putIfAbsent(orEmpty(point.getName()), orEmpty(point.getDate()));
    }
    Administration administration = dataset.getAdministration();
    String date = administration == null ? "" : orEmpty(administration.getDate());
    if (date.isEmpty() && administration != null && administration.getTimePoint() != null) {
      date = orEmpty(administration.getTimePoint().getDate());
    }
    standard = date;
  }

  /** An ISO date, or the beginning of one, such as 2019-03; empty when nobody said. */
  String of(String timePoint) {
    return dates.getOrDefault(timePoint, standard);
  }

  /** Whether a span of time holds a date; an end that is not said is open, a date that is not said is in every span. */
  static boolean holds(String from, String to, String date) {
    if (date.isEmpty()) {
      return true;
    }
    return !after(orEmpty(from), date) && !after(date, orEmpty(to));
  }

  /** Whether a date is surely after another; of two dates of different length the common part counts. */
  private static boolean after(String a, String b) {
    int common = Math.min(a.length(), b.length());
    return a.substring(0, common).compareTo(b.substring(0, common)) > 0;
  }
}
