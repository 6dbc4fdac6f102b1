// SPDX-License-Identifier: EPL-2.0
/** A result of an analysis on the screen: charts, tables, bases and trail, and what can be done with a saved one. */
package org.triangulum.ui.result;
