// SPDX-License-Identifier: EPL-2.0
/** Survey data on their way into the study: look, map, see the difference, enter. */
package org.triangulum.ui.quant.intake;
