// SPDX-License-Identifier: EPL-2.0
/** Survey data in workbooks: read cell by cell, written row by row. */
package org.triangulum.exchange.data.xlsx;
