// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the journal: who did what, when and why. */
@Command(name = "log", description = "Show the journal: who did what, when and why.")
final class LogCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--by", paramLabel = "NAME", description = "Only what this person did.")
  private String author;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    JsonArray entries = new JsonArray();
    StringBuilder text = new StringBuilder();
    try (StudyFile study = Studies.read(file)) {
      for (JournalEntry e : study.journal()) {
        if (author == null || author.equals(e.author())) {
          entries.add(entry(e));
          text.append(String.format("%5d  %s  %-12s %s%s%n", e.sequence(), e.time(), e.author(), e.label(),
              e.reason().isEmpty() ? "" : " (" + e.reason() + ")"));
        }
      }
    }
    output.print(entries, text.toString());
    return ExitCode.DONE;
  }

  private static JsonObject entry(JournalEntry e) {
    JsonObject object = new JsonObject();
    object.addProperty("sequence", e.sequence());
    object.addProperty("time", e.time().toString());
    object.addProperty("author", e.author());
    object.addProperty("label", e.label());
    object.addProperty("reason", e.reason());
    object.addProperty("kind", e.kind());
    if (e.target() != 0) {
      object.addProperty("target", e.target());
    }
    object.addProperty("hash", e.hash());
    return object;
  }
}
