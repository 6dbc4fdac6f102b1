// SPDX-License-Identifier: EPL-2.0
/** The issue looked at: the check, the place with the number marked, what would mend it, and what reviewers say. */
package org.triangulum.ui.audit.issue;
