// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prints what things cost, beside peers and budgets. Arguments: the project's root, a folder for data, names. */
public final class Main {
  private static final Set<String> NAMES =
      Set.of("generate", "store", "coding", "triangulation", "data", "dataset", "stats", "documents", "instruments",
          "audit", "start", "all");

  private Main() {}

  /** Runs the benches named. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<String> wanted = List.of(args).subList(2, args.length);
    if (wanted.size() == 3 && wanted.get(0).equals("import")) {
      new DataBench(folder).once(wanted.get(1), Path.of(wanted.get(2)));
      return;
    }
    if (wanted.isEmpty() || !NAMES.containsAll(wanted)) {
      System.err.println("usage: releng/bench "
          + "store|coding|triangulation|data|dataset|stats|documents|instruments|audit|start|all");
      System.exit(1);
    }
    if (wanted.contains("generate")) {
      new StoreBench(folder).file();
      return;
    }
    boolean all = wanted.contains("all");
    List<Row> rows = new ArrayList<>();
    if (all || wanted.contains("store")) {
      new StoreBench(folder).run(rows);
    }
    if (all || wanted.contains("coding")) {
      new CodingBench(folder).run(rows);
    }
    if (all || wanted.contains("triangulation")) {
      new TriangulationBench(folder).run(rows);
    }
    if (all || wanted.contains("data")) {
      new DataBench(folder).data(rows);
    }
    if (all || wanted.contains("dataset")) {
      new DatasetBench(folder).run(rows);
    }
    if (all || wanted.contains("stats")) {
      new DataBench(folder).stats(rows);
    }
    if (all || wanted.contains("documents")) {
      new DocumentBench(folder).run(rows);
    }
    if (all || wanted.contains("instruments")) {
      new InstrumentsBench(folder).run(rows);
    }
    if (all || wanted.contains("audit")) {
      new AuditBench().run(rows);
      if (!all) {
        new TriangulationBench(folder).audit(rows);
      }
    }
    if (all || wanted.contains("start")) {
      new StartBench(root, folder).run(rows);
    }
    System.out.printf("%d cores, %d MB heap at most, Java %s; medians after warm-up%n%n",
        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
    System.out.println("| work | peer, same run | measured | budget | |");
    System.out.println("|---|---|---|---|---|");
    rows.forEach(System.out::println);
  }
}
