// SPDX-License-Identifier: EPL-2.0
/**
 * The qualitative strand without a user interface. What changes a study: {@code Codings}, {@code Codebooks},
 * {@code Stages} and {@code EditingSession}, each call one undoable transaction, with previews of what it would do
 * ({@code Autocoding}, {@code CodeRemoval}, {@code TextRevision}). What reads it: {@code CodingsOf} a document with
 * {@code StripeLayout}, {@code CodeQuery} with {@code Retrieval}, {@code TextSearch}, {@code WorkList}, code matrices
 * and co-occurrence. Positions are UTF-16 units throughout.
 */
package org.triangulum.coding;
