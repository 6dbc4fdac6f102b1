// SPDX-License-Identifier: EPL-2.0
/** The datasets of the study and their variables. */
package org.triangulum.ui.quant.variable;
