// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds a plug-in of others from a copy of its sources, on the published repository alone. */
final class ThirdPartyBuild {
  private ThirdPartyBuild() {}

  /** Returns the address of the repository to install from. */
  static URI build(Path sources, String site) throws IOException, InterruptedException {
    Path copy = Folders.copy(sources, sources.getFileName().toString());
    List<String> command = new ArrayList<>(List.of(System.getProperty("maven.command"), "-B", "-q"));
    if (System.getProperty("maven.offline").endsWith("true")) {
      command.add("-o");
    }
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    command.add("-Dtriangulum.repository=" + InstalledProduct.repository());
    command.add("verify");
    Programs.run(copy, command).expect(0);
    return copy.resolve(site).resolve("target/repository").toUri();
  }
}
