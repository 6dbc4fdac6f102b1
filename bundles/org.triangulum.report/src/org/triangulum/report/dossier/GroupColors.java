// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.report.chart.ChartStyle;

/** Colours of participant groups, and the style sheet that carries them. */
final class GroupColors {
  /** Okabe and Ito 2008, in the order in which groups without a colour of their own get them. */
  private static final List<String> PALETTE = List.of("#E69F00", "#0072B2", "#009E73", "#CC79A7", "#56B4E9", "#D55E00",
      "#F0E442", "#8A8F98");

  private GroupColors() {}

  /** The group's colour; one of the palette where it has none that can be read. */
  static Color of(ParticipantGroup group, int index) {
    String color = group.getColor();
    return Color.decode(color != null && color.matches("#[0-9a-fA-F]{6}") ? color
        : PALETTE.get(index % PALETTE.size()));
  }

  /** One rule for each group. */
  static String css(List<ParticipantGroup> groups) {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      Color color = of(groups.get(i), i);
      css.append(String.format(Locale.ROOT, ".g%d{--group:%s;--on-group:%s}%n", i, hex(color),
          hex(ChartStyle.on(color))));
    }
    return css.toString().replace("\r\n", "\n");
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }
}
