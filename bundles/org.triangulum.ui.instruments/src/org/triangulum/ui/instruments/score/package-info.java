// SPDX-License-Identifier: EPL-2.0
/** Scores of a dataset, before they are written, and how those of one form came about. */
package org.triangulum.ui.instruments.score;
