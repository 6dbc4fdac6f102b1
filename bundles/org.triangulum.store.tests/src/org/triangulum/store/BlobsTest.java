// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same for blobs in memory and in a file. */
class BlobsTest {
  private enum Where { MEMORY, FILE }

  @TempDir
  Path folder;

  private void with(Where where, Consumer<Blobs> test) {
    if (where == Where.MEMORY) {
      test.accept(new MemoryBlobs());
    } else {
      try (StudyFile file = Fixture.create(folder)) {
        test.accept(file.blobs());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAddressIsTheHashOfTheContent(Where where) {
    with(where, blobs -> {
      String hash = blobs.put("abc".getBytes(StandardCharsets.US_ASCII));
      assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
      assertEquals(hash, blobs.putText("abc"));
      assertTrue(blobs.contains(hash));
      assertArrayEquals(new byte[] {97, 98, 99}, blobs.get(hash));
      assertEquals("", blobs.getText(blobs.putText("")));
      assertEquals("Größe 研究 😀", blobs.getText(blobs.putText("Größe 研究 😀")));
    });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsNamed(Where where) {
    with(where, blobs -> {
      assertFalse(blobs.contains("f00"));
      assertTrue(assertThrows(StudyFileException.class, () -> blobs.get("f00")).getMessage().contains("f00"));
    });
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostInAText(Where where) {
    with(where, blobs -> {
      assertThrows(IllegalArgumentException.class, () -> blobs.putText("half \uD83D"));
      String bytes = blobs.put(new byte[] {(byte) 0xff});
      assertThrows(IllegalArgumentException.class, () -> blobs.getText(bytes));
    });
  }
}
