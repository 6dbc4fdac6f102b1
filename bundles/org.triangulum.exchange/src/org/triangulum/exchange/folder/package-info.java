// SPDX-License-Identifier: EPL-2.0
/**
 * The study folder: a study as plain text files. {@link FolderRules} says which file holds what; reading and writing
 * follow it through the metamodel, so that neither can forget a feature the other knows.
 */
package org.triangulum.exchange.folder;
