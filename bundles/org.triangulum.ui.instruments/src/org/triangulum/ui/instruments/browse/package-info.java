// SPDX-License-Identifier: EPL-2.0
/** The instruments at hand and what each of them is. */
package org.triangulum.ui.instruments.browse;
