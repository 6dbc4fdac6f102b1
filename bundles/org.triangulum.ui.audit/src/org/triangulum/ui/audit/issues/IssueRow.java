// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issues;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.ReportPlace;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;

/**
 * A row of the list: an issue, or the heading over some.
 *
 * @param group name of the group it stands in
 * @param count how many issues stand in the group; 0 for an issue
 * @param issue the issue; null for a heading
 * @param accepted who let it stand and why; null where it is open
 * @param before who let it stand before it changed; null where nobody did
 */
public record IssueRow(String group, int count, AuditIssue issue, AcceptedIssue accepted, AcceptedIssue before) {

  /** Whether it stands over others. */
  boolean heading() {
    return issue == null;
  }

  /** The object that the issue is about first. */
  String object() {
    return issue.objects().isEmpty() ? issue.place().map(ReportPlace::words).orElse("")
        : issue.objects().stream().findFirst().map(Jump::whole).map(o -> ElementLabel.of(o).brief()).orElse("");
  }

  /** The issue in one line, with the arithmetic behind it. */
  String line() {
    return heading() ? NLS.bind(Messages.issues_group, group, count)
        : issue.arithmetic().isEmpty() ? issue.message() : issue.message() + "  " + issue.arithmetic();
  }

  /** Open, accepted, or back after it had been accepted. */
  String status() {
    return accepted != null ? Messages.status_accepted : before != null ? Messages.status_back : Messages.status_open;
  }

  /** All words by which it is found. */
  String words() {
    return Stream.of(issue.rule(), issue.rule().replace('-', ' '), object(), issue.message(), issue.found(),
        issue.expected(), issue.arithmetic(), status(), Optional.ofNullable(accepted).map(AcceptedIssue::getReason)
            .orElse("")).collect(Collectors.joining(" "));
  }
}
