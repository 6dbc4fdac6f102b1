// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font that charts in files are laid out with. It is shipped because the fonts of a machine differ, and with them
 * the place of every label and the bytes of the report; its widths are those of Arial and Helvetica.
 */
public final class ChartFont {
  private ChartFont() {}

  /** The font at a size in pixels. */
  public static Font load(float size) {
    try (InputStream in = ChartFont.class.getResourceAsStream("font/LiberationSans-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (IOException e) {
      throw new UncheckedIOException("the chart font cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the chart font is damaged", e);
    }
  }
}
