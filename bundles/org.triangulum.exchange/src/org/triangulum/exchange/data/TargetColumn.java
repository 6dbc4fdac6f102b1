// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import org.triangulum.model.study.Item;
import org.triangulum.model.study.MappedUse;
import org.triangulum.store.data.ColumnValues;

/**
 * A column as it enters a dataset.
 *
 * @param key in the dataset
 * @param use what it is for
 * @param variable what the source says of it, with what the mapping says instead
 * @param item the item it answers; null where there is none
 * @param values one a row of the source
 */
record TargetColumn(String key, MappedUse use, Variable variable, Item item, ColumnValues values) {
}
