// SPDX-License-Identifier: EPL-2.0
/** Runs tests of the workbench without a Tycho build, for releng/quick. */
package org.triangulum.quick;
