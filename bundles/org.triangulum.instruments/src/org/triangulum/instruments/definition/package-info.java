// SPDX-License-Identifier: EPL-2.0
/**
 * What an instrument is, as data: {@link org.triangulum.instruments.definition.Definition} and the records it is made
 * of. {@code DefinitionReader} reads the YAML file that {@code instrument-format.md} and {@code
 * instrument.schema.json} describe and says line and cause of all that is wrong; {@code DefinitionWriter} writes it.
 * Reading a definition runs nothing and loads no class.
 */
package org.triangulum.instruments.definition;
