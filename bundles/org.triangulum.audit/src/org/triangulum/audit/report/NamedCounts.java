// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.figure.CellFigure;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.text.Sentence;

/** Groups with the number of people in them, as text and tables print them. */
final class NamedCounts {
  private static final Pattern BEHIND = Pattern.compile("((?:\\p{L}[\\p{L}'/-]*\\s+)"
      + "{0,3}\\p{L}[\\p{L}'/-]*)\\s*\\((?:n\\s*=\\s*)?"
      + "(\\d{1,6})\\)");
  private static final Pattern BEFORE = Pattern.compile("[(,]\\s*(?:and\\s+)?(\\d{1,6})\\s+((?:\\p{L}[\\p{L}'/-]*\\s+)"
      + "{0,3}\\p{L}"
      + "[\\p{L}'/-]*)(?=[,)]|\\s+and\\s+\\d)");
  private static final Pattern PLACE = Pattern.compile("(?:^|[(;,]\\s*)(\\p{Lu}[\\p{L} "
      + "-]{2,30}),?\\s*[nN]\\s*=\\s*(\\d{1,6})");
  private static final int WINDOW = 40;

  /**
   * A group with its number.
   *
   * @param name lower case, singular
   */
  record Named(String name, long count, int start, int end, int block, Certainty certainty) {}

  /** The same group with two numbers. */
  record Contradiction(Named first, Named later) {}

  private final List<Named> all = new ArrayList<>();

  NamedCounts(ReportReading report) {
    for (Sentence sentence : report.text().sentences()) {
      each(BEHIND, sentence, 1, 2, 2);
      each(BEFORE, sentence, 2, 1, 2);
      each(PLACE, sentence, 1, 2, 1);
    }
    report.grids().forEach(this::table);
    all.sort((a, b) -> Integer.compare(a.start, b.start));
  }

  private void each(Pattern pattern, Sentence sentence, int name, int count, int words) {
    Matcher m = pattern.matcher(sentence.text());
    while (m.find()) {
      String group = group(m.group(name));
      if (group.split(" ").length >= words && group.length() > 5
          && !m.group(count).matches("(?:19|20)\\d\\d")) {
        all.add(new Named(group, Long.parseLong(m.group(count)), sentence.start() + m.start(), sentence.start()
            + m.end(), sentence.block(), Certainty.LIKELY));
      }
    }
  }

  private void table(TableGrid grid) {
    Optional<Integer> n = grid.figureColumns().stream().filter(c -> grid.columnLabel(c).strip()
        .matches("(?i).*(?:\\bn|\u039d)$")).findFirst();
    for (int row = grid.firstRow(); n.isPresent() && row < grid.rows(); row++) {
      String group = group(grid.rowLabel(row));
      int r = row;
      grid.figure(row, n.get()).filter(CellFigure::isCount).filter(f -> group.split(" ").length >= 2).ifPresent(f ->
          all.add(new Named(group, f.main().longValueExact(), grid.cell(r, n.get()).orElseThrow().start(),
              grid.cell(r, n.get()).orElseThrow().end(), grid.table().block(), Certainty.LIKELY)));
    }
  }

  /** Singular, lower case, without articles and small words. */
  private static String group(String words) {
    StringBuilder group = new StringBuilder();
    for (String word : words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s-]", " ").strip().split("\\s+")) {
      if (!word.matches("(?:the|a|an|of|and|or|in|with|were|was|by|from|into|i|e|to|for|including|parents?|both|"
          + "all)")) {
        group.append(group.length() == 0 ? "" : " ").append(word.replaceFirst("(?<=\\p{L}{3})s$", ""));
      }
    }
    return group.toString();
  }

  /** Neighbouring mentions of one group with different numbers. */
  List<Contradiction> contradictions() {
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i - 1; j >= 0; j--) {
        Named one = all.get(j);
        Named other = all.get(i);
        if (other.block - one.block > WINDOW) {
          break;
        }
        if (one.name.equals(other.name)) {
          if (one.count != other.count && Math.abs(one.count - other.count) * 3 <= Math.max(one.count, other.count)) {
            found.add(new Contradiction(one, other));
          }
          break;
        }
      }
    }
    return found;
  }
}
