// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.util.List;
import org.eclipse.swt.graphics.Image;
import org.triangulum.report.chart.Mark;

/**
 * A chart as it was drawn for the screen.
 *
 * @param image the picture
 * @param marks where its marks are, in points
 * @param width of the picture in points
 * @param height of the picture in points
 * @param dark whether for the dark theme
 */
record Drawn(Image image, List<Mark> marks, int width, int height, boolean dark) {}
