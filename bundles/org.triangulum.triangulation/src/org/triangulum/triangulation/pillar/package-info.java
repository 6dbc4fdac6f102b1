// SPDX-License-Identifier: EPL-2.0
/** The worksheet of the pillar integration process. */
package org.triangulum.triangulation.pillar;
