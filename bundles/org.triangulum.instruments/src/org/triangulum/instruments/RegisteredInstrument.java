// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;

/**
 * An instrument of one version that can be used.
 *
 * @param contributor the plug-in it comes from
 * @param file the text with its warnings
 * @param definition what the file says
 */
public record RegisteredInstrument(String contributor, DefinitionFile file, Definition definition) {}
