// SPDX-License-Identifier: EPL-2.0
/** Memos and the decision log as tables. */
package org.triangulum.exchange.memo;
