// SPDX-License-Identifier: EPL-2.0
/**
 * The study file: an SQLite database with the tables {@code journal}, {@code snapshot}, {@code blob} and {@code meta}.
 * SQL is kept to what PostgreSQL understands too; what is particular to SQLite is in {@code Database}.
 */
package org.triangulum.store.file;
