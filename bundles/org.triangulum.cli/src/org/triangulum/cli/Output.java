// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command writes: with {@code --json} one document on standard output and nothing else. */
final class Output {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  @Option(names = "--json", description = "Print one JSON document on standard output; messages go to standard error.")
  private boolean json;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  boolean json() {
    return json;
  }

  /** Prints the document when JSON is asked for, else the text. */
  void print(JsonElement document, String text) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      GSON.toJson(document, out);
      out.println();
    } else {
      out.print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }
    out.flush();
  }

  /** A message to the person, on standard error. */
  void say(String message) {
    PrintWriter err = command.commandLine().getErr();
    err.println(message);
    err.flush();
  }
}
