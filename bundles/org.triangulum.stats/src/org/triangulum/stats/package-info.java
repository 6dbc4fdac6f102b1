// SPDX-License-Identifier: EPL-2.0
/** Statistics as pure functions on primitive arrays; Apache Commons Math supplies the distributions. */
package org.triangulum.stats;
