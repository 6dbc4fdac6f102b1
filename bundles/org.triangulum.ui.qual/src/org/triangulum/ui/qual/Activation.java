// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.CheckMark.State;

/**
 * The documents and codes that are activated: what the retrieval of segments looks at. Kept by identifier, so that it
 * outlives undo; forgotten with the study.
 */
public final class Activation {
  private final Set<String> on = new HashSet<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Activation(StudyDesk desk) {
    desk.listen(event -> {
      if (event != DeskEvent.CHANGED) {
        on.clear();
        listeners.forEach(Runnable::run);
      }
    });
  }

  /** Whether an element is activated. */
  public boolean isOn(StudyElement element) {
    return on.contains(element.getId());
  }

  /** Whether all, some or none of some elements are activated. */
  public State state(Collection<? extends StudyElement> elements) {
    long active = elements.stream().filter(this::isOn).count();
    return active == 0 ? State.OFF : active == elements.size() ? State.ON : State.PARTLY;
  }

  /** Activates elements, or takes that back. */
  public void set(Collection<? extends StudyElement> elements, boolean active) {
    boolean changed = false;
    for (StudyElement element : elements) {
      changed |= active ? on.add(element.getId()) : on.remove(element.getId());
    }
    if (changed) {
      listeners.forEach(Runnable::run);
    }
  }

  /** Activates all of some elements, or none where all are activated. */
  public void toggle(Collection<? extends StudyElement> elements) {
    set(elements, state(elements) != State.ON);
  }

  /** The documents activated, in the order of the study. */
  public List<Document> documents(Study study) {
    return study.getDocuments().stream().filter(this::isOn).toList();
  }

  /** The codes activated, in the order of the codebooks. */
  public Set<Code> codes(Study study) {
    Set<Code> codes = new LinkedHashSet<>();
    study.getCodebooks().forEach(book -> book.eAllContents().forEachRemaining(each -> {
      if (each instanceof Code code && isOn(code)) {
        codes.add(code);
      }
    }));
    return codes;
  }

  /** A code and all codes below it. */
  public static List<Code> family(Code code) {
    List<Code> all = new ArrayList<>(List.of(code));
    code.getCodes().forEach(below -> all.addAll(family(below)));
    return all;
  }

  /** Is told of each change until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }
}
