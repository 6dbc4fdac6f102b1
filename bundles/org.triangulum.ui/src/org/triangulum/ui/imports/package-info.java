// SPDX-License-Identifier: EPL-2.0
/** What wizards share that bring files into a study. */
package org.triangulum.ui.imports;
