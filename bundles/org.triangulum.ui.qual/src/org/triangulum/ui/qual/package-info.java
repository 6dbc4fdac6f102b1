// SPDX-License-Identifier: EPL-2.0
/** The Qualitative perspective: documents, codebook, the coded text, segments retrieved, memos, search. */
package org.triangulum.ui.qual;
