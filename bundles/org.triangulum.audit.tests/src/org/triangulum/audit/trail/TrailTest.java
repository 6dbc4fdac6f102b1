// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.store.JournalEntry;
import org.triangulum.triangulation.SignOffs;

class TrailTest {
  @TempDir
  Path folder;

  private static JournalEntry entry(long sequence, String time, String author, String label, String reason) {
    return new JournalEntry(sequence, Instant.parse(time), author, label, reason, "do", 0, "");
  }

  private static final List<JournalEntry> JOURNAL = List.of(
      entry(1, "2024-05-05T23:59:59Z", "AB", "Create study", ""),
      entry(2, "2024-05-06T00:00:00Z", "AB", "Reword F1", "after review"),
      entry(3, "2024-05-07T12:00:00Z", "CD", "Link Q1 to F1", ""));

  private static List<Long> passing(Optional<String> person, String from, String to, String... words) {
    return new JournalFilter(person, JournalFilter.day(from), JournalFilter.day(to), List.of(words), ZoneOffset.UTC)
        .of(JOURNAL).stream().map(JournalEntry::sequence).toList();
  }

  @Test
  void journalIsFilteredByPersonDaysAndWords() {
    assertEquals(List.of(1L, 2L, 3L), passing(Optional.empty(), "", ""));
    assertEquals(List.of(3L), passing(Optional.of("CD"), "", ""));
    assertEquals(List.of(2L), passing(Optional.empty(), "2024-05-06", "2024-05-06"), "both days count in full");
    assertEquals(List.of(2L, 3L), passing(Optional.empty(), "", "", "f1"));
    assertEquals(List.of(2L), passing(Optional.empty(), "", "", "F1", "REVIEW"), "words of the reason count too");
  }

  @Test
  void aDayIsNoDayUntilItIsTypedInFull() {
    assertEquals(Optional.empty(), JournalFilter.day(" "));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), JournalFilter.day(" 2024-05-06 "));
    assertEquals("\"2024-5\" is no day such as 2024-05-06", assertThrows(IllegalArgumentException.class,
        () -> JournalFilter.day("2024-5")).getMessage());
  }

  @Test
  void contributionsTellWhoDidWhatAndWhen() {
    try (SmallStudyFile filed = new SmallStudyFile(folder)) {
      filed.editor.run("Work", "", study -> {
        for (int i = 0; i < 3; i++) {
          Coding coding = filed.small.coding(filed.small.interview, i, i + 2);
          coding.setCoder(i < 2 ? filed.small.anna : null);
        }
        for (String day : List.of("2024-03-02", "2024-01-09T10:00:00Z")) {
          Memo memo = NEW.createMemo();
          memo.setKind(MemoKind.COMMENT);
          memo.setAuthor(filed.small.ben);
          memo.setCreated(day);
          study.getMemos().add(memo);
        }
      });
      new SignOffs(filed.editor, filed.file.blobs(), SmallStudy.CLOCK).sign(filed.small.finding, filed.small.ben, "");
      List<String> lines = Contributions.of(filed.file).rows().stream()
          .filter(r -> r.kind().equals("coding") || r.kind().equals("comment") || r.kind().equals("sign off"))
          .map(r -> r.person().map(p -> p.getKey()).orElse("nobody") + " " + r.activity() + " " + r.count() + " "
              + r.kind() + " " + r.first() + " " + r.last()).toList();
      assertEquals(List.of("AB CODED 2 coding 2024-05-06 2024-05-06", "CD WROTE 2 comment 2024-01-09 2024-03-02",
          "CD REVIEWED 1 sign off 2024-05-06 2024-05-06", "nobody CODED 1 coding 2024-05-06 2024-05-06"), lines);
    }
  }
}
