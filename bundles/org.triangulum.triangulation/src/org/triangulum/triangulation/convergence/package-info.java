// SPDX-License-Identifier: EPL-2.0
/** The triangulation protocol: what was asked, proposals from the evidence, blind ratings, completeness, dissonance. */
package org.triangulum.triangulation.convergence;
