// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.triangulum.store.StudyFile;
import org.triangulum.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks that a study file holds together. */
@Command(name = "verify",
    description = "Check the chain of hashes, the replay of the journal, and every text and value.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    Studies.requireFile(file);
    Verification verification = StudyFile.verify(file);
    JsonObject document = new JsonObject();
    document.addProperty("sound", verification.isSound());
    document.addProperty("transactions", verification.transactions());
    document.addProperty("snapshots", verification.snapshots());
    document.addProperty("blobs", verification.blobs());
    JsonArray problems = new JsonArray();
    StringBuilder text = new StringBuilder(verification.isSound() ? "Sound: " : "NOT sound: ")
        .append(verification.transactions()).append(" transactions chained and replayed, ")
        .append(verification.snapshots()).append(" snapshots compared, ")
        .append(verification.blobs()).append(" texts and values checked\n");
    for (Verification.Problem problem : verification.problems()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("check", problem.check().name().toLowerCase(Locale.ROOT));
      entry.addProperty("message", problem.message());
      problems.add(entry);
      text.append(String.format("%-9s %s%n", problem.check().name().toLowerCase(Locale.ROOT), problem.message()));
    }
    document.add("problems", problems);
    output.print(document, text.toString());
    return verification.isSound() ? ExitCode.DONE : ExitCode.UNREADABLE;
  }
}
