// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importers;

/** Damaged and hostile files: each is refused with place and cause, and the study is as it was. */
class MalformedDataTest {

  /** A file, how it is imported, and what must be said. */
  record Input(String file, String format, byte[] bytes, Map<String, String> settings, List<String> said) {
    @Override
    public String toString() {
      return file + ": " + said;
    }
  }

  private static final List<Input> INPUTS = new ArrayList<>();

  private static void add(String file, byte[] bytes, String... said) {
    String format = file.substring(file.lastIndexOf('.') + 1);
    INPUTS.add(new Input(file, format, bytes, Map.of(), Arrays.asList(said)));
  }

  private static void csv(String file, String text, Map<String, String> settings, String... said) {
    INPUTS.add(new Input(file, "csv", text.getBytes(StandardCharsets.ISO_8859_1), settings, Arrays.asList(said)));
  }

  static List<Input> inputs() throws Exception {
    INPUTS.clear();
    tables();
    systemFiles();
    portable();
    stata();
    workbooks();
    return List.copyOf(INPUTS);
  }

  private static void tables() {
    csv("empty.csv", "", Map.of(), "empty.csv:1", "empty");
    csv("nul.csv", "a,b\n1,\0\n", Map.of(), "nul.csv:2", "NUL");
    csv("short.csv", "a,b,c\n1,2,3\n4,5\n", Map.of(), "short.csv:3", "2 fields");
    csv("long.csv", "a,b\n1,2\n3,4,5\n", Map.of(), "long.csv:3", "more than 2 fields");
    csv("unclosed.csv", "a,b\n1,\"x\n2,y\n", Map.of(), "unclosed.csv:2", "quotation mark");
    csv("twice.csv", "a,b,a\n1,2,3\n", Map.of(), "twice.csv:1", "\"a\" stands twice");
    csv("latin.csv", "a\nZo\u00eb\n", Map.of("encoding", "UTF-8"), "latin.csv:2", "not UTF-8");
    csv("encoding.csv", "a\n1\n", Map.of("encoding", "EBCDIC-99"), "EBCDIC-99", "encoding");
    csv("delimiter.csv", "a\n1\n", Map.of("delimiter", "ab"), "delimiter", "one character");
    csv("dates.csv", "a\n1\n", Map.of("dates", "ymd"), "dates", "auto, dmy");
    csv("setting.csv", "a\n1\n", Map.of("delimitr", ","), "delimitr", "did you mean delimiter");
    csv("ids.csv", "id,q\nP1,1\nP1,2\n", Map.of("respondent", "id"), "ids.csv:3", "line 2 already");
    csv("noid.csv", "id,q\nP1,1\n,2\n", Map.of("respondent", "id"), "noid.csv:3", "respondent is missing");
    csv("nobody.csv", "id,q\nP1,1\n", Map.of("respondent", "ID2"), "nobody.csv:1", "no column \"ID2\"");
    csv("codebook.csv", "a\n1\n", Map.of("codebook", "codebook.csv"), "codebook.csv:1", "is no codebook");
  }

  private static void systemFiles() throws Exception {
    byte[] plain = Broken.fixture("spss/plain.sav");
    byte[] compressed = Broken.fixture("spss/compressed.sav");
    byte[] packed = Broken.fixture("spss/packed.zsav");
    add("empty.sav", new byte[0], "empty.sav", "no SPSS system file");
    add("magic.sav", Broken.text(plain, "$FL2", "$FL9"), "byte 1", "$FL2");
    add("header.sav", Broken.cut(plain, 100), "has 100");
    add("layout.sav", Broken.number(plain, 64, 77), "layout code 77");
    add("compression.sav", Broken.number(plain, 72, 7), "compression 7");
    add("dictionary.sav", Broken.cut(plain, 400), "breaks off");
    add("record.sav", Broken.number(plain, 176, 5), "record of type 5");
    add("width.sav", Broken.number(plain, 180, 300), "RESPONDE", "width 300");
    add("missing.sav", Broken.number(plain, 188, 9), "9 missing values");
    add("labelled.sav", Broken.number(plain, 184, 3), "neither");
    add("labels.sav", Broken.number(plain, Broken.labels(plain) + 4, 0x7fffffff), "value labels", "bytes");
    add("extension.sav", Broken.number(plain, Broken.extension(plain, 13) + 12, 0x7fffffff), "extension of type 13");
    add("long-text.sav", Broken.text(plain, "=00300", "=0x300"), "0x300", "no number");
    add("parts.sav", Broken.text(plain, "=00300", "=00900"), "bytes", "must have 255");
    add("cases.sav", Broken.cut(plain, -40), "declares 5", "cases");
    add("cases-compressed.sav", Broken.cut(compressed, -60), "case", "breaks off");
    add("declared.sav", Broken.number(plain, 80, 2_000_000_000), "declares", "cases");
    add("text.sav", Broken.text(plain, "Zo\u00c3\u00ab ", "Zo\u00c3A "), "variable WORD", "no text in UTF-8");
    add("block.zsav", garbled(packed), "sav", "compressed block");
    add("trailer.zsav", Broken.cut(packed, -10), "directory of the compressed blocks");
  }

