// SPDX-License-Identifier: EPL-2.0
/** The work around the convergence matrix: dissonance to face, raters compared, completeness, coverage. */
package org.triangulum.ui.triangulation.work;
