// SPDX-License-Identifier: EPL-2.0
/** The study open in the workbench: opening it, changing it, and going from place to place in it. */
package org.triangulum.ui.study;
