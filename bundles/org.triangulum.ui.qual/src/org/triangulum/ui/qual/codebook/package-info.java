// SPDX-License-Identifier: EPL-2.0
/** The codes of the study as a tree. */
package org.triangulum.ui.qual.codebook;
