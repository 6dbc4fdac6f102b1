// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.DefinitionWriter;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyEditor;

/** Instruments of a study that were made from definitions. */
public final class StudyInstruments {
  private final DefinitionReader reader = new DefinitionReader();

  /** The definition that an instrument holds; empty where it was made by hand or holds one that cannot be read. */
  public Optional<Definition> definition(Instrument instrument) {
    String text = instrument.getDefinition();
    return text == null || text.isEmpty() ? Optional.empty()
        : reader.read(String.valueOf(instrument.getKey()), text).definition();
  }

  /** The instrument of that definition and version; of any version, the last added, where the version is empty. */
  public Optional<Instrument> find(Study study, String id, String version) {
    return study.getInstruments().stream().filter(instrument -> definition(instrument).filter(d -> d.id().equals(id)
        && (version.isEmpty() || d.version().equals(version))).isPresent()).reduce((first, last) -> last);
  }

  /**
   * The instrument of a definition in the study, added in a transaction of its own where it is not there yet. Other
   * versions stay as they are, with all that refers to them.
   *
   * @throws DefinitionException when the definition has errors
   */
  public Instrument add(StudyEditor editor, DefinitionFile file) throws DefinitionException {
    Definition definition = file.require();
    Optional<Instrument> there = find(editor.study(), definition.id(), definition.version());
    if (there.isPresent()) {
      return there.get();
    }
    Instrument made = create(editor.study(), file);
    editor.run("Add instrument " + definition.title() + ", version " + definition.version(), "",
        study -> study.getInstruments().add(made));
    return made;
  }

  /**
   * The instrument of a definition, not yet in the study; its key is the abbreviation, with the version where that is
   * taken.
   *
   * @throws DefinitionException when the definition has errors
   */
  public Instrument create(Study study, DefinitionFile file) throws DefinitionException {
    Definition definition = file.require();
    Set<String> taken = new HashSet<>();
    study.getInstruments().forEach(instrument -> taken.add(instrument.getKey()));
    String name = definition.abbreviation().isEmpty() ? definition.id() : definition.abbreviation();
    String key = taken.contains(name) ? name + "-" + definition.version() : name;
    for (int next = 2; taken.contains(key); next++) {
      key = name + "-" + definition.version() + "-" + next;
    }
    return new ModelInstrument(definition).create(key, file.text());
  }

  /**
   * Gives an instrument that was made by hand a definition of its items, codes and scales, so that it can be scored,
   * checked and given away. Wordings are left out, and nothing counts as verified.
   *
   * @param taken ids of other instruments, which it is not to be taken for
   * @return the definition as it is now in the study
   * @throws DefinitionException when no definition can be made of it, saying why; the study is unchanged
   */
  public DefinitionFile define(StudyEditor editor, Instrument instrument, Set<String> taken)
      throws DefinitionException {
    Set<String> ids = new HashSet<>(taken);
    editor.study().getInstruments().forEach(other -> definition(other).ifPresent(d -> ids.add(d.id())));
    String text = new DefinitionWriter().write(new InstrumentDefinition(instrument).make(ids));
    DefinitionFile file = reader.read(String.valueOf(instrument.getKey()), text);
    Definition definition = file.require();
    editor.run("Make a definition of " + definition.title(), "", study -> {
      instrument.setDefinition(text);
      instrument.setVersion(definition.version());
    });
    return file;
  }
}
