// SPDX-License-Identifier: EPL-2.0
/** What a person should know of a dataset before trusting it. */
package org.triangulum.ui.quant.quality;
