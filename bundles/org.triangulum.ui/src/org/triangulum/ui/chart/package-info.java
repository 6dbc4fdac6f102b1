// SPDX-License-Identifier: EPL-2.0
/** Charts of results on the screen. */
package org.triangulum.ui.chart;
