// SPDX-License-Identifier: EPL-2.0
/** Sheets: tables of as many cells as a study has data, of which only those are read that are seen. */
package org.triangulum.ui.sheet;
