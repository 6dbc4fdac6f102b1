// SPDX-License-Identifier: EPL-2.0
/** Transcripts with their quotes, and the findings that use them. */
package org.triangulum.ui.triangulation.source;
