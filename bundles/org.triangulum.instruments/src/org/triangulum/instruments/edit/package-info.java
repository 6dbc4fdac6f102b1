// SPDX-License-Identifier: EPL-2.0
/**
 * Editing definitions: a draft is a text and the tree it says. An edit makes a new draft of it and touches only the
 * lines it is about, so that comments and layout of a file stay.
 */
package org.triangulum.instruments.edit;
