// SPDX-License-Identifier: EPL-2.0
/** Data files of Stata, read from the published description of the format. */
package org.triangulum.exchange.data.dta;
