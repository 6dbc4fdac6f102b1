// SPDX-License-Identifier: EPL-2.0
/** Results of analyses as data, their JSON, and what puts them together. */
package org.triangulum.analysis.result;
