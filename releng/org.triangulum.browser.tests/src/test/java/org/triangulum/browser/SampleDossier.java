// SPDX-License-Identifier: EPL-2.0
package org.triangulum.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The dossier of the sample study, made by the product's command line as a user would make it. */
final class SampleDossier {
  private final Path folder;

  private SampleDossier(Path folder) {
    this.folder = folder;
  }

  static SampleDossier make() throws IOException, InterruptedException {
    Path target = Path.of("target").toAbsolutePath();
    Path work = Files.createDirectories(target.resolve("a dossier, für file"));
    delete(work);
    Files.createDirectories(work);
    Path study = work.resolve("sample.triangulum");
    run("import", study.toString(), root().resolve("bundles/org.triangulum.sample/study").toString());
    run("report", study.toString(), "--format", "html", "--out", work.resolve("dossier").toString());
    return new SampleDossier(work.resolve("dossier"));
  }

  /** Address of a page; queries and fragments stay as they are. */
  String page(String address) {
    return folder.toUri() + address;
  }

  List<String> pages() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(p -> folder.relativize(p).toString().replace('\\', '/')).filter(p -> p.endsWith(".html")).sorted()
          .toList();
    }
  }

  private static Path root() {
    return Path.of("").toAbsolutePath().getParent().getParent();
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(command());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static List<String> command() throws IOException {
    String given = System.getProperty("triangulum.command", "");
    if (!given.isBlank()) {
      return List.of(given.split(" "));
    }
    Path products = root().resolve("releng/org.triangulum.product/target/products");
    try (Stream<Path> walk = Files.walk(products)) {
      return List.of(walk.filter(p -> p.endsWith("triangulum") && Files.isRegularFile(p) && Files.isExecutable(p))
          .filter(p -> p.toString().contains("/linux/") && p.toString().contains("/" + architecture() + "/"))
          .findFirst().orElseThrow(() -> new IOException("no product below " + products + "; build it first, or name "
              + "another command with -Dtriangulum.command")).toString());
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
