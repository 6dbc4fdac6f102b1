// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonElement;

/**
 * A view as it is printed.
 *
 * @param document for scripts
 * @param text for people; lines end with a line feed
 */
public record Shown(JsonElement document, String text) {}
