// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.QuoteText;

class QuoteEditsTest {
  @TempDir
  Path folder;
  private SmallStudyFile study;
  private QuoteEdits edits;
  private DisplayRules rules;
  private Quote tired;

  @BeforeEach
  void open() {
    study = new SmallStudyFile(folder);
    edits = new QuoteEdits(study.editor, SmallStudyFile.by(study.small.anna));
    rules = new DisplayRules(study.editor, SmallStudyFile.by(study.small.anna));
    tired = study.small.tired; // We were tired, shared or not.
  }

  @AfterEach
  void close() {
    study.close();
  }

  private static String refused(Executable change) {
    return assertThrows(IllegalArgumentException.class, change).getMessage();
  }

  @Test
  void editsAreLoggedAndRenderedAndThePassageStays() {
    edits.insert(tired, 3, "the unit ", "");
    QuoteEdit omission = edits.omit(tired, 13, 28, "");
    edits.emphasise(tired, 8, 13, "");
    assertEquals("We [the unit] were *tired*[…]. [emphasis added]", QuoteText.of(tired).plain());
    assertEquals("We were tired, shared or not.", tired.getText());
    assertEquals("2024-05-06", omission.getDate());
    assertEquals(study.small.anna, omission.getAuthor());
    edits.remove(omission, "was not needed");
    assertEquals("We [the unit] were *tired*, shared or not. [emphasis added]", QuoteText.of(tired).plain());
    assertEquals(Optional.of("Take omission of Q2 back"), study.editor.undoLabel());
    study.editor.undo();
    study.editor.undo();
    study.editor.undo();
    assertEquals("We [the unit] were tired, shared or not.", QuoteText.of(tired).plain());
  }

  @Test
  void placesHaveTheirOwnEditsAndLimits() {
    edits.omit(tired, 13, 28, "summary");
    rules.display(tired, "summary", "p. 2");
    rules.display(tired, "chapter", "");
    rules.limit("summary", 3);
    rules.limit("chapter", 5);
    List<DisplayedQuote> displays = DisplayedQuote.all(study.file.study(), tired);
    assertEquals(List.of("We were tired[…].", "We were tired, shared or not."),
        displays.stream().map(d -> d.text().plain()).toList());
    assertEquals(List.of(3, 6), displays.stream().map(DisplayedQuote::words).toList());
    assertEquals(List.of(false, true), displays.stream().map(DisplayedQuote::tooLong).toList());
    assertEquals("p. 2", displays.get(0).reference());
    assertEquals("“We were tired[…].” Worker 1, Social worker, Access unit", displays.get(0).line());
    assertTrue(QuoteReuse.of(study.view()).rows().get(1).remarks().contains("6 words in chapter, which takes 5"));
    rules.limit("chapter", 0);
    assertEquals(OptionalInt.empty(), DisplayRules.limit(study.file.study(), "chapter"));
    rules.withdraw(tired.getUses().get(1));
    assertEquals(1, tired.getUses().size());
  }

  @Test
  void editsThatMeetOrLeaveTheQuoteAreRefused() {
    edits.omit(tired, 3, 7, "");
    assertEquals("An omission stands there already in Q2, from 3 to 7",
        refused(() -> edits.emphasise(tired, 0, 4, "")));
    assertTrue(refused(() -> edits.insert(tired, 5, "so", "chapter")).startsWith("An omission stands there"));
    edits.insert(tired, 3, "so", "");
    assertTrue(refused(() -> edits.insert(tired, 3, "again", "")).startsWith("An insertion stands there"));
    assertEquals("Q2 has 29 characters; there is no place 30", refused(() -> edits.omit(tired, 20, 30, "")));
    assertEquals("Nothing is marked in Q2", refused(() -> edits.omit(tired, 9, 9, "")));
    assertEquals("There is nothing to insert", refused(() -> edits.insert(tired, 9, " ", "")));
    assertTrue(refused(() -> edits.insert(tired, 9, "[so]", "")).startsWith("Brackets are set"));
    edits.omit(tired, 10, 12, "summary");
    edits.emphasise(tired, 10, 12, "chapter");
    assertEquals(4, tired.getEdits().size());
  }

  @Test
  void charactersAreNotSplit() {
    study.editor.run("Quote", "", s -> study.small.quote("Q9", study.small.interview, "😀 They"));
    Quote smile = study.file.study().getQuotes().get(2);
    assertEquals("Place 1 of Q9 lies inside a character", refused(() -> edits.omit(smile, 0, 1, "")));
    edits.omit(smile, 0, 2, "");
    assertEquals("[…] They", QuoteText.of(smile).plain());
  }

  @Test
  void onlyTheTeamEdits() {
    QuoteEdits commented = new QuoteEdits(study.editor, study.commentator());
    assertEquals("CD may comment; only the team changes quotes", refused(() -> commented.omit(tired, 0, 2, "")));
  }

  @Test
  void attributionFollowsTheStyleOfGroupOrStudy() {
    assertEquals("Worker 1, Social worker, Access unit", Attribution.of(tired));
    rules.style(null, "{role}, {setting}");
    assertEquals("Social worker, Access unit", Attribution.of(tired));
    assertEquals("Parent", Attribution.of(study.small.heard), "no setting, so no comma");
    rules.style(study.small.families, "{label} ({group})");
    assertEquals("Parent 1 (Families)", Attribution.of(study.small.heard));
    assertTrue(refused(() -> rules.style(null, "{rolle}")).startsWith("\"{rolle}\" is no attribution style: {rolle} is "
        + "none of {label}, {role}, {setting}"));
    assertTrue(refused(() -> rules.style(null, "somebody")).contains("it names none of"));
    rules.style(study.small.families, "");
    assertEquals("Parent", Attribution.of(study.small.heard));
    study.editor.undo();
    study.editor.undo();
    study.editor.undo();
    assertEquals("Worker 1, Social worker, Access unit", Attribution.of(tired));
  }
}
