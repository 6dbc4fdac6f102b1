// SPDX-License-Identifier: EPL-2.0
/** An instrument of a third party. */
package org.example.neighbours;
