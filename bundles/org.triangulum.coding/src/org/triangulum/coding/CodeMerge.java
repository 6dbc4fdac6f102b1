// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyEditor;

/**
 * Merges codes into one. Their segments get the target's code, doubles collapse ({@link Doubles}); their sub-codes
 * stand below the target; definitions, rules and examples are joined below the target's own; summaries of framework
 * cells of the same document are joined; all else that referred to them refers to the target, and relations between
 * two of them go.
 */
final class CodeMerge {
  private final StudyEditor editor;
  private final Code target;

  CodeMerge(StudyEditor editor, Code target) {
    this.editor = editor;
    this.target = target;
  }

  /** To be called inside a run. */
  void merge(Set<Code> sources) {
    for (Code source : sources) {
      if (EcoreUtil.isAncestor(source, target)) {
        EList<Code> siblings = Codebooks.codes((KeyedElement) source.eContainer());
        siblings.add(siblings.indexOf(source), target);
      }
      List.copyOf(source.getCodes()).forEach(target.getCodes()::add);
      target.setDefinition(Codebooks.joined(target.getDefinition(), source.getDefinition()));
      target.setInclude(Codebooks.joined(target.getInclude(), source.getInclude()));
      target.setExclude(Codebooks.joined(target.getExclude(), source.getExclude()));
      target.setExample(Codebooks.joined(target.getExample(), source.getExample()));
    }
    new Doubles(editor).recode(editor.study().getCodings().stream().filter(c -> sources.contains(c.getCode())).toList(),
        target);
    cells(sources);
    Map<StudyElement, StudyElement> replaced = new LinkedHashMap<>();
    sources.forEach(source -> replaced.put(source, target));
    editor.redirect(replaced);
    List<StudyElement> gone = new ArrayList<>(sources);
    editor.study().getRelations().stream().filter(r -> r.getFrom() == target && r.getTo() == target).forEach(gone::add);
    editor.delete(gone);
  }

  private void cells(Set<Code> sources) {
    Map<Document, FrameworkCell> there = new HashMap<>();
    List<FrameworkCell> all = editor.study().getFrameworkCells();
    all.stream().filter(c -> c.getCode() == target).forEach(c -> there.putIfAbsent(c.getDocument(), c));
    Map<StudyElement, StudyElement> doubles = new LinkedHashMap<>();
    for (FrameworkCell cell : all) {
      if (sources.contains(cell.getCode())) {
        FrameworkCell kept = there.putIfAbsent(cell.getDocument(), cell);
        if (kept != null) {
          kept.setSummary(Codebooks.joined(kept.getSummary(), cell.getSummary()));
          doubles.put(cell, kept);
        }
      }
    }
    if (!doubles.isEmpty()) {
      editor.redirect(doubles);
      editor.delete(doubles.keySet());
    }
  }
}
