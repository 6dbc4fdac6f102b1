// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.triangulum.model.StudyObject;
import org.triangulum.model.study.Study;

/** {@code kill -9} at 50 moments: ten times a process that is at different points of its work with five studies. */
class KillTest {
  private static final int ROUNDS = 10;
  private static final int STUDIES = 5;

  @TempDir
  Path folder;

  private final Random random = new Random(20240506);
  private final long[] told = new long[STUDIES];

  @Test
  void whatWasToldToBeSafeIsThere() throws IOException, InterruptedException {
    Path[] paths = new Path[STUDIES];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < STUDIES; i++) {
        // Now and then a new one, so that the kill can hit its creation too.
        if (round == 0 || random.nextInt(4) == 0) {
          paths[i] = folder.resolve("study " + i + " of round " + round + ".triangulum");
          told[i] = 0;
        }
      }
      killAfter(random.nextInt(120), List.of(paths));
      for (int i = 0; i < STUDIES; i++) {
        check(paths[i], told[i]);
      }
    }
  }

  private void killAfter(int lines, List<Path> paths) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classpath(), KilledWriter.class.getName(),
        Integer.toString(random.nextInt())));
    paths.forEach(each -> command.add(each.toString()));
    Process process = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        hear(output.readLine());
      }
      LockSupport.parkNanos(random.nextInt(3_000_000));
      // By its handle: Process.destroyForcibly would close the stream with what was told last.
      process.toHandle().destroyForcibly();
      process.waitFor();
      output.lines().forEach(this::hear);
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(folder.resolve("errors.txt")));
  }

  private void hear(String line) {
    if (line != null && line.matches("\\d \\d+")) {
      told[line.charAt(0) - '0'] = Long.parseLong(line.substring(2));
    }
  }

  private static void check(Path path, long safe) {
    if (!Files.exists(path)) {
      assertEquals(0, safe);
      return;
    }
    Verification verification = StudyFile.verify(path);
    assertEquals(List.of(), verification.problems());
    assertTrue(verification.transactions() >= safe, path + " lost what came after " + verification.transactions());
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      Study study = file.study();
      assertEquals(study.getTitle(), Integer.toString(study.getDocuments().size()));
      assertTrue(study.getDocuments().stream().allMatch(each -> file.blobs().contains(each.getText())));
      assertEquals(List.of(), file.warnings());
    }
  }

  /** Worked out from classes: under OSGi the property {@code java.class.path} names the launcher only. */
  private static String classpath() {
    return Stream.of(KilledWriter.class, StudyFile.class, StudyObject.class, EObject.class, Notifier.class, Gson.class,
        JDBC.class).map(KillTest::location).distinct().collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    URL url = type.getProtectionDomain().getCodeSource().getLocation();
    Path location;
    try {
      location = Path.of(url.toURI());
    } catch (URISyntaxException e) {
      // Equinox does not encode spaces.
      location = Path.of(url.getPath());
    }
    Path classes = location.resolve("target").resolve("classes");
    return (Files.isDirectory(classes) ? classes : location).toString();
  }
}
