// SPDX-License-Identifier: EPL-2.0
/** The one place where tables are configured: look in both themes, keyboard, widths, sorting, copying. */
package org.triangulum.ui.table;
