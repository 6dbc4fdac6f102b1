// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code triangulum}. */
@Command(name = "triangulum", mixinStandardHelpOptions = true, version = "Triangulum 1.0.0",
    description = "Mixed-methods evaluation: findings, and the quotes and numbers behind them.")
public final class Main implements Runnable {
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
