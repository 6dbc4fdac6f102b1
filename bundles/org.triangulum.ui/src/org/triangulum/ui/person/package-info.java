// SPDX-License-Identifier: EPL-2.0
/** What people answered, beside what they said. */
package org.triangulum.ui.person;
