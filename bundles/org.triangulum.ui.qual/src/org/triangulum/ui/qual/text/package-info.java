// SPDX-License-Identifier: EPL-2.0
/** A document with its codings in the margin, to be read, coded and edited. */
package org.triangulum.ui.qual.text;
