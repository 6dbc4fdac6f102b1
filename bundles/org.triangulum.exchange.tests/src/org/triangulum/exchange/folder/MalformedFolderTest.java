// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problem;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** Mistakes in a study folder are named with file, line and cause, and the study is as it was. */
class MalformedFolderTest {
  @TempDir
  static Path shared;
  private static StudyFile study;

  @TempDir
  Path temp;

  @BeforeAll
  static void makeStudy() {
    study = StudyFile.create(shared.resolve("s.triangulum"),
        new Session("AB", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), s -> s.setTitle("before"));
  }

  @AfterAll
  static void closeStudy() {
    study.close();
  }

  private ExchangeException refused(Path folder) {
    int journal = study.journal().size();
    ExchangeException refused = assertThrows(ExchangeException.class, () -> new StudyFolderImporter()
        .stage(folder, Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE));
    assertEquals("before", study.study().getTitle());
    assertTrue(study.study().eContents().isEmpty());
    assertEquals(journal, study.journal().size());
    return refused;
  }

  private static Arguments wrong(String name, String expected, String... files) {
    return Arguments.of(name, expected, files);
  }

  /** A text of three lines that one document and two codes are about. */
  private static Arguments span(String name, String expected, String codings) {
    return wrong(name, expected, "documents.csv", "key\nD\n", "documents/D.txt", "one two\nthree 😀 two\n",
        "codebooks.csv", "key\nB\n", "codes.csv", "key,codebook\nc,B\n", "codings.csv", codings);
  }

  private static Arguments data(String name, String expected, String csv, String columns) {
    return wrong(name, expected, "datasets/d.csv", csv, "datasets/d.json", "{\"columns\": [" + columns + "]}\n");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(mistakesInTables(), mistakesInFields(), mistakesInSpans(), mistakesInData(), mistakesInJson())
        .flatMap(mistakes -> mistakes);
  }

  private static final String ITEM = """
      {"responseSets": [{"key": "r", "options": [{"code": 1, "label": "yes"}, {"code": 2, "label": "no"}]}],
       "items": [{"key": "i", "responseSet": "r"}]}
      """;

  private static Stream<Arguments> mistakesInTables() {
    return Stream.of(
        wrong("unknown file", "finding.csv: no file of a study folder has this name; did you mean findings.csv,",
            "finding.csv", "key\n"),
        wrong("unknown folder", "pictures: no folder of a study folder has this name", "pictures/a.txt", "x"),
        wrong("unknown kind of file in a folder", "documents/D.docx: no file of a study folder has this name",
            "documents/D.docx", "x"),
        wrong("unknown column", "groups.csv:1: unknown column \"nmae\"; did you mean name", "groups.csv", "key,nmae\n"),
        wrong("column twice", "groups.csv:1: column \"name\" stands twice", "groups.csv", "key,name,name\nG,a,b\n"),
        wrong("column without name", "groups.csv:1: column 2 has no name", "groups.csv", "key,\nG,a\n"),
        wrong("no header", "groups.csv:1: the header row with the names of the columns is missing", "groups.csv", "\n"),
        wrong("key missing", "groups.csv:3: the key is missing", "groups.csv", "key,name\nG,a\n,b\n"),
        wrong("key twice", "groups.csv:4: the key \"G\" stands in line 2 already", "groups.csv",
            "key,name\nG,a\nH,b\nG,c\n"),
        wrong("line after a field of several lines", "groups.csv:5: the key \"G\" stands in line 2 already",
            "groups.csv", "key,name\nG,\"a\n\nb\"\nG,c\n"),
        wrong("speaker twice in a document", "speakers.csv:3: the key \"Ann\" stands in line 2 already",
            "documents.csv", "key\nD\n", "documents/D.txt", "x\n", "speakers.csv", "document,key\nD,Ann\nD,Ann\n"),
        wrong("semicolon in key", "groups.csv:2: the key \"a;b\" holds a semicolon", "groups.csv", "key\na;b\n"));
  }

