// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.emf.ecore.EObject;
import org.triangulum.audit.trail.JournalFilter;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.KeyedElement;
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

  @Option(names = "--object", paramLabel = "OBJECT",
      description = "Only what was done to this object: kind and key, such as finding:F1, or its identifier.")
  private String object;

  @Option(names = "--since", paramLabel = "DAY", description = "Only from this day on, such as 2024-05-06; in UTC.")
  private String since;

  @Option(names = "--until", paramLabel = "DAY", description = "Only up to this day; in UTC.")
  private String until;

  @Option(names = "--text", paramLabel = "WORDS", defaultValue = "",
      description = "Only where what or why holds these words.")
  private String text;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    JsonArray entries = new JsonArray();
    StringBuilder lines = new StringBuilder();
    JournalFilter filter = filter();
    try (StudyFile study = Studies.read(file)) {
      for (JournalEntry e : filter.of(object == null ? study.journal() : study.journal(identifier(study)))) {
        entries.add(entry(e));
        lines.append(String.format("%5d  %s  %-12s %s%s%n", e.sequence(), e.time(), e.author(), e.label(),
            e.reason().isEmpty() ? "" : " (" + e.reason() + ")"));
      }
    }
    output.print(entries, lines.toString());
    return ExitCode.DONE;
  }

  private JournalFilter filter() {
    try {
      List<String> words = text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
      return new JournalFilter(Optional.ofNullable(author), JournalFilter.day(since), JournalFilter.day(until), words,
          ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** What is gone is found by its identifier alone, which the journal still knows. */
  private String identifier(StudyFile study) {
    int colon = object.indexOf(':');
    if (colon < 0) {
      return object;
    }
    String kind = object.substring(0, colon);
    String key = object.substring(colon + 1);
    for (Iterator<EObject> all = study.study().eAllContents(); all.hasNext();) {
      if (all.next() instanceof KeyedElement element && kind.equals(ElementLabel.kind(element))
          && key.equals(element.getKey())) {
        return element.getId();
      }
    }
    throw new Failure(ExitCode.USAGE, "There is no " + kind + " " + key + " in the study; what was deleted is found by "
        + "its identifier");
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
