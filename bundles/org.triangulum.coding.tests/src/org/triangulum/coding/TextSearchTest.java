// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.store.Progress;
import org.triangulum.store.data.TextValues;

class TextSearchTest {
  @TempDir
  Path folder;
  private CodedStudy coded;

  @BeforeEach
  void study() {
    coded = new CodedStudy(folder);
  }

  @AfterEach
  void close() {
    coded.close();
  }

  private static List<String> find(SearchQuery query, String text) {
    return new TextFinder(query).find(text, () -> false).stream().map(span -> span.in(text)).toList();
  }

  private List<String> words(SearchQuery query, SearchScope scope) {
    return search(query, scope).hits().stream().map(TextHit::words).toList();
  }

  private TextSearch.Result search(SearchQuery query, SearchScope scope) {
    return new TextSearch(coded.study(), coded.file.blobs()).run(query, scope, Progress.NONE);
  }

  @Test
  void hitSaysWhereItStandsAndWhoSpeaks() {
    TextSearch.Result result = search(SearchQuery.words("LISTENED"), SearchScope.ALL);
    TextHit hit = result.hits().get(0);
    assertEquals(1, result.hits().size());
    assertTrue(result.complete());
    assertEquals(coded.talk(), hit.source());
    assertEquals(coded.span(coded.talk(), "listened"), hit.span());
    assertTrue(hit.before().endsWith("Anna (mother): I was tired 😀 but they "), hit.before());
    assertEquals(". It helped. Noa: הם הקשיבו לי. Interviewer: And then?", hit.after());
    assertEquals(1, hit.turn());
    assertEquals("Anna", hit.speaker());
    assertEquals(List.of(), words(SearchQuery.words("LISTENED").matchCase(true), SearchScope.ALL));
  }

  @ParameterizedTest(name = "{0} in {1}: {2} times, whole words {3}")
  @CsvSource({
      "care, care scare cares care, 4, 2", "don, don't don, 2, 1", "don't, I don't know, 1, 1",
      "don’t, I don’t know, 1, 1", "ä, bär ä Ä, 3, 2", "הקשיבו, הם הקשיבו. שהקשיבו לי, 2, 1",
      "मन, मन मना, 1, 1", "听, 他们听我说, 1, 1", "𐐨, 𐐀 𐐨𐐨, 3, 1", "😀, a😀b 😀, 2, 2", "STRASSE, Strasse Straße, 1, 1",
      "2, 12 2nd 2, 3, 1", "straße, Straße, 1, 1", "ΣΟΦΟΣ, σοφός σοφος, 1, 1", "_x, a_x _x, 2, 1"})
  void wholeWordsEndWhereTheScriptLetsThemEnd(String words, String text, int anywhere, int whole) {
    assertEquals(anywhere, find(SearchQuery.words(words), text).size());
    assertEquals(whole, find(SearchQuery.words(words).wholeWords(true), text).size());
  }

  @Test
  void accentsAreMindedUnlessAskedNotTo() {
    String text = "Café cafe CAFE\u0301 قَلَم कि क";
    assertEquals(List.of("Café", "CAFE\u0301"), find(SearchQuery.words("café"), text));
    assertEquals(List.of("cafe"), find(SearchQuery.words("cafe"), text));
    SearchQuery loose = SearchQuery.words("cafe").matchAccents(false);
    assertEquals(List.of("Café", "cafe", "CAFE\u0301"), find(loose, text));
    assertEquals(List.of("Café", "cafe", "CAFE\u0301"), find(SearchQuery.regex("caf[e]").matchAccents(false), text));
    assertEquals(List.of("قَلَم"), find(SearchQuery.words("قلم").matchAccents(false), text));
    assertEquals(List.of("क"), find(SearchQuery.words("क").matchAccents(false).wholeWords(true), text));
  }

  @Test
  void whiteSpaceInWordsIsAnyWhiteSpace() {
    assertEquals(List.of("was \r\n tired", "was\u00a0tired"),
        find(SearchQuery.words("was tired"), "was \r\n tired, was\u00a0tired, wastired"));
  }

