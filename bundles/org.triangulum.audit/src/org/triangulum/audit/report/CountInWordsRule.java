// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.NumberWords;
import org.triangulum.audit.text.Block;
import org.triangulum.audit.text.Block.Kind;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;

/** Numbers of things that are not the number of things listed. */
public final class CountInWordsRule extends FigureRule {
  private static final String THINGS = "(?:recommendations|themes|sub-?themes|groups|areas|aims|objectives|questions|"
      + "research "
      + "questions|findings|key findings|factors|reasons|challenges|steps|stages|phases|categories|principles|domains|"
      + "dimensions|types|ways|points|issues|conclusions|parts|sections|criteria|measures|barriers|benefits|strengths|"
      + "limitations|sources|priorities|hypotheses|components|elements|approaches|sites|methods|lessons)";
  private static final Pattern CLAIM = Pattern.compile("(?i)(?<![\\d.-])\\b(" + NumberWords.FROM_TWO
      + "|[2-9]|1\\d|20)\\s+"
      + "(?:(?:main|key|major|broad|overarching|important|different|specific|participant|further|central|core|distinct|"
      + "following|separate|research|principal|general)\\s+){0,3}" + THINGS + "\\b");
  private static final Pattern INLINE = Pattern.compile("^\\s*(?:[(:\u2013-]|,? namely:?|,? which "
      + "(?:were|are):?)\\s*([^.;:()]+?)"
      + "(?:\\)|\\.|;|$)");
  private static final Pattern LEADS = Pattern.compile("(?i):\\s*$|\\b(?:following|as follows|these "
      + "(?:are|were)|listed below|"
      + "below)\\b[^.]{0,80}[.:]?\\s*$");

  /** The rule as services make it. */
  public CountInWordsRule() {
    super("count-in-words", Severity.WARNING,
        "A number of recommendations, themes, groups or the like that is not the number listed behind it.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    ReportText text = report.text();
    for (Sentence sentence : text.sentences()) {
      Matcher m = CLAIM.matcher(sentence.text());
      while (m.find()) {
        int claimed = NumberWords.value(m.group(1)).orElse(0);
        String rest = sentence.text().substring(m.end());
        Matcher inline = INLINE.matcher(rest);
        if (inline.find() && inline.group(1).contains(" and ") && inline.group(1).contains(",")) {
          int listed = inline.group(1).split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+").length;
          // "a, b and c and d" may be three or four
          int most = listed;
          int least = inline.group(1).split("\\s*,\\s*").length;
          if (claimed < least || claimed > most) {
            add(report, sentence, m, claimed, listed, "in the sentence", issues);
          }
        } else if (LEADS.matcher(sentence.text()).find() && lastOfBlock(text, sentence)) {
          int listed = items(text, sentence.block());
          if (listed > 1 && listed != claimed) {
            add(report, sentence, m, claimed, listed, "in the list", issues);
          }
        }
      }
    }
    return issues;
  }

  private static boolean lastOfBlock(ReportText text, Sentence sentence) {
    Block block = text.blocks().get(sentence.block());
    return block.kind() == Kind.PARAGRAPH && text.text().substring(sentence.end(), block.end()).isBlank();
  }

  /** How many items follow a part. */
  private static int items(ReportText text, int block) {
    int items = 0;
    for (int i = block + 1; i < text.blocks().size() && text.blocks().get(i).kind() == Kind.ITEM; i++) {
      items++;
    }
    return items;
  }

  private void add(ReportReading report, Sentence sentence, Matcher m, int claimed, int listed, String where,
      List<AuditIssue> issues) {
    issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("The text says "
        + m.group().replaceAll("\\s+", " ") + ", but " + listed + " are listed " + where, Integer.toString(claimed),
        Integer.toString(listed), claimed + " ≠ " + listed, Certainty.LIKELY)));
  }
}
