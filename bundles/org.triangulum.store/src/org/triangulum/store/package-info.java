// SPDX-License-Identifier: EPL-2.0
/**
 * The {@code .triangulum} project file: journalled transactions, hash chain, snapshots, undo, content-addressed blobs and
 * the typed column store.
 */
package org.triangulum.store;
