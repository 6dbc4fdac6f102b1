// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param seconds from start to end
 * @param cpu seconds of processors, which other work on the machine hardly changes; 0 where the system does not tell
 * @param peak the most memory it held at a time, in MB; 0 where the system does not tell
 */
record Watched(double seconds, double cpu, long peak) {
  private static final long EVERY = 10;

  /**
   * Runs a program.
   *
   * @return empty when it is not installed
   * @throws IOException when it fails, with what it said
   */
  static Optional<Watched> run(Path folder, List<String> command) throws IOException, InterruptedException {
    File output = folder.resolve("peer.txt").toFile();
    long from = System.nanoTime();
    Process process;
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output)
          .start();
    } catch (IOException e) {
      System.err.println("bench: " + command.get(0) + " is not installed, it is not measured beside");
      return Optional.empty();
    }
    long peak = 0;
    double cpu = 0;
    while (!process.waitFor(EVERY, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, resident(process.pid()));
      cpu = Math.max(cpu, process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command.get(0) + " failed: " + Files.readString(output.toPath()));
    }
    return Optional.of(new Watched(seconds, cpu, peak));
  }

  private static long resident(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(l -> l.startsWith("VmHWM:"))
          .map(l -> l.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElse(0) >> 10;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return Row.time(seconds) + " (" + Row.time(cpu) + " CPU), " + peak + " MB";
  }
}
