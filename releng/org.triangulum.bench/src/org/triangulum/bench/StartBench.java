// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Path;
import java.util.List;

/** Starting the command line, as a person does it. */
final class StartBench {
  private final Path root;
  private final Path folder;

  StartBench(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    String triangulum = root.resolve("releng/triangulum").toString();
    String sample = root.resolve("bundles/org.triangulum.sample/study").toString();
    String study = folder.resolve("sample.triangulum").toString();
    java.nio.file.Files.deleteIfExists(Path.of(study));
    call(triangulum, "import", study, sample);
    rows.add(Row.of("CLI start: list analyses", "", Timer.median(2, 9, () -> call(triangulum, "list", "analyses")),
        0.8));
    rows.add(Row.of("CLI start: trace a finding of the sample", "",
        Timer.median(2, 9, () -> call(triangulum, "trace", study, "--finding", "S1")), 0.8));
  }

  private static void call(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }
}
