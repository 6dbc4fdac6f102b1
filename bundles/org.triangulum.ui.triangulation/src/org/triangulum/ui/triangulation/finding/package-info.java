// SPDX-License-Identifier: EPL-2.0
/** One finding: wording, judgement, evidence board and what follows from it. */
package org.triangulum.ui.triangulation.finding;
