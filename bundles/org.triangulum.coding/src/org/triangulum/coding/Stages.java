// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Collection;
import java.util.Objects;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Document;
import org.triangulum.store.StudyEditor;

/** Says how far documents have been coded; each call is one undoable transaction. */
public final class Stages {
  private final StudyEditor editor;

  public Stages(StudyEditor editor) {
    this.editor = editor;
  }

  /** Sets the stage of documents. */
  public void set(Collection<Document> documents, CodingStage stage) {
    Objects.requireNonNull(stage, "stage");
    String what = documents.size() == 1 ? CodeNames.key(documents.iterator().next()) : documents.size() + " documents";
    editor.run("Mark the coding of " + what + " as " + stage.getLiteral(), "",
        study -> documents.forEach(d -> d.setStage(stage)));
  }
}
