// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.model.study.Instrument;
import org.triangulum.ui.instruments.editor.EditorSession;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.StudyDesk;

/**
 * What the parts about instruments share: those that plug-ins contribute, those of the study, and the one that is
 * looked at. Used on the user interface thread only.
 */
public final class InstrumentsDesk {
  private final StudyDesk desk;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final DefinitionReader reader = new DefinitionReader();
  private final List<Runnable> pluginListeners = new CopyOnWriteArrayList<>();
  private Instruments registered;
  private final EditorSession editing;
  private String shown = "";

  InstrumentsDesk(StudyDesk desk) {
    this.desk = desk;
    editing = new EditorSession(desk.display(), () -> registered().scorers());
    desk.listen(event -> {
      if (event != DeskEvent.CHANGED) {
        look("");
      }
    });
    Platform.getExtensionRegistry().addListener(new PluginsChanged(this::forget), ContributedInstruments.POINT);
  }

  /** After a plug-in was installed or removed: told by the installer's thread. */
  private void forget() {
    if (!desk.display().isDisposed()) {
      desk.display().asyncExec(() -> {
        registered = null;
        pluginListeners.forEach(Runnable::run);
      });
    }
  }

  /** Is told when plug-ins with instruments come or go until the widget is disposed of. */
  public void listenToPlugins(Widget owner, Runnable listener) {
    pluginListeners.add(listener);
    owner.addDisposeListener(e -> pluginListeners.remove(listener));
  }

  /**
   * An instrument that can be looked at.
   *
   * @param key what it is remembered by, the same as long as it is there
   * @param contributor the plug-in; empty where it is only in the study
   * @param file its definition as read; empty for an instrument of the study made by hand
   * @param inStudy where the study holds it; empty otherwise
   */
  public record Entry(String key, String contributor, Optional<DefinitionFile> file, Optional<Instrument> inStudy) {

    /** The definition; empty where there is none, or it has errors. */
    public Optional<Definition> definition() {
      return file.flatMap(DefinitionFile::definition);
    }

    /** Its name for people. */
    public String title() {
      return definition().map(Definition::title).orElseGet(() -> inStudy.map(Instrument::getName).orElse(key));
    }

    /** Its version; empty where nobody said. */
    public String version() {
      return definition().map(Definition::version)
          .orElseGet(() -> inStudy.map(Instrument::getVersion).orElse(""));
    }
  }

  /** What plug-ins contribute, read when it is first asked for. */
  public Instruments registered() {
    if (registered == null) {
      registered = ContributedInstruments.read(Platform.getExtensionRegistry());
    }
    return registered;
  }

  /** Instruments of plug-ins, all versions. */
  public List<Entry> contributed() {
    return registered().versions().stream().map(r -> new Entry("plug-in " + r.definition().name(), r.contributor(),
        Optional.of(r.file()), Optional.empty())).toList();
  }

  /** Instruments of the open study. */
  public List<Entry> ofStudy() {
    List<Entry> entries = new ArrayList<>();
    desk.open().ifPresent(open -> open.study().getInstruments().forEach(instrument -> {
      String text = instrument.getDefinition();
      Optional<DefinitionFile> file = text == null || text.isEmpty() ? Optional.empty()
          : Optional.of(reader.read(instrument.getKey(), text));
      String contributor = file.flatMap(DefinitionFile::definition)
          .flatMap(d -> registered().find(d.id(), d.version())).map(RegisteredInstrument::contributor).orElse("");
      entries.add(new Entry(instrument.getId(), contributor, file, Optional.of(instrument)));
    }));
    return entries;
  }

  /** Those that can score: of the study first, then of plug-ins what the study does not hold in that version. */
  public List<Entry> scoring() {
    List<Entry> entries = new ArrayList<>(ofStudy().stream().filter(e -> e.definition().isPresent()).toList());
    List<String> there = entries.stream().map(e -> e.definition().orElseThrow().name()).toList();
    contributed().stream().filter(e -> !there.contains(e.definition().orElseThrow().name())).forEach(entries::add);
    return entries.stream().filter(e -> !e.definition().orElseThrow().scales().isEmpty()).toList();
  }

  /** The instrument looked at; empty where none is, or it is gone. */
  public Optional<Entry> shown() {
    return find(shown);
  }

  /** The instrument remembered by a key. */
  public Optional<Entry> find(String key) {
    return ofStudy().stream().filter(e -> e.key().equals(key)).findFirst()
        .or(() -> contributed().stream().filter(e -> e.key().equals(key)).findFirst());
  }

  /** Looks at an instrument; empty for none. */
  public void look(String key) {
    if (!shown.equals(key)) {
      shown = key;
      listeners.forEach(Runnable::run);
    }
  }

  /** The instrument being written, whether its editor is shown or not. */
  public EditorSession editing() {
    return editing;
  }

  /** Is told when another instrument is looked at until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }
}
