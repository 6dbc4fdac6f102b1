// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.segment.SegmentsPart;
import org.triangulum.ui.study.OpenStudy;

/**
 * Measures the retrieval of segments in a text of 5,000,000 characters with 100,000 codings, from the activation of
 * codes until the table is painted: {@code releng/quick uitest SegmentsMeasurement}. No test: nothing is asserted.
 */
public final class SegmentsMeasurement implements Runnable {
  private final Bench bench = new Bench();
  private SegmentsPart part;

  @Override
  public void run() {
    try {
      measure(Files.createTempDirectory("segments"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(Path folder) {
    bench.openSample(folder, QualPerspective.ID);
    bench.desk().show(new OpenStudy(new LongText(5_000_000, 100_000).create(folder.resolve("long.triangulum")),
        Bench.session()));
    bench.show(QualPerspective.ID);
    part = bench.part(SegmentsPart.class);
    List<Code> codes = bench.desk().open().orElseThrow().study().getCodebooks().get(0).getCodes();
    Activation activation = bench.context().get(QualDesk.class).activation();
    bench.settle();
    time("the first retrieval, all 100 codes", () -> activation.set(codes, true));
    time("without one code", () -> activation.set(codes.subList(0, 1), false));
    time("with it again", () -> activation.set(codes.subList(0, 1), true));
    time("one code alone", () -> activation.set(codes.subList(1, 100), false));
    bench.close();
  }

  private void time(String what, Runnable step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    bench.settle();
    long from = System.nanoTime();
    long fromCpu = threads.getCurrentThreadCpuTime();
    step.run();
    part.grid().control().update();
    bench.settle();
    System.out.printf("| %s | %,d segments | %.0f ms | of the processor %.0f ms |%n", what, part.found().size(),
        (System.nanoTime() - from) / 1e6, (threads.getCurrentThreadCpuTime() - fromCpu) / 1e6);
  }
}
