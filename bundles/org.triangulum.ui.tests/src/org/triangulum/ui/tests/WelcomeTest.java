// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void noStudy() {
    bench.close();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theSampleOpensWithOneClick() {
    Button sample = bench.button("Open the sample study");
    bench.click(sample, sample.getSize().x / 2, sample.getSize().y / 2);
    bench.until("the sample is open", () -> bench.desk().open().isPresent());
    bench.until("its perspective is shown",
        () -> bench.perspective().equals("org.triangulum.ui.triangulation.perspective"));
    assertEquals(13, bench.desk().open().orElseThrow().study().getFindings().size());
    assertTrue(bench.window().getShell().getText().contains("sample"), bench.window().getShell().getText());
  }

  @Test
  void everyWayIsReachedByTheKeyboard() {
    Button before = bench.button("Open the sample study");
    bench.focus(before);
    for (String next : List.of("Open study…", "New study…", "Import study folder…")) {
      assertTrue(before.traverse(SWT.TRAVERSE_TAB_NEXT), "the focus moves on");
      Button button = bench.button(next);
      bench.until(next + " has the focus", button::isFocusControl);
      before = button;
    }
  }
}
