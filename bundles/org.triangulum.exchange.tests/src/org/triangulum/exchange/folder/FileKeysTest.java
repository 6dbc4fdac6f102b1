// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeysTest {

  @ParameterizedTest
  @CsvSource({"Parent 5,Parent 5", "a/b,a%2Fb", "../../etc,%2E.%2F..%2Fetc", "CON,%43ON", "nul.txt,%6Eul.txt",
      "100%,100%25", "end.,end%2E", ".hidden,%2Ehidden", "Zoë 名,Zoë 名", "x:y*?,x%3Ay%2A%3F", "console,console"})
  void namesAreSafeOnEverySystem(String key, String name) {
    assertEquals(name, new FileKeys().encode(key));
    assertEquals(key, FileKeys.decode(name));
  }

  @Test
  void keysThatDifferInLetterCaseGetNamesThatDifferWithout() {
    FileKeys files = new FileKeys();
    String one = files.encode("key A");
    String two = files.encode("Key a");
    assertNotEquals(one.toLowerCase(Locale.ROOT), two.toLowerCase(Locale.ROOT));
    assertEquals("Key a", FileKeys.decode(two));
  }

  @Test
  void namesThatASystemHandsOutDecomposedAreTheSameKey() {
    String composed = "Zo\u00eb";
    assertEquals(composed, FileKeys.decode(Normalizer.normalize(composed, Normalizer.Form.NFD)));
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    String name = new FileKeys().encode(decomposed);
    assertTrue(name.chars().allMatch(c -> c < 128), name);
    assertEquals(decomposed, FileKeys.decode(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"50%", "%4", "%zz", "%C3", "a%"})
  void namesThatAreNoCodesAreRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> FileKeys.decode(name));
  }

  @Test
  void keysTooLongForANameAreRefused() {
    FileKeys files = new FileKeys();
    assertFalse(files.encode("k".repeat(200)).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> files.encode("名".repeat(67)));
  }
}