  @Test
  void regularExpressionsKnowAllScriptsAndLines() {
    assertEquals(List.of("הם", "הקשיבו"), find(SearchQuery.regex("\\bה\\w+"), "הם הקשיבו לי"));
    assertEquals(List.of("ab", "Ab"), find(SearchQuery.regex("^a.$"), "ab\nAb\nxab"));
    assertEquals(List.of("aa"), find(SearchQuery.regex("a*"), "baab"));
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SearchQuery.regex("a(b"));
    assertTrue(refused.getMessage().startsWith("The regular expression is not valid at position 3: "),
        refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> SearchQuery.words("  "));
  }

  @Test
  void endlessRegularExpressionIsGivenUpForItsTextOnly() {
    coded.editor().run("Write", "", study -> {
      Memo memo = CodedStudy.NEW.createMemo();
      memo.setKey("M1");
      memo.setText("a".repeat(40) + "!");
      study.getMemos().add(memo);
    });
    TextSearch.Result result = search(SearchQuery.regex("(?:(a+)\\1?)+b|cold"), SearchScope.ALL);
    assertEquals(2, result.hits().size());
    assertEquals(1, result.problems().size());
    assertTrue(result.problems().get(0).startsWith("M1: the regular expression takes too long on this text"),
        result.problems().get(0));
  }

  @Test
  void wordsNearEachOtherAreFoundInAnyOrder() {
    String text = "They listened and then helped us. Help came; we listened.";
    assertEquals(List.of("listened and then helped"), find(SearchQuery.near("helped", "listened", 3), text));
    assertEquals(List.of(), find(SearchQuery.near("helped", "listened", 2), text));
    assertEquals(List.of("Help came; we listened"), find(SearchQuery.near("listened", "help", 3), text));
    assertEquals(List.of("then helped"), find(SearchQuery.near("helped", "then", 1), text));
    assertEquals(List.of("listened and then helped"), find(SearchQuery.nearCharacters("helped", "listened", 10), text));
    assertEquals(List.of(), find(SearchQuery.nearCharacters("helped", "listened", 9), text));
    assertEquals(List.of("a 😀 b"), find(SearchQuery.nearCharacters("b", "a", 3), "a 😀 b"), "an emoji is one character");
    assertThrows(IllegalArgumentException.class, () -> SearchQuery.near("a", "b", 0));
    assertThrows(IllegalArgumentException.class, () -> SearchQuery.near("a", " ", 1));
  }

  @Test
  void memosAnswersAndCommentsAreSearchedToo() {
    coded.codings().setComment(coded.code(coded.talk(), "tired", "tiredness"), "cold comfort");
    coded.editor().run("Write", "", study -> {
      Memo memo = CodedStudy.NEW.createMemo();
      memo.setKey("M1");
      memo.setTitle("On cold");
      memo.setText("Nothing here");
      study.getMemos().add(memo);
      Dataset dataset = CodedStudy.NEW.createDataset();
      dataset.setKey("survey");
      dataset.setRowCount(3);
      Column column = CodedStudy.NEW.createColumn();
      column.setKey("open");
      column.setType(ColumnType.TEXT);
      column.setRole(ColumnRole.ANSWER);
      column.setValues(coded.file.blobs().put(new TextValues.Builder(3).add("Warm").addMissing(MissingKind.REFUSED)
          .add("Too cold").build().toBytes()));
      dataset.getColumns().add(column);
      study.getDatasets().add(dataset);
    });
    TextSearch.Result result = search(SearchQuery.words("cold"), SearchScope.ALL);
    assertEquals(List.of("text -1", "text -1", "title -1", "values 2", "comment -1"),
        result.hits().stream().map(hit -> hit.part() + " " + hit.row()).toList());
    assertEquals(4, result.sources());
    assertEquals("Too ", result.hits().get(3).before());
    assertEquals(1, search(SearchQuery.words("cold"), SearchScope.ALL.with(Set.of(SearchScope.Part.MEMOS))).hits()
        .size());
  }

  @Test
  void searchCanBeLimitedToSpeakersHitsAndTime() {
    assertEquals(List.of("then", "they"), words(SearchQuery.regex("the[ny]"), SearchScope.ALL).stream().sorted()
        .toList());
    assertEquals(List.of("they"), words(SearchQuery.regex("the[ny]"),
        SearchScope.ALL.saidBy(Set.of(SpeakerRole.PARTICIPANT)).with(Set.of(SearchScope.Part.DOCUMENTS))));
    assertEquals(List.of(), words(SearchQuery.words("Anna"), SearchScope.of(Set.of(coded.talk()))
        .saidBy(Set.of(SpeakerRole.PARTICIPANT))));
    TextSearch.Result one = new TextSearch(coded.study(), coded.file.blobs()).run(SearchQuery.words("cold"),
        SearchScope.ALL, 1, Progress.NONE);
    assertEquals(1, one.hits().size());
    assertFalse(one.complete());
    TextSearch.Result none = new TextSearch(coded.study(), coded.file.blobs()).run(SearchQuery.words("cold"),
        SearchScope.ALL, new Progress() {
          @Override
          public void step(String what, double share) {
            throw new AssertionError("nothing is to be done");
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        });
    assertEquals(0, none.hits().size());
    assertFalse(none.complete());
  }

  @Test
  void missingTextIsNamedAndTheOthersAreSearched() {
    coded.editor().run("Lose", "", study -> coded.talk().setText("0".repeat(64)));
    TextSearch.Result result = search(SearchQuery.words("cold"), SearchScope.ALL);
    assertEquals(2, result.hits().size());
    assertTrue(result.problems().get(0).startsWith("talk: "), result.problems().toString());
  }
}
