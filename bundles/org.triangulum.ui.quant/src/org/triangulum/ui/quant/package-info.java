// SPDX-License-Identifier: EPL-2.0
/** The Quantitative perspective: variables, an analysis that follows what is chosen, results saved. */
package org.triangulum.ui.quant;
