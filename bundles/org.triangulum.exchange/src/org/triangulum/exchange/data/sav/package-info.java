// SPDX-License-Identifier: EPL-2.0
/**
 * System files of SPSS and PSPP, read and written from the description of the format in the PSPP Developer's Guide,
 * chapter "System File Format".
 */
package org.triangulum.exchange.data.sav;
