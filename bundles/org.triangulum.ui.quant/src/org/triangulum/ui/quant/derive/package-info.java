// SPDX-License-Identifier: EPL-2.0
/** Derived variables: made, looked at first, followed back to what they are made from. */
package org.triangulum.ui.quant.derive;
