// SPDX-License-Identifier: EPL-2.0
/** Definitions of instruments as files that a study takes in. */
package org.triangulum.exchange.instrument;
