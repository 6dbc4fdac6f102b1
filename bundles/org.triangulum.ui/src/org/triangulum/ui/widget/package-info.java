// SPDX-License-Identifier: EPL-2.0
/** Colours, type and small widgets that all parts share. */
package org.triangulum.ui.widget;
