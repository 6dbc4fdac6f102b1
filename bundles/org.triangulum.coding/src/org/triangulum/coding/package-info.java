// SPDX-License-Identifier: EPL-2.0
/** Text anchors, code queries, code matrices and coder agreement. */
package org.triangulum.coding;
