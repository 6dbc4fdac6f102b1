// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.nio.file.Path;
import java.util.Optional;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Researcher;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;

/** The small evaluation in a real study file, so that undo is the real one. */
public final class SmallStudyFile implements AutoCloseable {
  public final StudyFile file;
  public final StudyEditor editor;
  public SmallStudy small;

  public SmallStudyFile(Path folder) {
    file = StudyFile.create(folder.resolve("s.triangulum"), new Session("AB", SmallStudy.CLOCK), s -> s.setTitle("S"));
    editor = file.editor();
    editor.run("Fill", "", s -> small = new SmallStudy(s, file.blobs()));
  }

  /** Changes by a person; null for nobody known. */
  public static Authorship by(Researcher person) {
    return new Authorship(Optional.ofNullable(person), SmallStudy.CLOCK);
  }

  /** Changes by somebody who may only comment. */
  public Authorship commentator() {
    editor.run("Access", "", s -> small.ben.setAccess(Access.COMMENT));
    return by(small.ben);
  }

  /** The study as it is now. */
  public StudyView view() {
    return new StudyView(file.study(), file.blobs());
  }

  @Override
  public void close() {
    file.close();
  }
}
