// SPDX-License-Identifier: EPL-2.0
/** Datasets made from others: long to wide by time point and back, persons to families. */
package org.triangulum.ui.quant.reshape;
