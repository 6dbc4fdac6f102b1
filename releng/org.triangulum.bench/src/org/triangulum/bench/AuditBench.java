// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.document.DocumentText;

/** A report of some 600 pages with a table on each: read into its parts, and audited by all rules. */
final class AuditBench {
  private static final int SECTIONS = 600;
  private static final int SENTENCES = 25;
  private final Random random = new Random(1);

  void run(List<Row> rows) throws Exception {
    DocumentText text = DocumentText.of(report());
    String of = "report of " + SECTIONS + " sections and tables, " + text.text().length() / 1000 + ",000 characters: ";
    rows.add(Row.of(of + "read into parts", "", Timer.median(1, 3, () -> ReportTextReader.of("r.txt", text, true)), 2));
    ReportText read = ReportTextReader.of("r.txt", text, true);
    rows.add(Row.of(of + "audit by all rules", "", Timer.median(1, 3,
        () -> ReportAuditor.registered().audit(read, Optional.empty())), 5));
  }

  private String report() {
    StringBuilder text = new StringBuilder();
    for (int s = 1; s <= SECTIONS; s++) {
      text.append(s).append(".1 Section about topic ").append(s).append("\n\n");
      for (int i = 0; i < SENTENCES; i++) {
        int n = 20 + random.nextInt(80);
        int k = random.nextInt(n);
        text.append("In district ").append((char) ('A' + random.nextInt(26))).append(word()).append(' ').append(k)
            .append(" of ").append(n).append(' ').append(word()).append(" (").append(Math.round(100.0 * k / n))
            .append("%) were ").append(word()).append(" and ").append(word()).append(", see table ").append(s)
            .append(".\n");
      }
      text.append("\nTable ").append(s).append(". Answers about ").append(word()).append("\n\n");
      int a = 1 + random.nextInt(40);
      int b = 1 + random.nextInt(40);
      text.append("Answer       Yes     No   Total\nFrequency    ").append(a).append("     ").append(b).append("     ")
          .append(a + b).append("\n\n");
    }
    return text.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
