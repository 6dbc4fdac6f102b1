// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Programs {
  /** What a program wrote and its exit code. Messages and output are apart, as scripts read only the latter. */
  record Ended(int code, String output, String messages) {
    Ended expect(int expected) {
      if (code != expected) {
        throw new AssertionError("exit code " + code + " instead of " + expected + "\n" + output + "\n" + messages);
      }
      return this;
    }
  }

  private Programs() {}

  static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path messages = folder.resolve("messages.log");
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(messages.toFile()).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Ended(code, output, Files.readString(messages));
  }
}
