// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ParticipantGroup;

/**
 * Colours of what is painted by hand, in the theme of the control it is painted on. Each pair of ink and ground has a
 * contrast of at least 4.5 to 1.
 *
 * @param dark whether the theme is dark
 * @param ground ground of tables and boards
 * @param raised ground of cards and of headings
 * @param hover ground of what the mouse is on
 * @param selected ground of what is selected
 * @param ink text
 * @param muted text of less weight
 * @param line lines and borders
 * @param accent focus, links
 * @param mark ground of the marked passage
 * @param tint ground of other quoted passages
 * @param warning stale, gone, read only
 */
public record Palette(boolean dark, Color ground, Color raised, Color hover, Color selected, Color ink, Color muted,
    Color line, Color accent, Color mark, Color tint, Color warning) {

  private static final Palette LIGHT = new Palette(false, hex("#FFFFFF"), hex("#F6F7F9"), hex("#EEF2F7"),
      hex("#DCE9F8"), hex("#1F2328"), hex("#57606A"), hex("#D5DAE1"), hex("#0A5BB5"), hex("#FFE08A"), hex("#FFF6DB"),
      hex("#9A4A00"));
  private static final Palette DARK = new Palette(true, hex("#24272B"), hex("#2E3237"), hex("#363B42"),
      hex("#2B4A6F"), hex("#E6EAF0"), hex("#A9B2BD"), hex("#454B54"), hex("#7DB7FF"), hex("#7A5C00"), hex("#3D3823"),
      hex("#F2A65A"));
  private static final Map<EvidenceRole, Color> ROLES = Map.of(EvidenceRole.SUPPORTS, hex("#116329"),
      EvidenceRole.CONTRADICTS, hex("#B42318"), EvidenceRole.QUALIFIES, hex("#8A5A00"), EvidenceRole.CONTEXT,
      hex("#57606A"));
  private static final Map<EvidenceRole, Color> DARK_ROLES = Map.of(EvidenceRole.SUPPORTS, hex("#5BD17B"),
      EvidenceRole.CONTRADICTS, hex("#FF8A80"), EvidenceRole.QUALIFIES, hex("#E3B341"), EvidenceRole.CONTEXT,
      hex("#A9B2BD"));
  /** Paul Tol's muted and bright schemes, which people with any kind of colour vision tell apart. */
  private static final List<Color> CODES = List.of(hex("#CC6677"), hex("#4477AA"), hex("#DDCC77"), hex("#117733"),
      hex("#88CCEE"), hex("#882255"), hex("#44AA99"), hex("#EE7733"), hex("#AA4499"), hex("#999933"), hex("#5566CC"),
      hex("#66CCBB"));
  private static final Color NO_GROUP = hex("#8A8F98");

  /** The colours that go with the control's own ground. */
  public static Palette of(Control control) {
    return luminance(control.getBackground().getRGB()) < 0.5 ? DARK : LIGHT;
  }

  /** Ink of a role. */
  public Color role(EvidenceRole role) {
    return (dark ? DARK_ROLES : ROLES).get(role);
  }

  /** Colour of a group, as the study gives it; grey for none. */
  public static Color group(ParticipantGroup group) {
    String color = group == null ? null : group.getColor();
    return color != null && color.matches("#[0-9A-Fa-f]{6}") ? hex(color) : NO_GROUP;
  }

  /**
   * Colour of a code, as the study gives it to the code or to one above it, else one that goes with its key and so is
   * always the same.
   */
  public static Color code(Code code) {
    for (Object each = code; each instanceof Code above; each = above.eContainer()) {
      String color = above.getColor();
      if (color != null && color.matches("#[0-9A-Fa-f]{6}")) {
        return hex(color);
      }
    }
    String key = code == null ? null : code.getKey();
    return key == null ? NO_GROUP : CODES.get(Math.floorMod(key.hashCode() * 0x9E3779B1 >>> 8, CODES.size()));
  }

  /** Colours to choose from for a code. */
  public static List<Color> codeColors() {
    return CODES;
  }

  /** The ground with some percent of a colour in it: words on it stay readable. */
  public Color tinted(Color color, int percent) {
    return new Color(mixed(ground.getRed(), color.getRed(), percent),
        mixed(ground.getGreen(), color.getGreen(), percent), mixed(ground.getBlue(), color.getBlue(), percent));
  }

  private static int mixed(int of, int with, int percent) {
    return (of * (100 - percent) + with * percent) / 100;
  }

  /** Black or white, whichever reads better on a colour. */
  public static Color on(Color fill) {
    return luminance(fill.getRGB()) > 0.42 ? hex("#14181D") : hex("#FFFFFF");
  }

  private static Color hex(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  private static double luminance(RGB rgb) {
    return (0.299 * rgb.red + 0.587 * rgb.green + 0.114 * rgb.blue) / 255;
  }
}
