// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.util.Arrays;

/** Medians of repeated work. */
final class Timer {

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }

  private Timer() {}

  /** Median seconds of so many runs after so many to warm up. */
  static double median(int warm, int runs, Work work) throws Exception {
    for (int i = 0; i < warm; i++) {
      work.run();
    }
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      long from = System.nanoTime();
      work.run();
      seconds[i] = (System.nanoTime() - from) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[runs / 2];
  }
}
