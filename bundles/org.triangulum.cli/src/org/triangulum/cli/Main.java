// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.data.DataException;
import org.triangulum.store.AccessException;
import org.triangulum.store.StudyFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code triangulum}. */
@Command(name = "triangulum", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, version = "Triangulum 1.0.0",
    description = "Mixed-methods evaluation: key findings, and the quotes and numbers behind them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit codes: 0 done, 1 usage, 2 input unreadable, 3 analysis failed, 4 audit at or above --fail-on,",
        "or entries that differ, 5 output not written.", "Without arguments, releng/triangulum starts the workbench."},
    subcommands = {NewCommand.class, ImportCommand.class, ExportCommand.class, AnalyseCommand.class,
        CodeQueryCommand.class, TraceCommand.class, AuditCommand.class, AcceptCommand.class, SignOffCommand.class,
        ReportCommand.class, VerifyCommand.class, LogCommand.class, ListCommand.class, ShowCommand.class,
        InstrumentCommand.class, ScoreCommand.class, EditCommand.class, EntryCommand.class,
        DeriveCommand.class, ReshapeCommand.class})
public final class Main implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** Runs the command line of this process and ends it. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, args));
  }

  /**
   * Runs one command.
   *
   * @return the exit code, see the help text
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
    line.setParameterExceptionHandler((e, arguments) -> {
      err.println(e.getMessage());
      if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      }
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((e, commandLine, parsed) -> {
      err.println(message(e));
      return code(e);
    });
    return line.execute(args);
  }

  private static int code(Exception e) {
    if (e instanceof Failure failure) {
      return failure.code();
    }
    if (e instanceof AccessException) {
      return ExitCode.USAGE;
    }
    return e instanceof AnalysisException || e instanceof DataException ? ExitCode.ANALYSIS_FAILED
        : ExitCode.UNREADABLE;
  }

  private static String message(Exception e) {
    if (e instanceof Failure || e instanceof AnalysisException || e instanceof DataException
        || e instanceof StudyFileException) {
      return e.getMessage();
    }
    StackTraceElement[] trace = e.getStackTrace();
    return "Unexpected: " + e + (trace.length == 0 ? "" : " at " + trace[0]) + ". Please report this.";
  }
}
