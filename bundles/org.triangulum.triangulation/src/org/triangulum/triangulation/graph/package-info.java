// SPDX-License-Identifier: EPL-2.0
/** Findings with all they rest on as a graph, and its layout as data that screen and paper paint. */
package org.triangulum.triangulation.graph;
