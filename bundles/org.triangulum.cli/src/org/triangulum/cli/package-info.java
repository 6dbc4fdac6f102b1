// SPDX-License-Identifier: EPL-2.0
/** The command line: the jobs of the workbench from a terminal, without SWT and without OSGi. */
package org.triangulum.cli;
