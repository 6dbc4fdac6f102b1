// SPDX-License-Identifier: EPL-2.0
/** Memos, and the log of decisions. */
package org.triangulum.ui.qual.memo;
