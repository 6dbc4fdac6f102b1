// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the product of this build, used as its user would use it. */
final class InstalledProduct {
  private final Path home;

  private InstalledProduct(Path home) {
    this.home = home;
  }

  static InstalledProduct copy() throws IOException {
    return new InstalledProduct(Folders.copy(built(), "product"));
  }

  /** The repository that third parties build on. */
  static URI repository() {
    return Folders.root().resolve("releng/org.triangulum.product/target/repository").toUri();
  }

  /** The command line. */
  Programs.Ended command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("triangulum").toString()));
    command.addAll(List.of(arguments));
    return Programs.run(home, command);
  }

  Programs.Ended install(URI repository, String feature) throws IOException, InterruptedException {
    return director("-repository", repository.toString(), "-installIU", feature + ".feature.group");
  }

  Programs.Ended remove(String feature) throws IOException, InterruptedException {
    return director("-uninstallIU", feature + ".feature.group");
  }

  private Programs.Ended director(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("workbench", "-nosplash", "-application",
        "org.eclipse.equinox.p2.director", "-data", home.resolve("workspace").toString()));
    all.addAll(List.of(arguments));
    return command(all.toArray(String[]::new));
  }

  private static Path built() throws IOException {
    Path products = Folders.root().resolve("releng/org.triangulum.product/target/products");
    String architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
    try (Stream<Path> walk = Files.walk(products)) {
      return walk.filter(p -> p.endsWith("triangulum") && Files.isRegularFile(p))
          .filter(p -> p.toString().contains("/linux/") && p.toString().contains("/" + architecture + "/"))
          .map(Path::getParent).findFirst().orElseThrow(() -> new IOException("no product below " + products));
    }
  }
}
