// SPDX-License-Identifier: EPL-2.0
/** The audit trail: who did what and when, and all of it as a bundle that an auditor takes along. */
package org.triangulum.audit.trail;
