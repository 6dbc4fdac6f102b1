// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;

/** The sample study that the product ships, written by hand, comes back as it was. */
class SampleRoundTripTest {

  @Test
  void sampleStudyComesBackIdentical(@TempDir Path temp) throws Exception {
    Path sample = Folders.source("bundles/org.triangulum.sample/study").orElseThrow();
    StagedFolder first = new StudyFolderImporter().stage(sample, Progress.NONE);
    assertEquals(Map.of("finding", 13, "quote", 51, "document", 14, "evidence-link", 74), pick(first.report().counts(),
        "finding", "quote", "document", "evidence-link"));

    new StudyFolderExporter().export(first.study(), first.blobs(), temp.resolve("one"), Progress.NONE);
    StagedFolder second = new StudyFolderImporter().stage(temp.resolve("one"), Progress.NONE);
    assertTrue(EcoreUtil.equals(first.study(), second.study()));

    new StudyFolderExporter().export(second.study(), second.blobs(), temp.resolve("two"), Progress.NONE);
    assertEquals(Folders.read(temp.resolve("one")), Folders.read(temp.resolve("two")));
  }

  private static Map<String, Integer> pick(Map<String, Integer> counts, String... kinds) {
    Map<String, Integer> picked = new HashMap<>(counts);
    picked.keySet().retainAll(Set.of(kinds));
    return picked;
  }
}
