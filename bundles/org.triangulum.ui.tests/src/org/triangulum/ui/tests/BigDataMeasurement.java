// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;

/**
 * Measures the data view on 1,000,000 rows of 100 columns, from what a person does until the cells are painted, by the
 * clock and by the time of the processor, which a busy machine does not change:
 * {@code releng/quick uitest BigDataMeasurement}. No test: nothing is asserted, and the build does not run it.
 */
public final class BigDataMeasurement implements Runnable {
  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 100;
  private final Bench bench = new Bench();
  private Sheet sheet;
  private boolean painted;

  @Override
  public void run() {
    try {
      measure(Files.createTempDirectory("big-data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(Path folder) {
    bench.openSample(folder, QuantPerspective.ID);
    OpenStudy open = new OpenStudy(new BigData(ROWS, COLUMNS).create(folder.resolve("big.triangulum")),
        Bench.session());
    bench.desk().show(open);
    bench.until("the perspective of what was opened is shown", () -> !bench.perspective().equals(QuantPerspective.ID));
    bench.show(QuantPerspective.ID);
    DataPart part = bench.part(DataPart.class);
    part.show(false);
    sheet = part.data().sheet();
    bench.until("its cells are there", () -> sheet.model().rows() == ROWS
        && !sheet.model().cell(1, 0).text().isEmpty());
    sheet.control().addListener(SWT.Paint, e -> painted = true);
    int page = 30;
    median("a page down", 25, i -> sheet.scrollTo(sheet.firstRow() + page));
    median("a row down", 25, i -> sheet.scrollTo(sheet.firstRow() + 1));
    median("jump to a far row", 15, i -> sheet.scrollTo((int) ((long) ROWS * (1 + i * 7 % 10) / 12)));
    firstSight();
    median("a far column, read before", 15, i -> sheet.choose(5 + i * 31 % 90, 500_000 + i));
    bench.close();
  }

  /** Columns nobody has looked at yet: until their cells are on the screen. */
  private void firstSight() {
    long[] wall = new long[8];
    for (int i = 0; i < wall.length; i++) {
      int column = 12 + i * 11;
      long from = System.nanoTime();
      sheet.choose(column, 500_000);
      bench.until("the column is read", () -> !sheet.model().cell(column, 500_000).text().isEmpty());
      sheet.control().update();
      wall[i] = System.nanoTime() - from;
    }
    Arrays.sort(wall);
    System.out.printf("| a far column, never seen before, until its cells are there | %.1f ms | |%n",
        wall[wall.length / 2] / 1e6);
  }

  /** From the call until the sheet is painted anew; the first three warm up. */
  private void median(String what, int times, IntConsumer step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] wall = new long[times];
    long[] cpu = new long[times];
    for (int i = -3; i < times; i++) {
      bench.settle();
      long from = System.nanoTime();
      long fromCpu = threads.getCurrentThreadCpuTime();
      painted = false;
      step.accept(i + 3);
      bench.until("it is painted", () -> painted);
      if (i >= 0) {
        wall[i] = System.nanoTime() - from;
        cpu[i] = threads.getCurrentThreadCpuTime() - fromCpu;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf("| %s | %.1f ms | of the processor %.1f ms |%n", what, wall[times / 2] / 1e6,
        cpu[times / 2] / 1e6);
  }
}
