// SPDX-License-Identifier: EPL-2.0
/** Threads followed from one component of a study to the others. */
package org.triangulum.triangulation.thread;
