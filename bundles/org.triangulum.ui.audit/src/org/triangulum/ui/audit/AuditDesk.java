// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditLedger;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.FixOffer;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.Rule;
import org.triangulum.audit.RuleContribution;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextCache;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * What the audit parts share: the outcome of the audit, which rule is looked at and which issue. While one of them is
 * seen, the study is audited again in the background after each change. Used on the user interface thread only.
 */
public final class AuditDesk {
  /** The family of all audits. */
  public static final Object FAMILY = AuditDesk.class;
  private static final int DELAY = 150;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final StudyDesk desk;
  private final Auditor auditor;
  private final ReportAuditor reportAuditor;
  private List<AuditIssue> issues;
  private AuditOutcome outcome;
  private String problem = "";
  private String rule = "";
  private AuditIssue selected;
  private Path report;
  private ReportText text;
  private final ReportTextCache texts = new ReportTextCache(new ReportTextReader(Importers.discovered()));
  private AuditJob running;
  private boolean due = true;

  AuditDesk(StudyDesk desk, List<RuleContribution> contributions) {
    this.desk = desk;
    auditor = Auditor.registered().with(contributions);
    reportAuditor = ReportAuditor.registered().with(contributions);
    desk.listen(event -> {
      if (event != DeskEvent.CHANGED) {
        forget();
      }
      due = true;
      tell();
    });
  }

  /** Audits the study where it has changed since the last audit; for parts that are seen. */
  public void ensure() {
    if (due) {
      audit();
    }
  }

  private void forget() {
    cancel();
    issues = null;
    outcome = null;
    selected = null;
    rule = "";
    problem = "";
    text = null;
    report = null;
  }

  /** Audits a report beside the study from now on; null for the study itself. */
  public void look(Path file) {
    forget();
    report = file;
    audit();
  }

  /** The report that is audited; empty while it is the study. */
  public Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  /** The text of the report as the last audit read it; empty while it is the study, or was not read yet. */
  public Optional<ReportText> text() {
    return Optional.ofNullable(text);
  }

  /** Audits the study as it is now, in place of an audit that is still under way. */
  public void audit() {
    due = false;
    cancel();
    desk.open().ifPresent(open -> {
      running = new AuditJob(open.path(), report(), auditor, reportAuditor, texts, desk.display(), this::done);
      running.schedule(issues == null ? 0 : DELAY);
    });
    tell();
  }

  /** Stops an audit that is under way; what the one before found stays. */
  public void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
      tell();
    }
  }

  private void done(AuditJob.Result result) {
    if (result.job() != running) {
      return;
    }
    running = null;
    Optional<OpenStudy> open = desk.open();
    problem = result.problem();
    if (result.issues() != null && open.isPresent()) {
      issues = result.issues().stream().map(issue -> here(open.get(), issue)).toList();
      text = result.text();
      outcome = AuditOutcome.of(open.get().study(), text == null ? "" : text.name(), issues);
      selected = selected == null ? null : issues.stream().filter(selected::equals).findFirst()
          .or(() -> issues.stream().filter(i -> i.rule().equals(selected.rule())
              && i.objects().equals(selected.objects()) && i.place().equals(selected.place()))
              .findFirst()).orElse(null);
    }
    tell();
  }

  /** The issue with the elements of the study on the desk in place of those that the job read. */
  private static AuditIssue here(OpenStudy open, AuditIssue issue) {
    List<StudyElement> objects = issue.objects().stream().map(o -> o.eContainer() == null ? open.study()
        : open.element(StudyElement.class, o.getId()).orElse(null)).filter(Objects::nonNull).toList();
    return new AuditIssue(issue.rule(), issue.severity(), issue.message(), objects, issue.expected(), issue.found(),
        issue.place(), issue.arithmetic(), issue.certainty());
  }

  /** The rules that are run. */
  public List<? extends Rule> rules() {
    return report == null ? auditor.rules() : reportAuditor.rules();
  }

  /** The plug-in that brings a rule that is run. */
  public String plugin(String id) {
    return report == null ? auditor.plugin(id) : reportAuditor.plugin(id);
  }

  /** What the last audit found; empty before the first. */
  public Optional<AuditOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** How it compares with the audit recorded last; empty where none is recorded. */
  public Optional<AuditTrend> trend() {
    return outcome().flatMap(o -> desk.open().flatMap(open -> AuditTrend.since(open.study(), o)));
  }

  /** Whether an audit is under way. */
  public boolean running() {
    return running != null;
  }

  /** Why the last audit failed; empty where it did not. */
  public String problem() {
    return problem;
  }

  /** The rule whose issues are looked at; empty for all. */
  public String rule() {
    return rule;
  }

  /** Looks at the issues of one rule; empty for all. */
  public void look(String id) {
    if (!rule.equals(id)) {
      rule = id;
      tell();
    }
  }

  /** The issue looked at. */
  public Optional<AuditIssue> selected() {
    return Optional.ofNullable(selected);
  }

  /** Looks at an issue. */
  public void select(AuditIssue issue) {
    if (!Objects.equals(selected, issue)) {
      selected = issue;
      tell();
    }
  }

  /** What would mend an issue. */
  public FixOffer fixes(AuditIssue issue) {
    return desk.open().map(open -> auditor.fixes(issue, open.view()))
        .orElseGet(() -> new FixOffer(List.of(), Optional.empty()));
  }

  /** Where decisions about issues are kept, in the name of who works here. */
  public AuditLedger ledger() {
    OpenStudy open = desk.open().orElseThrow();
    return new AuditLedger(open.editor(), open.authorship());
  }

  /** Is told of each change until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
