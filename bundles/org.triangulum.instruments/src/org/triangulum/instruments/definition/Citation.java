// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * A source that the definition rests on.
 *
 * @param id how the definition names it
 * @param text the full reference
 * @param doi empty where there is none
 * @param url empty where there is none
 */
public record Citation(String id, String text, String doi, String url) {}
