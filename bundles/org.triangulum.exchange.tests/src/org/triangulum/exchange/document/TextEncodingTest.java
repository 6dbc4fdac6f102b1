// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.exchange.document.TextEncoding.Decoded;

class TextEncodingTest {
  private static final String FRENCH = "Enquêteur : Ça s’est passé où ?\nMère : « À l’école, déjà… » C’était très dur "
      + "– après l’été, il a été élevé là-bas.\n";
  private static final String ANY = "Int: 👩‍👧 𝔘 אמא: כן، عربي\nMère: été\n";

  @TempDir
  private Path folder;

  private static byte[] marked(String text, Charset charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(text.getBytes(charset));
    return out.toByteArray();
  }

  @Test
  void byteOrderMarksAreBelieved() {
    assertEquals(ANY, TextEncoding.detect(marked(ANY, StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf)).text());
    assertEquals(ANY, TextEncoding.detect(marked(ANY, StandardCharsets.UTF_16LE, 0xff, 0xfe)).text());
    assertEquals(ANY, TextEncoding.detect(marked(ANY, StandardCharsets.UTF_16BE, 0xfe, 0xff)).text());
    assertEquals(ANY, TextEncoding.detect(marked(ANY, Charset.forName("UTF-32LE"), 0xff, 0xfe, 0, 0)).text());
  }

  @Test
  void utf8IsSeenWithoutAMarkAndNotGuessed() {
    Decoded decoded = TextEncoding.detect(ANY.getBytes(StandardCharsets.UTF_8));
    assertEquals(ANY, decoded.text());
    assertFalse(decoded.guessed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman"})
  void frenchIsReadInEachEncodingWithoutAMark(String charset) {
    Decoded decoded = TextEncoding.detect(FRENCH.getBytes(Charset.forName(charset)));
    assertEquals(charset, decoded.charset().name());
    assertEquals(FRENCH, decoded.text());
    assertTrue(decoded.guessed());
  }

  @ParameterizedTest
  @CsvSource({"x-MacRoman,“I don’t know” – she said; it’s “fine”.",
      "windows-1252,“I don’t know” – she said; it’s “fine”.",
      "x-MacRoman,Größe: müde und über die Straße gegangen", "windows-1252,Größe: müde und über die Straße gegangen",
      "windows-1250,Mówiła że źle się czuła i że nie mogła spać całą noc bo dziecko płakało",
      "windows-1251,Она сказала что не могла спать всю ночь потому что ребёнок плакал",
      "windows-1253,Είπε ότι δεν μπορούσε να κοιμηθεί όλη τη νύχτα γιατί το παιδί έκλαιγε",
      "windows-1256,قالت إنها لم تستطع النوم طوال الليل لأن الطفل كان يبكي",
      "windows-1255,היא אמרה שהיא לא הצליחה לישון כל הלילה כי הילד בכה", "Shift_JIS,彼女は一晩中眠れなかったと言いました。子供が泣いていたからです。"})
  void otherEncodingsAreFound(String charset, String text) {
    assertEquals(text, TextEncoding.detect(text.getBytes(Charset.forName(charset))).text());
  }

  @Test
  void thePersonSeesWhatWasGuessedAndCanOverrideIt() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      Path file = study.write("a.txt", FRENCH.getBytes("windows-1252"));
      ReadDocument read = study.read(file);
      assertEquals(1, read.notes().size());
      assertTrue(read.notes().get(0).contains("it was read as windows-1252"), read.notes().get(0));
      ReadDocument other = new TextImporter().read(file, ReadOptions.in(Charset.forName("x-MacRoman")));
      assertEquals("x-MacRoman", other.encoding().get().name());
      assertFalse(other.text().text().equals(FRENCH));
    }
  }

  @Test
  void lineEndsBecomeLfAndNothingElseChanges() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      String text = "a\r\nb\rc\u2028d\u0085e\u0301\u00e9\u200f\u05d0\t\u00a0\u0007f";
      ReadDocument read = study.read(study.write("a.txt", text));
      assertEquals("a\nb\nc\nd\ne\u0301\u00e9\u200f\u05d0\t\u00a0f", read.text().text());
      assertEquals("1 control character was taken out.", read.notes().get(0));
    }
  }
}
