// SPDX-License-Identifier: EPL-2.0
/** The study file: journalled transactions, undo, snapshots, content-addressed blobs, verification and migration. */
package org.triangulum.store;
