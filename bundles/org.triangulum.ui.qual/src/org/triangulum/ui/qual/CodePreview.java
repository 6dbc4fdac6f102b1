// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.function.Supplier;
import org.triangulum.coding.Autocoding;

/**
 * Many codings at once, to be looked through before they are made.
 *
 * @param reason why they would be made, for the journal
 * @param codings what would be coded; asked again whenever the study changes
 */
public record CodePreview(String reason, Supplier<Autocoding> codings) {}
