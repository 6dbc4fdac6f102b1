// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

/** What happened on the desk. CHANGED comes once for several changes in a row. */
public enum DeskEvent { OPENED, CHANGED, CLOSED }
