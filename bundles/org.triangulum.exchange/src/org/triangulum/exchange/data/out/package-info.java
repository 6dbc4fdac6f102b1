// SPDX-License-Identifier: EPL-2.0
/** Datasets of a study for other programs: CSV with a dictionary, workbooks, SPSS files, R scripts. */
package org.triangulum.exchange.data.out;
