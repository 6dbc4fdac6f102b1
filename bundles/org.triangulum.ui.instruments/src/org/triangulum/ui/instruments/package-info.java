// SPDX-License-Identifier: EPL-2.0
/** What the parts about instruments share. */
package org.triangulum.ui.instruments;
