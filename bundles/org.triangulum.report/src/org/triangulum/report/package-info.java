// SPDX-License-Identifier: EPL-2.0
/** Reports of a study: the HTML dossier and its charts. */
package org.triangulum.report;
