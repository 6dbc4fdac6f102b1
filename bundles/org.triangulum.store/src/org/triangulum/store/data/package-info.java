// SPDX-License-Identifier: EPL-2.0
/** Survey values as typed columns: never one object per answer, and each missing value knows why it is missing. */
package org.triangulum.store.data;
