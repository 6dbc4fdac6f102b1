// SPDX-License-Identifier: EPL-2.0
/** Coded segments retrieved by document, group and code. */
package org.triangulum.ui.qual.segment;
