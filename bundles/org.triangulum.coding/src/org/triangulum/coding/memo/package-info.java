// SPDX-License-Identifier: EPL-2.0
/** Memos, the decision log, and typed relations such as negative cases: what a team thinks about its material. */
package org.triangulum.coding.memo;
