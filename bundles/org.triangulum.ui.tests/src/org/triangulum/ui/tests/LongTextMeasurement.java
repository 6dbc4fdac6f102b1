// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.text.TextPane;

/**
 * Measures the text part on 5,000,000 characters with 20,000 codings, from what a person does until the text and its
 * margin are painted, by the clock and by the time of the processor, which a busy machine does not change:
 * {@code releng/quick uitest LongTextMeasurement}. No test: nothing is asserted, and the build does not run it.
 */
public final class LongTextMeasurement implements Runnable {
  private final Bench bench = new Bench();
  private TextPart part;
  private TextPane pane;

  @Override
  public void run() {
    try {
      measure(Files.createTempDirectory("long-text"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(Path folder) {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(TextPart.class);
    bench.until("the text is shown", () -> part.pane().transcript() != null);
    OpenStudy open = new OpenStudy(new LongText(5_000_000, 20_000).create(folder.resolve("long.triangulum")),
        Bench.session());
    bench.desk().show(open);
    bench.show(QualPerspective.ID);
    part = bench.part(TextPart.class);
    pane = part.pane();
    Document document = open.study().getDocuments().get(0);
    Document note = open.study().getDocuments().get(1);
    bench.until("the long text is shown", () -> pane.transcript() != null
        && pane.transcript().document() == document && !part.margin().stripes().isEmpty());
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    bench.focus(pane.text());
    median("open the document, the one before and after it a note (two openings)", 5, i -> {
      bench.desk().navigator().go(w -> w.at(note, 0, 0));
      bench.desk().navigator().go(w -> w.at(document, 0, 0));
    });
    int length = pane.transcript().text().length();
    median("jump to a far place", 9, i -> {
      int place = (int) ((long) length * (1 + i * 7 % 10) / 12);
      bench.desk().navigator().go(w -> w.at(document, place, place + 50));
    });
    median("a page on", 15, i -> pane.text().setTopPixel(pane.text().getTopPixel() + 600));
    median("the wheel", 25, i -> pane.text().setTopPixel(pane.text().getTopPixel() + 60));
    median("select and code with a number key", 15, i -> {
      int at = pane.places().firstVisible() + 20 + i;
      pane.select(at, at + 60);
      Event key = new Event();
      key.type = SWT.KeyDown;
      key.keyCode = '1';
      key.character = '1';
      pane.text().notifyListeners(SWT.KeyDown, key);
    });
    part.edit(true);
    bench.settle();
    int free = free(open.study(), document);
    pane.select(free, free);
    median("type a character", 15, i -> pane.text().insert("x"));
    part.edit(false);
    bench.close();
  }

  /** A place in view that no coding holds, where typing asks nothing. */
  private int free(Study study, Document document) {
    int at = pane.places().firstVisible();
    for (boolean held = true; held; at++) {
      int place = at + 1;
      held = study.getCodings().stream().anyMatch(c -> c.getDocument() == document && c.getStart() <= place
          && place <= c.getEnd());
    }
    return at;
  }

  private interface Step {
    void run(int index);
  }

  /** From the call until all it caused is done and painted; the first three warm up. */
  private void median(String what, int times, Step step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] wall = new long[times];
    long[] cpu = new long[times];
    for (int i = -3; i < times; i++) {
      bench.settle();
      long from = System.nanoTime();
      long fromCpu = threads.getCurrentThreadCpuTime();
      step.run(i + 3);
      pane.text().update();
      part.margin().control().update();
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
