// SPDX-License-Identifier: EPL-2.0
/** The Triangulation perspective: findings, their evidence per group, transcripts and results. */
package org.triangulum.ui.triangulation;
