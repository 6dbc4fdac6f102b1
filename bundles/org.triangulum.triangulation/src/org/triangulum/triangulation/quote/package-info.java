// SPDX-License-Identifier: EPL-2.0
/** Quotes for display: logged edits, places, length limits, re-use. */
package org.triangulum.triangulation.quote;
