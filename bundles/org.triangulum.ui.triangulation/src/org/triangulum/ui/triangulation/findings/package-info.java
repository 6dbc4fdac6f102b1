// SPDX-License-Identifier: EPL-2.0
/** The tree of findings by group. */
package org.triangulum.ui.triangulation.findings;
