// SPDX-License-Identifier: EPL-2.0
/** The convergence matrix: issues by sources, and the judgements of them. */
package org.triangulum.ui.triangulation.matrix;
