// SPDX-License-Identifier: EPL-2.0
/** Results saved in the study: whether they still follow from the data, and who uses them. */
package org.triangulum.ui.quant.run;
