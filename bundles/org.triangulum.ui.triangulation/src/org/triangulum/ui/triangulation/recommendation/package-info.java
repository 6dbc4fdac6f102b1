// SPDX-License-Identifier: EPL-2.0
/** Recommendations with what they rest on, and how stakeholders responded. */
package org.triangulum.ui.triangulation.recommendation;
