// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.nio.file.Path;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;

/** The small evaluation in a real study file, so that undo is the real one. */
public final class FiledStudy implements AutoCloseable {
  public final StudyFile file;
  public final StudyEditor editor;
  public SmallStudy small;

  public FiledStudy(Path folder) {
    file = StudyFile.create(folder.resolve("s.triangulum"), new Session("AB", SmallStudy.CLOCK), s -> s.setTitle("S"));
    editor = file.editor();
    editor.run("Fill", "", s -> small = new SmallStudy(s, file.blobs()));
  }

  /** A view of the study as it is. */
  public StudyView view() {
    return new StudyView(file.study(), file.blobs());
  }

  @Override
  public void close() {
    file.close();
  }
}
