// SPDX-License-Identifier: EPL-2.0
/** What a finding rests on as a graph: walked, filtered and zoomed. */
package org.triangulum.ui.triangulation.graph;
