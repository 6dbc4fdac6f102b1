// SPDX-License-Identifier: EPL-2.0
/** The datasets of a study: how large they are, where they come from, what was done to them, what is stale. */
package org.triangulum.ui.quant.dataset;
