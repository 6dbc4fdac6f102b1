// SPDX-License-Identifier: EPL-2.0
/** Portable files of SPSS and PSPP, read from the description of the format in the PSPP Developer's Guide. */
package org.triangulum.exchange.data.por;
