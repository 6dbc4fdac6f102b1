// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.QuoteText;
import org.triangulum.triangulation.StudyView;

/** Text that may identify a person. */
public final class IdentifyingTextRule extends StudyRule {
  /** The rule as services make it. */
  public IdentifyingTextRule() {
    super("identifying-text", Severity.WARNING,
        "Text in a quote that may identify somebody: an e-mail address, a telephone number, a British "
            + "postcode. Names and places are not looked for.");
  }

  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put("an e-mail address", Pattern.compile("[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)+",
        Pattern.UNICODE_CHARACTER_CLASS));
    PATTERNS.put("a telephone number", Pattern.compile("(?<![\\d.])(?:\\+|\\(?0)\\d(?:[ ()/.-]{0,2}\\d){7,13}(?!\\d)"));
    PATTERNS.put("a postcode", Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"));
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, Quote.class).flatMap(quote -> {
      int at = text(quote.getText()).indexOf(issue.found());
      return at < 0 || issue.found().isEmpty() ? Optional.empty() : Optional.of(new Fix("Leave “" + issue.found()
          + "” out of " + name(quote), study -> {
            QuoteEdit edit = StudyFactory.eINSTANCE.createQuoteEdit();
            edit.setKind(QuoteEditKind.OMISSION);
            edit.setStart(at);
            edit.setEnd(at + issue.found().length());
            edit.setDate(LocalDate.now(Clock.systemDefaultZone()).toString());
            quote.getEdits().add(edit);
          }));
    }).stream().toList();
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Quote quote : view.study().getQuotes()) {
      String shown = QuoteText.of(quote).plain();
      PATTERNS.forEach((what, pattern) -> {
        Matcher matcher = pattern.matcher(shown);
        if (matcher.find()) {
          issues.add(issue(severity(), name(quote) + " may hold " + what, "an omission or insertion in its place",
              matcher.group(), quote));
        }
      });
    }
    return issues;
  }
}