  private static Stream<Arguments> mistakesInFields() {
    return Stream.of(
        wrong("dangling reference", "participants.csv:2: group: there is no participant group \"Familys\"; did you mean"
            + " Families?", "groups.csv", "key\nFamilies\n", "participants.csv", "key,group\nP1,Familys\n"),
        wrong("one of several references dangles", "findings.csv:2: groups: there is no participant group \"X\"",
            "groups.csv", "key\nF\nS\n", "findings.csv", "key,groups\nA,F; X; S\n"),
        wrong("several where one is meant", "participants.csv:2: group: only one can be named here, not 2",
            "groups.csv", "key\nF\nS\n", "participants.csv", "key,group\nP1,F; S\n"),
        wrong("reference without kind", "evidence.csv:2: target: \"Q1\" does not begin with a kind and a colon",
            "findings.csv", "key\nA\n", "evidence.csv", "finding,target\nA,Q1\n"),
        wrong("reference of unknown kind",
            "evidence.csv:2: target: \"qoute:Q1\" does not begin with a kind and a colon,"
            + " such as quote:; the kind is unknown; did you mean quote", "findings.csv", "key\nA\n", "evidence.csv",
            "finding,target\nA,qoute:Q1\n"),
        wrong("evidence of nothing", "evidence.csv:2: target is missing", "findings.csv", "key\nA\n", "evidence.csv",
            "finding,role\nA,supports\n"),
        wrong("row without owner", "wordings.csv:2: finding is missing", "wordings.csv", "text\nwords\n"),
        wrong("row of an unknown owner", "wordings.csv:2: finding: there is no finding \"A\"", "wordings.csv",
            "finding,text\nA,words\n"),
        wrong("bad choice", "findings.csv:2: kind: \"postive\" is not one of positive, challenge, recommendation,"
            + " progress, neutral", "findings.csv", "key,kind\nA,postive\n"),
        wrong("bad flag", "verdicts.csv:2: consensus: \"yes\" is not one of true, false", "issues.csv", "key\nI\n",
            "verdicts.csv", "issue,consensus\nI,yes\n"),
        wrong("bad whole number", "recruitment.csv:2: count: \"12.5\" is no whole number", "groups.csv", "key\nG\n",
            "recruitment.csv", "group,count\nG,12.5\n"),
        wrong("decimal comma", "memberships.csv:2: share: \"0,5\" is no number; decimals are written with a point",
            "settings.csv", "key\nU\n", "participants.csv", "key\nP\n", "memberships.csv",
            "participant,setting,share\nP,U,\"0,5\"\n"),
        wrong("bad date", "consents.csv:2: date: \"5.3.2014\" is no ISO 8601 date such as 2014, 2014-03,"
            + " 2014-03-05", "participants.csv", "key\nP\n", "consents.csv", "participant,date\nP,5.3.2014\n"),
        wrong("impossible date", "consents.csv:2: date: \"2014-02-30\" is no ISO 8601 date", "participants.csv",
            "key\nP\n", "consents.csv", "participant,date\nP,2014-02-30\n"),
        wrong("parent loop", "codes.csv:2: parent: the row is its own ancestor: a", "codebooks.csv", "key\nB\n",
            "codes.csv", "key,codebook,parent\na,B,b\nb,B,a\n"),
        wrong("parent in another codebook", "codes.csv:3: codebook: \"C\", but the parent is in \"B\"",
            "codebooks.csv", "key\nB\nC\n", "codes.csv", "key,codebook,parent\na,B,\nb,C,a\n"),
        wrong("row too short", "groups.csv:3: the row has 1 fields, the header 2", "groups.csv", "key,name\nG,a\nH\n"),
        wrong("row too long", "groups.csv:2: the row has 3 fields, the header 2; a text with a separator in it must be"
            + " quoted", "groups.csv", "key,name\nG,a, b\n"),
        wrong("quote closed in the middle", "groups.csv:3: cannot be read from here: Unexpected character after closing"
            + " quote", "groups.csv", "key,name\nF,a\nG,\"a\nH,b\"x\"\n"),
        wrong("quote never closed", "groups.csv:3: a quotation mark that opens a field is never closed", "groups.csv",
            "key,name\nF,a\nG,\"b\nH,c\n"),
        wrong("bad identifier", "groups.csv:2: \"17\" is no UUID", "groups.csv", "key,uuid\nG,17\n"),
        wrong("identifier twice", "groups.csv:3: the identifier 00000000-0000-0000-0000-000000000001 belongs to"
            + " participant-group in groups.csv:2 already", "groups.csv", "key,uuid\n"
            + "G,00000000-0000-0000-0000-000000000001\nH,00000000-0000-0000-0000-000000000001\n"));
  }

