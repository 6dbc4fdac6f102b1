// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.triangulum.instruments.Codebook;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.archive.PluginArchive;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.instruments.scoring.GoldenRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works on the definition of an instrument: a file, or one that is registered. */
@Command(name = "instrument", description = "Check the definition of an instrument, print its codebook page, or pack it"
    + " as a plug-in.", subcommands = {InstrumentCommand.Check.class, InstrumentCommand.Doc.class,
    InstrumentCommand.Export.class})
final class InstrumentCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say check, doc or export.");
  }

  /** Reads a file, or the newest version of a registered instrument. */
  private static DefinitionFile read(String name, Instruments instruments) {
    if (!Files.exists(Path.of(name)) && instruments.find(name).isPresent()) {
      return instruments.find(name).get().file();
    }
    try {
      return new DefinitionReader().read(Path.of(name));
    } catch (IOException e) {
      throw new Failure(ExitCode.UNREADABLE, "There is no file " + name + " that can be read, and no instrument of "
          + "that id; see triangulum list instruments", e);
    }
  }

  /** Says line and cause of all that is wrong, and runs the golden cases. */
  @Command(name = "check", description = "Say line and cause of all that is wrong, and run the golden cases.",
      footer = {"", "Exit codes: 0 right, with warnings or without; 2 cannot be read or has errors; 3 a golden case "
          + "does not come out."})
  static final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A definition in YAML or JSON, or the id of a registered one.")
    private String file;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
      Instruments instruments = Instruments.discovered();
      InstrumentCheck.Report report = new InstrumentCheck(instruments.scorers()).check(read(file, instruments));
      output.print(json(report), text(report));
      return report.file().definition().isEmpty() ? ExitCode.UNREADABLE
          : report.passed() ? ExitCode.DONE : ExitCode.ANALYSIS_FAILED;
    }

    private static String text(InstrumentCheck.Report report) {
      StringBuilder text = new StringBuilder();
      for (Problem problem : report.file().problems()) {
        text.append(report.file().name()).append(": ").append(problem.isError() ? "error: " : "warning: ")
            .append(problem).append('\n');
      }
      for (GoldenRun.Result result : report.golden()) {
        text.append(result.differences().isEmpty() ? "comes out: " : "DIFFERS: ").append(result.golden().title())
            .append('\n');
        result.differences().forEach(difference -> text.append("  ").append(difference).append('\n'));
      }
      report.file().definition().ifPresent(definition -> text.append(definition.name()).append(": ")
          .append(definition.items().size()).append(" items, ").append(definition.scales().size()).append(" scales, ")
          .append(report.golden().size() - report.failed().size()).append(" of ").append(report.golden().size())
          .append(" golden cases come out\n"));
      return text.toString();
    }

    private static JsonObject json(InstrumentCheck.Report report) {
      JsonObject document = new JsonObject();
      document.addProperty("file", report.file().name());
      document.addProperty("passed", report.passed());
      JsonArray problems = new JsonArray();
      for (Problem problem : report.file().problems()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("severity", problem.isError() ? "error" : "warning");
        entry.addProperty("line", problem.line());
        entry.addProperty("place", problem.place());
        entry.addProperty("message", problem.message());
        problems.add(entry);
      }
      document.add("problems", problems);
      JsonArray golden = new JsonArray();
      for (GoldenRun.Result result : report.golden()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("title", result.golden().title());
        JsonArray differences = new JsonArray();
        result.differences().forEach(differences::add);
        entry.add("differences", differences);
        golden.add(entry);
      }
      document.add("golden", golden);
      return document;
    }
  }

  /** Prints the codebook page. */
  @Command(name = "doc", description = "Print the codebook page, in Markdown.")
  static final class Doc implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A definition in YAML or JSON, or the id of a registered one.")
    private String file;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
      try {
        String page = Codebook.page(read(file, Instruments.discovered()).require());
        JsonObject document = new JsonObject();
        document.addProperty("markdown", page);
        output.print(document, page);
        return ExitCode.DONE;
      } catch (DefinitionException e) {
        throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
      }
    }
  }

  /** Packs a definition so that others can install it. */
  @Command(name = "export", description = "Pack the definition as a plug-in archive that others install.",
      footer = {"", "The archive is installed in the workbench with Install from archive… in the part Instruments, or",
          "by the installer of the product:", "",
          "triangulum workbench -nosplash -application org.eclipse.equinox.p2.director",
          "  -repository jar:file:ARCHIVE!/ -installIU FEATURE.feature.group", "",
          "Exit codes: 0 written; 2 the definition cannot be read or has errors; 3 a golden case does not come",
          "out; 5 the archive cannot be written."})
  static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A definition in YAML or JSON, or the id of a registered one.")
    private String file;

    @Option(names = "--out", required = true, paramLabel = "ARCHIVE", description = "The zip file to write.")
    private Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
      Instruments instruments = Instruments.discovered();
      DefinitionFile definition = read(file, instruments);
      try {
        PluginArchive archive = new PluginArchive(definition);
        List<GoldenRun.Result> failed = new InstrumentCheck(instruments.scorers()).check(definition).failed();
        if (!failed.isEmpty()) {
          throw new Failure(ExitCode.ANALYSIS_FAILED, file + ": golden case " + failed.get(0).golden().title()
              + " does not come out; triangulum instrument check says more. Nothing was written");
        }
        archive.write(out);
        JsonObject document = new JsonObject();
        document.addProperty("archive", out.toString());
        document.addProperty("feature", archive.feature());
        output.print(document, "Wrote " + out + "; its feature is " + archive.feature() + "\n");
        return ExitCode.DONE;
      } catch (DefinitionException e) {
        throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
      } catch (IOException e) {
        throw new Failure(ExitCode.NOT_WRITTEN, "Cannot write " + out + ": " + e.getMessage(), e);
      }
    }
  }
}
