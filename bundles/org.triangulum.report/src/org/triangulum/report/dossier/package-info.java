// SPDX-License-Identifier: EPL-2.0
/**
 * The pages of the HTML dossier. A page is a class that builds a tree of {@code org.triangulum.report.html}; what all
 * pages share (what is linked to what, small pieces, the frame around a page) stands in {@code Material}, {@code
 * Pieces} and {@code Layout}.
 */
package org.triangulum.report.dossier;
