// SPDX-License-Identifier: EPL-2.0
/** What {@code triangulum show} prints: one class per view, named in {@link org.triangulum.cli.show.Views}. */
package org.triangulum.cli.show;
