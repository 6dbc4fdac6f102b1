// SPDX-License-Identifier: EPL-2.0
/** The text of a report with its parts: headings, paragraphs, lists, captions and tables, each at its line and page. */
package org.triangulum.audit.text;
