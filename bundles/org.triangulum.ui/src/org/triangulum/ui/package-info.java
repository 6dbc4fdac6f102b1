// SPDX-License-Identifier: EPL-2.0
/** What the parts of the workbench share: selection, jobs, undo handlers, the table kit and chart painting. */
package org.triangulum.ui;