  private static Stream<Arguments> mistakesInSpans() {
    return Stream.of(
        span("quote absent", "codings.csv:3: text: \"four\" does not stand in D",
            "document,text,code\nD,three,c\nD,four,c\n"),
        span("quote ambiguous", "codings.csv:2: text: \"two\" stands in D 2 times, at 4-7, 17-20; occurrence must say"
            + " which is meant", "document,text,code\nD,two,c\n"),
        span("occurrence too high", "codings.csv:2: occurrence: the text stands in D only 2 times, at 4-7, 17-20",
            "document,text,code,occurrence\nD,two,c,3\n"),
        span("occurrence no number", "codings.csv:2: occurrence: \"last\" is no number from 1",
            "document,text,code,occurrence\nD,two,c,last\n"),
        span("text and position disagree", "codings.csv:2: text and position disagree: at 0 to 3 stands \"one\"; the"
            + " text stands at 8-13", "document,start,end,text,code\nD,0,3,three,c\n"),
        span("position outside", "codings.csv:2: start 15 and end 99 are no span of D, which has 21 characters",
            "document,start,end,code\nD,15,99,c\n"),
        span("position inside a character", "codings.csv:2: start 15 or end 20 lies inside a character",
            "document,start,end,code\nD,15,20,c\n"),
        span("no position at all", "codings.csv:2: start and end, or text, must say which passage is meant",
            "document,code\nD,c\n"),
        wrong("coding of a document without text", "codings.csv:2: document: D has no text", "documents.csv",
            "key\nD\n",
            "codebooks.csv", "key\nB\n", "codes.csv", "key,codebook\nc,B\n", "codings.csv",
            "document,text,code\nD,x,c\n"),
        wrong("text of no document", "documents/E.txt: documents.csv has no document \"E\"", "documents/E.txt", "x\n"),
        wrong("result of no analysis", "results/R.json: analyses.json has no analysis \"R\"", "results/R.json",
            "{}\n"));
  }

  private static Stream<Arguments> mistakesInData() {
    return Stream.of(
        data("text in a column of numbers", "datasets/d.csv:3: \"two\" in column x, which holds numbers", "x\n1\ntwo\n",
            "{\"key\": \"x\", \"type\": \"decimal\"}"),
        data("decimal in a column of codes", "datasets/d.csv:2: \"1.5\" in column x, which holds whole numbers from"
            + " -124 to 127 (type code)",
            "x\n1.5\n",
            "{\"key\": \"x\", \"type\": \"code\"}"),
        data("text in a column of ordered answers", "datasets/d.csv:4: \"seven\" in column x, which holds numbers",
            "x\n1\n2\nseven\n", "{\"key\": \"x\", \"level\": \"ordinal\"}"),
        data("text in a column with value labels", "datasets/d.csv:3: \"seven\" in column x, which holds numbers",
            "x\n1\nseven\n", "{\"key\": \"x\", \"valueLabels\": [{\"value\": 1, \"label\": \"yes\"}]}"),
        data("text in a column of scores", "datasets/d.csv:2: \"seven\" in column x, which holds numbers",
            "x\nseven\n", "{\"key\": \"x\", \"role\": \"score\"}"),
        wrong("text in a column of an item with codes", "datasets/d.csv:3: \"seven\" in column x, which holds numbers",
            "datasets/d.csv", "x\n1\nseven\n", "instruments/I.json", ITEM, "datasets/d.json",
            "{\"columns\": [{\"key\": \"x\", \"item\": \"i\"}]}"),
        data("ragged data", "datasets/d.csv:3: the row has 1 fields, the header 2", "x,y\n1,2\n3\n",
            "{\"key\": \"x\"}"),
        data("line of data after a field of several lines", "datasets/d.csv:4: \"b\" in column y, which holds",
            "x,y\n\"a\nb\",1\nc,b\n", "{\"key\": \"y\", \"type\": \"code\"}"),
        data("column without values", "datasets/d.json:1: there is no column \"z\" in datasets/d.csv", "x\n1\n",
            "{\"key\": \"z\"}"),
        data("unknown mark", "datasets/d.csv:2: \"!unknown\" in column x is not one of !not-asked, !not-applicable,"
            + " !refused, !missing", "x\n!unknown\n", "{\"key\": \"x\"}"),
        data("unknown member", "datasets/d.json:1: unknown member \"lable\"; did you mean label", "x\n1\n",
            "{\"key\": \"x\", \"lable\": \"X\"}"),
        wrong("column name twice", "datasets/d.csv:1: column \"x\" stands twice", "datasets/d.csv", "x,x\n1,2\n"),
        wrong("meaning without values", "datasets/d.json: there are no values for it", "datasets/d.json", "{}\n"));
  }

