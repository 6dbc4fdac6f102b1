// SPDX-License-Identifier: EPL-2.0
/** Codebooks out of a study and back: a table for spreadsheets, a table for Word, and the REFI-QDA codebook. */
package org.triangulum.exchange.codebook;
