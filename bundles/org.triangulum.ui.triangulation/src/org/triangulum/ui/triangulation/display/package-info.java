// SPDX-License-Identifier: EPL-2.0
/** Joint displays, pillar tables and the case matrix: numbers and words in one table, each cell a way to its source. */
package org.triangulum.ui.triangulation.display;
