// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyEditor;

/**
 * What would mend an issue. Nothing happens before it is applied; then it is one transaction, which undo takes back.
 *
 * @param label what it does, as an order: "Move Q1 to 24 to 42"
 * @param change the change of the study, inside one {@link StudyEditor#run}, so that the editor may delete and redirect
 */
public record Fix(String label, BiConsumer<StudyEditor, Study> change) {

  /** A fix that only sets values. */
  public Fix(String label, Consumer<Study> change) {
    this(label, (editor, study) -> change.accept(study));
  }

  /**
   * Mends the issue.
   *
   * @param reason why, for the journal; may be empty
   */
  public void apply(StudyEditor editor, String reason) {
    editor.run(label, reason, study -> change.accept(editor, study));
  }
}
