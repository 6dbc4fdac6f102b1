// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.Codebook;
import org.triangulum.store.StudyFile;

class CodebookQdcTest {
  private static final String GUID = "5215cc69-b628-4e02-afb9-9beeaee55808";

  @TempDir
  Path folder;

  private CodebookFixture at;

  @BeforeEach
  void open() {
    at = new CodebookFixture(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private StagedCodebooks stage(Path source) throws Exception {
    return new CodebookQdcImporter().stage(source, Progress.NONE);
  }

  private StagedCodebooks stage(String text) throws Exception {
    return stage(at.write("book.qdc", text));
  }

  private static String book(String codes) {
    return "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"NVivo\"><Codes>" + codes + "</Codes></CodeBook>";
  }

  private static void validate(Path file) throws Exception {
    SchemaFactory.newDefaultInstance().newSchema(CodebookQdcTest.class.getResource("Codebook.xsd")).newValidator()
        .validate(new StreamSource(file.toFile()));
  }

  @Test
  void theExportIsValidAgainstTheSchemaAndTellsWhatItLeavesOut() throws Exception {
    Path target = folder.resolve("out.qdc");
    List<String> losses = new CodebookQdcExporter().export(at.study(), at.file.blobs(), target, Progress.NONE);
    validate(target);
    assertEquals(List.of("code T1.1 =Waiting, \"long\" > weeks: kind theme; status draft; source Team meeting; group F",
        "code C1 Outcome: status retired", "codebook Thematic codebook: kind thematic"), losses);
    assertTrue(new CodebookQdcImporter().probe(target));
  }

  @Test
  void controlCharactersAndOddColoursDoNotSpoilTheFile() throws Exception {
    at.file.editor().run("Spoil", "", study -> {
      at.code("T2").setDefinition("bell \u0007");
      at.code("T2").setColor("red");
    });
    Path target = folder.resolve("out.qdc");
    List<String> losses = new CodebookQdcExporter().export(at.study(), at.file.blobs(), target, Progress.NONE);
    validate(target);
    assertTrue(losses.contains("code T2 Trust: colour red; control characters, which XML cannot hold"),
        losses.toString());
  }

  @Test
  void codebooksComeBackUnderTheSameIdentifiers() throws Exception {
    Path target = at.export(new CodebookQdcExporter());
    assertEquals(List.of(), stage(target).differences(at.study()));
    try (StudyFile other = at.other()) {
      stage(target).apply(other.editor(), other.blobs(), Progress.NONE);
      assertEquals(2, other.study().getCodebooks().size());
      Codebook book = other.study().getCodebooks().get(0);
      assertEquals("Thematic codebook", book.getTitle());
      assertEquals("Grown from the \"data\",\nline by line", book.getDescription());
      Code waiting = book.getCodes().get(0).getCodes().get(0);
      Code was = at.code("T1.1");
      assertEquals(was.getId(), waiting.getId());
      for (CodeField field : List.of(CodeField.NAME, CodeField.DEFINITION, CodeField.INCLUDE, CodeField.EXCLUDE,
          CodeField.EXAMPLE, CodeField.COLOR)) {
        assertEquals(field.of(was), field.of(waiting));
      }
      assertEquals(CodeKind.CATEGORY, book.getCodes().get(0).getKind());
      Path again = folder.resolve("again.qdc");
      new CodebookQdcExporter().export(other.study(), other.blobs(), again, Progress.NONE);
      assertEquals(Files.readString(target), Files.readString(again));
    }
  }

  @Test
  void anEditedFileMeetsItsCodesByGuidAndKeepsWhatItDoesNotKnow() throws Exception {
    String text = Files.readString(at.export(new CodebookQdcExporter()));
    StagedCodebooks staged = stage(text.replace("name=\"Trust\" isCodable=\"true\"",
        "name=\"Confidence\" isCodable=\"false\"").replace(at.code("T2").getId(),
        "{" + at.code("T2").getId().toUpperCase(Locale.ROOT) + "}"));
    assertEquals(List.of("Renamed: code T2 Trust, now \"Confidence\"",
        "Changed: code T2 Trust, kind from \"code\" to \"category\""), staged.report(at.study()).differences());
    at.apply(staged);
    assertEquals("T2", at.code("T2").getKey());
    assertEquals(CodeKind.THEME, at.code("T1.1").getKind());
    assertEquals("Team meeting", at.code("T1.1").getSource());
  }

  @Test
  void whatOtherProgramsWriteIsTakenAndWhatHasNoPlaceIsTold() throws Exception {
    ImportReport report = at.apply(stage("\ufeff<Codebook xmlns=\"urn:QDA-XML:codebook:0:4\" origin=\"MAXQDA\"><Codes>"
        + "<Code guid=\"{" + GUID.toUpperCase(Locale.ROOT) + "}\" name=\"Topics\" isCodable=\"false\""
        + " color=\"#0F0\" weight=\"3\">"
        + "<Description>" + "long ".repeat(20_000) + "</Description>"
        + "<Code guid=\"none\" name=\"Economy\" isCodable=\"true\" color=\"yellow\"/></Code></Codes>"
        + "<Sets><Set guid=\"d7aa29da-519b-4946-9b90-253b6db8fd0a\" name=\"Mine\"><MemberCode guid=\"" + GUID
        + "\"/></Set></Sets></Codebook>"));
    Codebook book = at.study().getCodebooks().get(2);
    assertEquals("book", book.getTitle());
    Code topics = book.getCodes().get(0);
    assertEquals(GUID, topics.getId());
    assertEquals(CodeKind.CATEGORY, topics.getKind());
    assertEquals("#00ff00", topics.getColor());
    assertEquals("topics", topics.getKey());
    assertEquals(CodeKind.CODE, topics.getCodes().get(0).getKind());
    assertEquals(List.of("code Topics: its attribute weight \"3\"",
        "code Economy: its colour yellow, which is not written as #rrggbb", "set Mine of 1 code"), report.losses());
    assertEquals(List.of("Line 1: the code Economy has no valid GUID; a later file cannot meet it by one"),
        report.warnings());
  }

  @Test
  void aGuidThatSomethingElseHasIsNotTakenTwice() throws Exception {
    String taken = at.study().getGroups().get(0).getId();
    ImportReport report = at.apply(stage(book("<Code guid=\"" + taken + "\" name=\"A\" isCodable=\"true\"/>")));
    assertTrue(report.warnings().get(0).contains(taken), report.warnings().toString());
    assertTrue(!taken.equals(at.study().getCodebooks().get(2).getCodes().get(0).getId()));
  }

  @Test
  void utf16AndDeepNestingAreRead() throws Exception {
    String code = "<Code guid=\"" + GUID + "\" name=\"Gefühl\" isCodable=\"true\"/>";
    Path file = Files.write(folder.resolve("n.qdc"),
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + book(code)).getBytes(StandardCharsets.UTF_16));
    assertTrue(new CodebookQdcImporter().probe(file));
    at.apply(stage(file));
    assertEquals("Gefühl", at.study().getCodebooks().get(2).getCodes().get(0).getName());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <CodeBook><Codes>|book.qdc:1: is no well-formed XML: XML document structures must start and end within the same
      not xml|book.qdc:1: is no well-formed XML: Content is not allowed in prolog
      <html><body/></html>|book.qdc: holds no code of a REFI-QDA codebook
      <CodeBook><Codes/></CodeBook>|book.qdc: holds no code of a REFI-QDA codebook
      <CodeBook>\\n<Codes>\\n<Code guid="x" name=" "/></Codes></CodeBook>|book.qdc:3: the code x has no name
      <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><CodeBook/>|book.qdc:1: a document type is not taken
      """)
  void aMalformedFileIsToldWithItsLineAndNothingChanges(String text, String message) throws Exception {
    List<String> before = CodebookFixture.told(at.study());
    ExchangeException refused = assertThrows(ExchangeException.class, () -> stage(text.replace("\\n", "\n")));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
    assertEquals(before, CodebookFixture.told(at.study()));
  }

  @Test
  void aGuidTwiceAndBottomlessNestingAreRefused() throws Exception {
    String code = "<Code guid=\"" + GUID + "\" name=\"A\" isCodable=\"true\"/>";
    ExchangeException twice = assertThrows(ExchangeException.class, () -> stage(book(code + "\n" + code)));
    assertTrue(twice.getMessage().contains("book.qdc:2: the GUID " + GUID + " stands at two codes"),
        twice.getMessage());
    String deep = "<Code name=\"A\">".repeat(200) + "</Code>".repeat(200);
    ExchangeException bottomless = assertThrows(ExchangeException.class, () -> stage(book(deep)));
    assertTrue(bottomless.getMessage().contains("more than 100 levels deep"), bottomless.getMessage());
  }

  @Test
  void entitiesAreNeverExpanded() throws Exception {
    ExchangeException refused = assertThrows(ExchangeException.class, () -> stage("<!DOCTYPE z [<!ENTITY a \"aaaa\">"
        + "<!ENTITY b \"&a;&a;&a;&a;\">]>" + book("<Code guid=\"" + GUID + "\" name=\"&b;\" isCodable=\"true\"/>")));
    assertTrue(refused.getMessage().contains("document type"), refused.getMessage());
  }

  @Test
  void theSamplesOfTheFormatAreRead() throws Exception {
    Path samples = samples();
    assumeTrue(Files.isDirectory(samples), "the samples of REFI-QDA do not lie beside the project");
    assertEquals(Map.of("codebook", 1, "code", 6), stage(samples.resolve("A1_codebook.qdc")).report().counts());
    ImportReport atlas = stage(samples.resolve("A2_simple_project.qde")).report();
    assertEquals(14, atlas.counts().get("code"));
    assertTrue(atlas.losses().contains("1 element Sources, which belong to no codebook"), atlas.losses().toString());
    assertTrue(stage(samples.resolve("A3_complex_project.qde")).report().counts().get("code") > 0);
  }

  private static Path samples() {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve("shared/refi/samples"))) {
        return above.resolve("shared/refi/samples");
      }
    }
    return Path.of("shared");
  }
}
