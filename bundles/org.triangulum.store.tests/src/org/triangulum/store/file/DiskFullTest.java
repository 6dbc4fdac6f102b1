// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;

class DiskFullTest {
  private static final Session SESSION = new Session("AB", Clock.systemUTC());

  @TempDir
  Path folder;

  private final Logger log = Logger.getLogger(Snapshots.class.getName());

  @BeforeEach
  void theWarningIsExpected() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void warnAgain() {
    log.setLevel(null);
  }

  @Test
  void aChangeThatDoesNotFitIsNotMade() {
    Path path = folder.resolve("a.triangulum");
    Study study = StudyFactory.eINSTANCE.createStudy();
    try (StoredStudy stored = StoredStudy.create(path, SESSION, study)) {
      StudyEditor editor = stored.editor();
      editor.run("Small", "", each -> each.setTitle("Small"));
      stored.database().execute("PRAGMA max_page_count=20");
      StudyFileException full = assertThrows(StudyFileException.class, () -> editor.run("Large", "", each -> {
        each.setTitle("Large");
        stored.blobs().put(new byte[1_000_000]);
      }));
      assertEquals(path + " cannot be written: the disk is full", full.getMessage());
      assertEquals("Small", study.getTitle());
      assertEquals(2, stored.journal().size());
      String noise = new java.util.Random(1).ints(200_000, 'a', 'z').collect(StringBuilder::new,
          StringBuilder::appendCodePoint, StringBuilder::append).toString();
      assertThrows(StudyFileException.class, () -> editor.run("Large", "", each -> each.setDescription(noise)));
      assertEquals(null, study.getDescription());
      stored.database().execute("PRAGMA max_page_count=10000");
      assertEquals(3, editor.run("Now it fits", "", each -> each.setDescription(noise)));
      stored.database().execute("PRAGMA max_page_count=1");
      editor.undo();
      editor.redo();
    }
    assertTrue(StudyFile.verify(path).isSound());
  }
}
