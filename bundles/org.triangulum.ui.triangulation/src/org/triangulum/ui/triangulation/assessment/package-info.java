// SPDX-License-Identifier: EPL-2.0
/** What a finding is worth: its evidence, confidence with reasons, status over time, drift of wordings. */
package org.triangulum.ui.triangulation.assessment;