  private static Stream<Arguments> mistakesInJson() {
    return Stream.of(
        wrong("broken JSON", "instruments/I.json:2: no JSON", "instruments/I.json",
            "{\"name\": \"x\"\n \"kind\": 1}\n"),
        wrong("JSON breaks off", "instruments/I.json:2: no JSON: the file breaks off", "instruments/I.json",
            "{\"name\":\n"),
        wrong("key and name of file disagree", "instruments/I.json:1: the key \"J\" is not that of the file's name,"
            + " \"I\"", "instruments/I.json", "{\"key\": \"J\"}\n"),
        wrong("key of an item twice", "instruments/I.json:3: the key \"i\" stands in line 2 already",
            "instruments/I.json", "{\"items\": [\n{\"key\": \"i\"},\n{\"key\": \"i\"}]}\n"),
        wrong("unknown response set", "instruments/I.json:2: responseSet: there is no response set \"yes\"",
            "instruments/I.json", "{\"items\": [\n{\"key\": \"i\", \"responseSet\": \"yes\"}]}\n"),
        wrong("number where an array must be", "instruments/I.json:1: items: 7 where an array must be",
            "instruments/I.json", "{\"items\": 7}\n"),
        wrong("result that is none", "results/R.json: This is no analysis result", "analyses.json",
            "[{\"key\": \"R\", \"analysis\": \"frequencies\"}]", "results/R.json", "[]\n"),
        wrong("NUL in a text", "documents/D.txt:2: the file holds a NUL character", "documents.csv", "key\nD\n",
            "documents/D.txt", "a\nb\0\n"),
        wrong("order names no file", "study.json:1: \"X\" is not the key of one of the files", "study.json",
            Folders.STUDY.strip().replace("}", ", \"datasets\": [\"X\"]}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakeIsNamedWithFileLineAndCause(String name, String expected, String[] files) throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY);
    ExchangeException refused = refused(Folders.write(temp, files));
    List<String> messages = refused.problems().stream().map(Problem::toString).toList();
    assertTrue(messages.stream().anyMatch(m -> m.startsWith(expected)),
        () -> "expected " + expected + " among\n" + String.join("\n", messages));
    assertTrue(refused.getMessage().startsWith("Nothing was imported: "), refused.getMessage());
  }

  @Test
  void bytesThatAreNoUtf8AreNamedByPosition() throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY);
    Files.write(temp.resolve("groups.csv"), "key,name\nG,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("groups.csv:2: byte 15 (0xE9) is not UTF-8; save the file as UTF-8",
        refused(temp).problems().get(0).toString());
  }

  @Test
  void utf16IsNamed() throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY);
    Files.write(temp.resolve("groups.csv"), "key\nG\n".getBytes(StandardCharsets.UTF_16));
    assertEquals("groups.csv:1: the file is UTF-16; it must be saved as UTF-8",
        refused(temp).problems().get(0).toString());
  }

  @Test
  void symbolicLinksAreNotFollowed() throws Exception {
    Path outside = Folders.write(temp.resolve("outside"), "secret.txt", "secret").resolve("secret.txt");
    Path folder = Folders.write(temp.resolve("in"), "study.json", Folders.STUDY, "documents.csv", "key\nD\n");
    Files.createDirectory(folder.resolve("documents"));
    Files.createSymbolicLink(folder.resolve("documents/D.txt"), outside);
    assertTrue(refused(folder).getMessage().contains("documents/D.txt: symbolic links are not followed"));
  }

  @Test
  void folderOfANewerVersionIsRefused() throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY.replace("\"version\": 1", "\"version\": 2"), "new.csv", "x\n");
    assertEquals("study.json: this program reads version 1 of the study folder, not version 2",
        refused(temp).getMessage());
  }

  @Test
  void otherFoldersAreNoStudyFolder() throws Exception {
    assertTrue(refused(Folders.write(temp, "a.txt", "x")).getMessage().endsWith("it has no study.json"));
    assertTrue(refused(temp.resolve("absent")).getMessage().startsWith("There is no folder "));
    Folders.write(temp, "study.json", "{\"name\": \"package\"}\n");
    assertTrue(refused(temp).getMessage().contains("this is no study folder"));
  }

  @Test
  void problemsOfAllFilesComeInOrderAndTheFirstHundredAreShown() throws Exception {
    String rows = IntStream.range(0, 150).mapToObj(i -> "F" + i + ",wrong").collect(Collectors.joining("\n"));
    Folders.write(temp, "study.json", Folders.STUDY, "findings.csv", "key,kind\n" + rows + "\n", "consents.csv",
        "participant\nnobody\n");
    ExchangeException refused = refused(temp);
    assertEquals(151, refused.problems().size());
    List<String> lines = refused.getMessage().lines().toList();
    assertEquals("Nothing was imported: 151 problems", lines.get(0));
    assertTrue(lines.get(1).startsWith("consents.csv:2: "), lines.get(1));
    assertTrue(lines.get(2).startsWith("findings.csv:2: "), lines.get(2));
    assertTrue(lines.get(100).startsWith("findings.csv:100: "), lines.get(100));
    assertEquals("… and 51 more", lines.get(101));
    assertEquals(102, lines.size());
  }

  @Test
  void brokenTableDoesNotMakeAllThatNamesItsRowsWrong() throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY, "groups.csv", "key,nmae\nF,x\n", "participants.csv",
        "key,group\nP1,F\nP2,F\n");
    assertEquals(List.of("groups.csv"), refused(temp).problems().stream().map(Problem::file).toList());
  }
}
