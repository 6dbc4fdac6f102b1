// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.edit.Place;
import org.triangulum.instruments.scoring.GoldenRun;
import org.triangulum.instruments.scoring.ScoreTrail;

/**
 * What a golden case expects of a scale, and what comes out.
 *
 * @param place of the case
 * @param title of the case
 * @param scale id of the scale
 * @param expected score, with the band where one is expected
 * @param found likewise
 * @param right whether it came out
 */
public record GoldenRow(Place place, String title, String scale, String expected, String found, boolean right) {

  /** The rows of all cases. */
  static List<GoldenRow> of(List<GoldenRun.Result> results) {
    List<GoldenRow> rows = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      GoldenRun.Result result = results.get(i);
      Place place = Place.of("golden", i);
      result.golden().scores().forEach((scale, score) -> {
        Optional<ScoreTrail> trail = result.trails().stream().filter(t -> t.scale().equals(scale)).findFirst();
        String band = result.golden().bands().getOrDefault(scale, "");
        String found = trail.map(t -> (Numbers.text(t.score()) + (band.isEmpty() ? "" : "  " + t.band())).strip())
            .orElse("–");
        boolean right = result.differences().stream().noneMatch(d -> d.startsWith(scale + " ")
            || d.startsWith("the band of " + scale + " ")) && trail.isPresent();
        rows.add(new GoldenRow(place, result.golden().title(), scale,
            (Numbers.text(score) + "  " + band).strip(), found, right));
      });
    }
    return rows;
  }
}
