// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
public final class CountInWordsRule extends WordRule {
  private static final String THINGS = "(?:recommendations|themes|sub-?themes|groups|areas|aims|objectives|questions|"
      + "research "
      + "questions|findings|key findings|factors|reasons|challenges|steps|stages|phases|categories|principles|domains|"
      + "dimensions|types|ways|points|issues|conclusions|parts|sections|criteria|measures|barriers|benefits|strengths|"
      + "limitations|sources|priorities|hypotheses|components|elements|approaches|sites|methods|lessons)";
  private static final Pattern CLAIM = Pattern.compile("(?i)(?<![\\d.-])\\b(" + NumberWords.FROM_TWO
      + "|[2-9]|1\\d|20)\\s+"
      + "(?:(?:main|key|major|broad|overarching|important|different|specific|participant|further|central|core|distinct|"
      + "following|separate|research|principal|general)\\s+){0,3}" + THINGS + "\\b");
  private static final Pattern INLINE = Pattern.compile("^(?:(?:\\s+\\p{L}+){0,5}\\s*:|\\s*[(\u2013-]|,? namely:?|"
      + ",? which (?:were|are):?)\\s*([^.;:()]+?)(?:\\)|\\.|;|$)");
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
          String[] pieces = inline.group(1).split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
          int sum = sum(pieces);
          // "a, b and c and d" may be three or four
          int least = sum > 0 ? sum : inline.group(1).split("\\s*,\\s*").length;
          int most = sum > 0 ? sum : pieces.length;
          if (claimed < least || claimed > most) {
            add(report, sentence, m, claimed, most, "in the sentence", issues);
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

  /** The sum of the numbers that all pieces begin with: three of this and two of that; 0 where one has none. */
  private static int sum(String[] pieces) {
    int sum = 0;
    for (String piece : pieces) {
      OptionalInt number = NumberWords.value(piece.strip().split("\\s+")[0]);
      if (number.isEmpty()) {
        return 0;
      }
      sum += number.getAsInt();
    }
    return sum;
  }

  /**
   * How many items follow a part. A wider gap between two of them ends the list, a number that goes on continues it.
   */
  private static int items(ReportText text, int block) {
    int items = 0;
    int gap = 0;
    List<Block> blocks = text.blocks();
    for (int i = block + 1; i < blocks.size(); i++) {
      boolean item = blocks.get(i).kind() == Kind.ITEM;
      int before = blocks.get(i).start() - blocks.get(i - 1).end();
      boolean ended = text.words(blocks.get(i - 1)).strip().endsWith(".");
      if (item && items > 1 && before > gap && ended && number(text, blocks.get(i)) != items + 1) {
        break;
      }
      gap = items == 1 ? before : gap;
      if (item) {
        items++;
      } else if (!continues(text, i, items + 1)) {
        break;
      }
    }
    return items;
  }

  private static boolean continues(ReportText text, int from, int number) {
    for (int i = from; i < Math.min(from + 6, text.blocks().size()); i++) {
      if (text.blocks().get(i).kind() == Kind.ITEM && number(text, text.blocks().get(i)) == number && number > 1) {
        return true;
      }
    }
    return false;
  }

  private static int number(ReportText text, Block item) {
    Matcher m = NUMBER.matcher(text.words(item));
    return m.lookingAt() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static final Pattern NUMBER = Pattern.compile("\\s*(?:[-•]\\s+)?\\(?(\\d{1,2})[.)]");

  private void add(ReportReading report, Sentence sentence, Matcher m, int claimed, int listed, String where,
      List<AuditIssue> issues) {
    issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("The text says "
        + m.group().replaceAll("\\s+", " ") + ", but " + listed + " are listed " + where, Integer.toString(claimed),
        Integer.toString(listed), claimed + " ≠ " + listed, Certainty.LIKELY)));
  }
}
