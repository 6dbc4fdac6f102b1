// SPDX-License-Identifier: EPL-2.0
/** Entry of survey data by hand, and the comparison of two entries. */
package org.triangulum.ui.quant.entry;
