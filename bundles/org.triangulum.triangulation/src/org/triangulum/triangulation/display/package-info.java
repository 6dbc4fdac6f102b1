// SPDX-License-Identifier: EPL-2.0
/** Joint displays: tables that put numbers and words side by side, live or frozen, with fit and meta-inference. */
package org.triangulum.triangulation.display;
