// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.memo.MemosPart;
import org.triangulum.ui.study.OpenStudy;

class MemosTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private MemosPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(MemosPart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  @Test
  void aMemoOnTheCodeLookedAtIsInTheStudyAfterReopening() {
    int before = study().getMemos().size();
    Code code = study().getCodebooks().get(0).getCodes().get(0);
    bench.desk().navigator().go(w -> w.at(code));
    bench.settle();
    bench.context().get(QualDesk.class).startMemo();
    bench.until("it is there", () -> study().getMemos().size() == before + 1);
    Memo memo = study().getMemos().get(before);
    assertEquals(List.of(code), memo.getAbout());
    bench.focus(part.details().title().control());
    part.details().title().control().selectAll();
    bench.type("being heard");
    bench.focus(part.details().text().control());
    bench.until("the title is kept", () -> "being heard".equals(memo.getTitle()));
    bench.type("heard is not the same as followed");
    bench.focus(part.grid().control());
    bench.until("the text is kept", () -> "heard is not the same as followed".equals(memo.getText()));
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.open(path, Bench.session()), Bench.session()));
    bench.settle();
    Memo again = study().getMemos().get(before);
    assertEquals("heard is not the same as followed", again.getText());
    assertEquals(MemoKind.ANALYTIC, again.getKind());
    assertEquals(code.getKey(), ((Code) again.getAbout().get(0)).getKey());
  }

  @Test
  void deletingIsUndone() {
    int before = study().getMemos().size();
    bench.context().get(QualDesk.class).startMemo();
    bench.until("it is there", () -> study().getMemos().size() == before + 1);
    bench.focus(part.grid().control());
    bench.hand(part.grid().control(), SWT.NONE, SWT.DEL);
    bench.until("it is gone", () -> study().getMemos().size() == before);
    bench.desk().undo();
    bench.until("it is back", () -> study().getMemos().size() == before + 1);
  }

  @Test
  void severalAreDeletedAndComeBackInOneStep() {
    int before = study().getMemos().size();
    for (int i = 0; i < 2; i++) {
      int count = before + i;
      bench.context().get(QualDesk.class).startMemo();
      bench.until("it is there", () -> study().getMemos().size() == count + 1);
    }
    bench.focus(part.grid().control());
    bench.hand(part.grid().control(), SWT.MOD1, 'a');
    bench.hand(part.grid().control(), SWT.NONE, SWT.DEL);
    bench.until("all are gone", () -> study().getMemos().isEmpty());
    bench.press(bench.window().getShell(), "Undo");
    bench.until("all are back", () -> study().getMemos().size() == before + 2);
  }
}
