// SPDX-License-Identifier: EPL-2.0
/** An analysis being set up, with its result beside it at every step. */
package org.triangulum.ui.quant.analysis;
