// SPDX-License-Identifier: EPL-2.0
/** Draws the charts of results, on any graphics and as scalable vector graphics. */
package org.triangulum.report.chart;
