// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.util.function.Supplier;

/**
 * A file of the dossier, made when it is written so that only one page is in memory at a time.
 *
 * @param address relative to the folder, with slashes
 * @param title for progress
 * @param content its bytes
 */
public record DossierFile(String address, String title, Supplier<byte[]> content) {}
