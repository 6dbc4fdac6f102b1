// SPDX-License-Identifier: EPL-2.0
/** Commands that belong to no part: undo and redo, back and forward. */
package org.triangulum.ui.command;
