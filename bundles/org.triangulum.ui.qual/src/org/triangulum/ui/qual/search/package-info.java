// SPDX-License-Identifier: EPL-2.0
/** Search in documents, memos, answers and comments. */
package org.triangulum.ui.qual.search;