  /** Bytes in the middle of the compressed cases are others. */
  private static byte[] garbled(byte[] packed) {
    byte[] changed = packed.clone();
    int trailer = packed.length - 24 - 24;
    for (int i = trailer - 200; i < trailer - 100; i++) {
      changed[i] ^= 0x5a;
    }
    return changed;
  }

  private static void portable() throws Exception {
    byte[] portable = Broken.fixture("spss/portable.por");
    add("mark.por", Broken.text(portable, "SPSSPORT", "SPSSPART"), "SPSSPORT does not stand");
    add("cut.por", Broken.cut(portable, -120), "breaks off", "case");
    add("begin.por", Broken.cut(portable, 300), "breaks off");
    add("record.por", Broken.text(portable, "70/4/RESP", "X0/4/RESP"), "line 7", "record \"X\"");
    add("number.por", Broken.text(portable, "70/4/RESP", "7?/4/RESP"), "a number must stand here");
    add("labels.por", Broken.text(portable, "D1/5/SATIS", "D1/5/SATES"), "variable SATES, which there is not");
    add("length.por", Broken.text(portable, "4/RESP5", "TTT/RE5"), "column");
  }

  private static void stata() throws Exception {
    byte[] tagged = Broken.fixture("stata/release-118.dta");
    byte[] old = Broken.fixture("stata/release-115.dta");
    add("magic.dta", "no such file at all, nor of this kind".getBytes(StandardCharsets.US_ASCII), "byte 1",
        "no Stata file");
    add("newer.dta", Broken.text(tagged, "<release>118", "<release>121"), "release 121");
    byte[] older = old.clone();
    older[0] = 108;
    add("older.dta", older, "release 108", "save it again");
    byte[] between = old.clone();
    between[0] = 116;
    add("between.dta", between, "release 116", "releases 113 to 115 and 117 to 119 are read", "save it again");
    add("between-tagged.dta", Broken.text(tagged, "<release>118", "<release>116"), "release 116", "save it again");
    add("order.dta", Broken.text(tagged, "LSF", "XYZ"), "XYZ", "neither LSF nor MSF");
    add("tag.dta", Broken.text(tagged, "<sortlist>", "<sartlist>"), "byte", "<sortlist>");
    add("cut.dta", Broken.cut(tagged, -700), "byte");
    add("cut-old.dta", Broken.cut(old, 600), "byte 573", "there are 28");
    add("many.dta", Broken.text(tagged, "<N>\5\0\0\0\0\0\0\0", "<N>\5\0\0\0\1\0\0\0"),
        "declares 4294967301 observations");
    byte[] type = old.clone();
    type[109] = (byte) 250;
    add("type.dta", type, "type 250");
  }

  private static void workbooks() throws Exception {
    add("text.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII), "text.xlsx", "no workbook");
    add("cut.xlsx", Broken.cut(Broken.sheet(""), -60), "no workbook");
    add("part.xlsx", Broken.workbook("xl/workbook.xml", null), "no workbook");
    add("xml.xlsx", Broken.sheet("<row r=\"1\"><c r=\"A1\"></row>"), "sheet data", "no XML");
    add("entity.xlsx", Broken.workbook("xl/worksheets/sheet1.xml", ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a "
        + "SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;"
        + "</t></is></c></row></sheetData></worksheet>").getBytes(StandardCharsets.UTF_8)), "sheet data", "XML");
    add("header.xlsx", Broken.sheet(""), "no header row");
    add("cell.xlsx", Broken.sheet("<row r=\"1\"><c r=\"??\"><v>1</v></c></row>"), "no name of a cell");
    add("nameless.xlsx", Broken.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"C2\"><v>1</v></c>"
        + "</row>"), "cell C2", "without a name");
    add("shared.xlsx", Broken.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"), "shared text number 99");
    add("number.xlsx", Broken.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>x</v></c>"
        + "</row>"), "cell A2", "says it is a number");
    add("rows.xlsx", Broken.sheet("<row r=\"5\"/><row r=\"2\"/>"), "a row numbered 2");
    byte[] bomb = new byte[80 << 20];
    Arrays.fill(bomb, (byte) ' ');
    add("bomb.xlsx", Broken.workbook("xl/worksheets/sheet1.xml", bomb), "bomb.xlsx");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isRefusedWithPlaceAndCauseAndTheStudyIsUnchanged(Input input, @TempDir Path folder) throws Exception {
    try (DataStudy study = new DataStudy(folder)) {
      int before = study.file.journal().size();
      Path file = Files.write(folder.resolve(input.file()), input.bytes());
      String format = input.format().equals("zsav") ? "sav" : input.format();
      ExchangeException refused = assertThrows(ExchangeException.class, () -> Importers.discovered().get(format)
          .stage(file, new ImportSettings(Optional.empty(), input.settings()), Progress.NONE)
          .apply(study.file.editor(), study.file.blobs(), Progress.NONE));
      for (String said : input.said()) {
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
      }
      assertTrue(study.study().getDatasets().isEmpty());
      assertEquals(before, study.file.journal().size());
    }
  }
}
