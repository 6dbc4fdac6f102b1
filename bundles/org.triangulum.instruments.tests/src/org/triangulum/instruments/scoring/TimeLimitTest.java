// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void workThatNeverEndsIsLeftToItself() {
    CountDownLatch never = new CountDownLatch(1);
    String message = assertThrows(TimeLimit.FailedException.class, () -> TimeLimit.call(Duration.ZERO, () -> {
      never.await();
      return 1;
    })).getMessage();
    assertEquals("it did not end within 0 s", message);
  }

  @Test
  void workThatEndsGivesItsResult() throws TimeLimit.FailedException {
    assertEquals(3, TimeLimit.call(TimeLimit.SHORT, () -> 3));
  }
}
