// SPDX-License-Identifier: EPL-2.0
/** Survey data from CSV files: encodings, separators and types found out, values read straight into typed columns. */
package org.triangulum.exchange.csv;
