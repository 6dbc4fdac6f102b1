// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.Trace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks the links of a finding, a quote or a result both ways. */
@Command(name = "trace",
    description = "Walk from a finding to its evidence, or from a quote or result to the findings.")
final class TraceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @ArgGroup(multiplicity = "1")
  private Start start;

  /** Where the walk starts; a key or an identifier. */
  static final class Start {
    @Option(names = "--finding", paramLabel = "KEY", description = "A finding.")
    private String finding;

    @Option(names = "--quote", paramLabel = "KEY", description = "A quote.")
    private String quote;

    @Option(names = "--result", paramLabel = "KEY", description = "A saved analysis.")
    private String result;

    StudyElement in(Study study) {
      if (finding != null) {
        return Lookup.in(study.getFindings(), finding, "finding");
      }
      return quote != null ? Lookup.in(study.getQuotes(), quote, "quote")
          : Lookup.in(study.getAnalysisRuns(), result, "saved analysis");
    }
  }

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = Studies.read(file)) {
      Trace trace = new StudyView(study.study(), study.blobs()).trace(start.in(study.study()));
      StringBuilder text = new StringBuilder();
      append(trace, "", text);
      output.print(document(trace), text.toString());
    }
    return ExitCode.DONE;
  }

  private static void append(Trace trace, String indent, StringBuilder text) {
    text.append(indent);
    if (!trace.relation().isEmpty()) {
      text.append(trace.relation()).append(": ");
    }
    text.append(trace.kind()).append(' ').append(trace.key());
    if (!trace.label().equals(trace.key())) {
      text.append("  ").append(trace.label());
    }
    text.append('\n');
    trace.children().forEach(child -> append(child, indent + "  ", text));
  }

  private static JsonObject document(Trace trace) {
    JsonObject object = new JsonObject();
    object.addProperty("relation", trace.relation());
    object.addProperty("kind", trace.kind());
    object.addProperty("key", trace.key());
    object.addProperty("label", trace.label());
    trace.element().ifPresent(element -> object.addProperty("id", element.getId()));
    JsonArray children = new JsonArray();
    trace.children().forEach(child -> children.add(document(child)));
    object.add("children", children);
    return object;
  }
}
