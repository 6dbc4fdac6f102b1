// SPDX-License-Identifier: EPL-2.0
/** The product: application, workbench window, branding and start-up. */
package org.triangulum.app;
