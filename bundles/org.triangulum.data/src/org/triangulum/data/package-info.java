// SPDX-License-Identifier: EPL-2.0
/**
 * Survey data under control: cells edited with a reason ({@code cell}), derived columns ({@code derive}) in an
 * expression language ({@code expression}), reshaped and joined datasets ({@code shape}), quality reports
 * ({@code quality}), entry ({@code entry}) and the view model of a grid ({@code grid}).
 */
package org.triangulum.data;
