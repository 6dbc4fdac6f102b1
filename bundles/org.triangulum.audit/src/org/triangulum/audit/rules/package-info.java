// SPDX-License-Identifier: EPL-2.0
/** The shipped audit rules, one class each; registered as services. */
package org.triangulum.audit.rules;
