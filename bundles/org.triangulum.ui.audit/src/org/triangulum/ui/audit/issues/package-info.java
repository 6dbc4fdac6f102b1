// SPDX-License-Identifier: EPL-2.0
/** What the rules of the audit found. */
package org.triangulum.ui.audit.issues;
