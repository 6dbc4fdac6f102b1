// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.time.Instant;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.store.JournalEntry;
import org.triangulum.triangulation.StudyView;

/**
 * What a report is made of. The same report gives the same bytes.
 *
 * @param view the study with its evidence
 * @param audit what the audit found, gravest first
 * @param journal every transaction, oldest first; empty where the study has no journal
 * @param written when the report is made; printed on it, in UTC
 */
public record Report(StudyView view, List<AuditIssue> audit, List<JournalEntry> journal, Instant written) {
  public Report {
    audit = List.copyOf(audit);
    journal = List.copyOf(journal);
  }
}
