// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Block;
import org.triangulum.audit.text.Caption;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;

/** References that lead nowhere, or elsewhere. */
public final class CrossReferenceRule extends WordRule {
  private static final Pattern CAPTIONED = Pattern.compile("(?i)(?<!from |of the |in the "
      + ")\\b(tables?|figures?|fig\\.|box|appendix|"
      + "annex)\\s+(\\d+(?:\\.\\d+)*[a-z]?|[A-Z])\\b(?!\\s+of\\s+(?-i:\\p{Lu}))(?:\\s*(?:and|&|,|"
      + "or)\\s*(\\d+[a-z]?)\\b(?!\\s*[%.\\p{L}]))?");
  private static final Pattern SECTION = Pattern.compile("(?i)\\b(?:sections?|chapters?)\\s+(\\d+(?:\\.\\d+)*)"
      + "|\\bsee\\s+"
      + "(\\d+(?:\\.\\d+)+)");
  private static final Pattern PAGE = Pattern.compile("(?i)\\b(?:see|on|start on|from) (?:page|p\\.)\\s*(\\d{1,4})\\b");

  /** A report has no more chapters; what is numbered higher is a year, or a section of an act. */
  private static final int CHAPTERS = 20;

  /** The rule as services make it. */
  public CrossReferenceRule() {
    super("cross-reference", Severity.WARNING,
        "A reference to a table, figure, section, appendix or page that the report does not have, or to an appendix "
            + "where "
            + "another has what is referred to; tables that no sentence mentions, as info.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    Set<String> mentioned = new HashSet<>();
    Set<String> told = new HashSet<>();
    Set<String> numbers = numbers(report.text());
    for (Sentence sentence : report.text().sentences()) {
      captions(report, sentence, mentioned, told, issues);
      sections(report, sentence, numbers, told, issues);
      pages(report, sentence, issues);
    }
    unmentioned(report, mentioned, issues);
    return issues;
  }

  private void captions(ReportReading report, Sentence sentence, Set<String> mentioned, Set<String> told,
      List<AuditIssue> issues) {
    Matcher m = CAPTIONED.matcher(sentence.text());
    while (m.find()) {
      String kind = kind(m.group(1));
      List<String> numbers = m.group(3) == null ? List.of(m.group(2)) : List.of(m.group(2), m.group(3));
      boolean foreign = sentence.text().substring(m.end()).matches("(?i)\\s*(?:in|of) (?:the )?(?:\\p{L}+ "
          + ")?(?:(?-i:\\p{Lu})\\p{L}+ et al|"
          + "full report|original|supplement|protocol).*");
      for (String number : numbers) {
        mentioned.add(kind + " " + number.toLowerCase(Locale.ROOT));
        List<Caption> known = report.text().captions().stream().filter(c -> c.kind().equals(kind)).toList();
        boolean there = known.stream().anyMatch(c -> c.number().equalsIgnoreCase(number) || c.number().toLowerCase(
            Locale.ROOT).matches(Pattern.quote(number.toLowerCase(Locale.ROOT)) + "[a-z]"));
        if (!there && !known.isEmpty() && !foreign && told.add(kind + number)) {
          issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("There is no "
              + kind.toLowerCase(Locale.ROOT) + " " + number, "one of " + list(known), kind + " " + number, "",
              Certainty.LIKELY)));
        } else if (there && kind.equals("Appendix")) {
          elsewhere(report, sentence, m, number, known, issues);
        }
      }
    }
  }

  private static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("table") ? "Table" : lower.startsWith("fig") ? "Figure" : lower.equals("box") ? "Box"
        : "Appendix";
  }

  private static String list(List<Caption> captions) {
    Set<String> numbers = new LinkedHashSet<>();
    captions.forEach(c -> numbers.add(c.number()));
    return String.join(", ", numbers);
  }

  /** The words before the reference name the title of another appendix and nothing of the one referred to. */
  private void elsewhere(ReportReading report, Sentence sentence, Matcher m, String number, List<Caption> known,
      List<AuditIssue> issues) {
    Set<String> about = Words.content(sentence.text());
    int own = known.stream().filter(c -> c.number().equalsIgnoreCase(number)).mapToInt(c -> shared(about, c)).max()
        .orElse(0);
    known.stream().filter(c -> !c.number().equalsIgnoreCase(number) && shared(about, c) >= 2 && own == 0).findFirst()
        .ifPresent(c -> issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding(
            "Appendix " + number + " is referred to, but what the sentence names is the title of " + c.name(), c.name(),
            "Appendix " + number, "words of the title in the sentence: " + shared(about, c) + " of " + c.name()
            + ", none of Appendix " + number, Certainty.LIKELY))));
  }

  private static int shared(Set<String> about, Caption caption) {
    Set<String> title = Words.content(caption.title());
    title.retainAll(about);
    return title.size();
  }

  private void sections(ReportReading report, Sentence sentence, Set<String> numbers, Set<String> told,
      List<AuditIssue> issues) {
    Matcher m = SECTION.matcher(sentence.text());
    while (m.find() && numbers.size() > 2) {
      String number = m.group(1) == null ? m.group(2) : m.group(1);
      boolean there = numbers.contains(number) || numbers.stream().anyMatch(n -> n.startsWith(number + "."));
      boolean foreign = sentence.text().substring(m.end()).matches("(?i)\\s*(?:\\(\\d+\\) )?of the (?:\\p{L}+ "
          + ")?(?:act|code|law|"
          + "questionnaire|protocol|directive|guid).*") || !number.contains(".")
          && Integer.parseInt(number) > numbers.stream()
          .mapToInt(n -> Integer.parseInt(n.split("\\.")[0])).filter(n -> n < CHAPTERS).max().orElse(0) + 2;
      if (!there && !foreign && told.add("Section" + number)) {
        issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("There is no "
            + "section "
            + number, "one of " + numbers.size() + " numbered sections", number, "", Certainty.LIKELY)));
      }
    }
  }

  /** Numbers of headings, and of parts that begin with one. */
  private static Set<String> numbers(ReportText text) {
    Set<String> numbers = new HashSet<>();
    for (Block block : text.blocks()) {
      Matcher m = NUMBERED.matcher(text.words(block));
      if ((block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.PARAGRAPH
          || block.kind() == Block.Kind.TABLE)
          && m.lookingAt()) {
        numbers.add(m.group(1));
      }
    }
    return numbers;
  }

  private static final Pattern NUMBERED = Pattern.compile("(?i)\\s*(?:chapter |section |part "
      + ")?(\\d+(?:\\.\\d+)*)[.:]?\\s+\\S");

  private void pages(ReportReading report, Sentence sentence, List<AuditIssue> issues) {
    Matcher m = PAGE.matcher(sentence.text());
    while (report.text().pages() > 1 && m.find()) {
      int page = Integer.parseInt(m.group(1));
      if (page > report.text().pages()) {
        issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("There is no "
            + "page "
            + page + "; the file has " + report.text().pages() + " pages", "1 to " + report.text().pages(),
            Integer.toString(page), "", Certainty.POSSIBLE)));
      }
    }
  }

  private void unmentioned(ReportReading report, Set<String> mentioned, List<AuditIssue> issues) {
    Map<String, Caption> silent = new LinkedHashMap<>();
    for (Caption caption : report.text().captions()) {
      String name = caption.kind() + " " + caption.number().toLowerCase(Locale.ROOT);
      if ((caption.kind().equals("Table") || caption.kind().equals("Figure")) && !mentioned.contains(name)) {
        silent.putIfAbsent(name, caption);
      }
    }
    if (!silent.isEmpty() && !mentioned.isEmpty()) {
      Caption first = silent.values().iterator().next();
      issues.add(issue(report, first.start(), first.end(), new Finding("No sentence refers to " + String.join(", ",
          silent.values().stream().map(Caption::name).toList()), "a reference in the text", "none", "",
          Certainty.LIKELY, Severity.INFO)));
    }
  }
}
