// SPDX-License-Identifier: EPL-2.0
/** The data of a dataset, cell by cell, and its variables. */
package org.triangulum.ui.quant.data;
