// SPDX-License-Identifier: EPL-2.0
/** People and literature: participants with their answers, the team with its interests, external studies. */
package org.triangulum.ui.triangulation.register;
