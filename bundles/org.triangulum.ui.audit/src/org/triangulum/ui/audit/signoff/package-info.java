// SPDX-License-Identifier: EPL-2.0
/** Findings signed off, and what has changed since. */
package org.triangulum.ui.audit.signoff;
