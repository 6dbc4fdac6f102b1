// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.People;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.RecruitmentStage;
import org.triangulum.model.study.Study;
import org.triangulum.audit.text.Sentence;

/** Numbers of cases that the data of the study cannot give. */
public final class StudyCountRule extends FigureRule {
  /** The rule as services make it. */
  public StudyCountRule() {
    super("n-beyond-data", Severity.WARNING,
        "Where a study is given: an n that is larger than all its data of the group that the sentence names, or, where "
            + "it "
            + "names none, than all its data.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    if (report.study().isEmpty()) {
      return issues;
    }
    Study study = report.study().get().study();
    Map<ParticipantGroup, Long> byGroup = new LinkedHashMap<>();
    study.getGroups().forEach(g -> byGroup.put(g, most(study, g)));
    long most = Math.max(study.getParticipants().size(), Math.max(byGroup.values().stream().mapToLong(n -> n).max()
        .orElse(0), study.getDatasets().stream().mapToLong(Dataset::getRowCount).max().orElse(0)));
    if (most == 0) {
      return issues;
    }
    for (People people : report.people()) {
      if (people.noun().equals("n")) {
        Sentence sentence = report.text().sentences().stream().filter(s -> s.start() <= people.start()
            && people.start() < s.end()).findFirst().orElseThrow();
        check(report, people, sentence, byGroup, most, issues);
      }
    }
    return issues;
  }

  private void check(ReportReading report, People people, Sentence sentence, Map<ParticipantGroup, Long> byGroup,
      long most, List<AuditIssue> issues) {
    String before = sentence.text().substring(Math.max(0, people.start() - sentence.start() - 60), people.start()
        - sentence.start()).toLowerCase(Locale.ROOT);
    Set<String> named = new TreeSet<>();
    long limit = 0;
    for (Map.Entry<ParticipantGroup, Long> each : byGroup.entrySet()) {
      String name = each.getKey().getName() == null ? "" : each.getKey().getName().toLowerCase(Locale.ROOT);
      if (name.length() > 3 && before.contains(name) && each.getValue() > 0) {
        named.add(each.getKey().getName());
        limit = Math.max(limit, each.getValue());
      }
    }
    long beyond = named.isEmpty() ? most : limit;
    if (people.count() > beyond) {
      issues.add(issue(report, people.start(), people.end(), new Finding(people.words() + " is more than the study "
          + "holds"
          + (named.isEmpty() ? "" : " of " + String.join(", ", named)) + ": at most " + beyond, "at most " + beyond,
          Long.toString(people.count()), people.count() + " > " + beyond + ", the most of participants, recruited "
              + "people and "
          + "rows of data" + (named.isEmpty() ? "" : " of the group"), Certainty.LIKELY)));
    }
  }

  private static long most(Study study, ParticipantGroup group) {
    long people = study.getParticipants().stream().map(Participant::getGroup).filter(g -> g == group).count();
    long recruited = group.getFunnel().stream().mapToLong(RecruitmentStage::getCount).max().orElse(0);
    long rows = study.getDatasets().stream().filter(d -> d.getAdministration() != null
        && d.getAdministration().getGroup() == group).mapToLong(Dataset::getRowCount).max().orElse(0);
    return Math.max(people, Math.max(recruited, rows));
  }
}
