// SPDX-License-Identifier: EPL-2.0
/** The evidence of a finding as cards, one column a participant group. */
package org.triangulum.ui.triangulation.board;
