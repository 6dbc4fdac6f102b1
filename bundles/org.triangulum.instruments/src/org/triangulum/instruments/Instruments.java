// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorer;
import org.triangulum.instruments.scoring.Scorers;

/**
 * The instruments at hand, each in all its versions. A contribution that is broken, or whose id and version are taken,
 * is left out and reported; it never keeps the others from working. Immutable.
 */
public final class Instruments {
  /** Where archives list their definitions, one path a line from the root of the archive; # begins a comment. */
  public static final String INDEX = "META-INF/services/org.triangulum.instruments.definitions";

  private static final Versions VERSIONS = new Versions();

  private final Map<String, TreeMap<String, RegisteredInstrument>> instruments = new TreeMap<>();
  private final Scorers scorers;
  private final List<ContributionProblem> problems = new ArrayList<>();

  /** These definitions, read now, and these scorers. */
  public Instruments(List<DefinitionSource> sources, Scorers scorers) {
    this(List.of(), sources, scorers, List.of());
  }

  private Instruments(List<RegisteredInstrument> registered, List<DefinitionSource> sources, Scorers scorers,
      List<ContributionProblem> earlier) {
    this.scorers = scorers;
    problems.addAll(earlier);
    registered.forEach(this::register);
    sources.forEach(this::read);
  }

  /** What the archives that this class loader sees list in {@link #INDEX}, with their scorers. */
  public static Instruments discovered(ClassLoader loader) {
    DefinitionIndex index = new DefinitionIndex(loader);
    return new Instruments(List.of(), index.sources(), Scorers.discovered(loader), index.problems());
  }

  /** As {@link #discovered(ClassLoader)}: on the class path all there are, under OSGi none but those of this bundle. */
  public static Instruments discovered() {
    return discovered(Instruments.class.getClassLoader());
  }

  /** These instruments and more, such as those of the extension point. */
  public Instruments with(List<DefinitionSource> sources, List<? extends Scorer> more,
      List<ContributionProblem> unusable) {
    List<ContributionProblem> earlier = new ArrayList<>(problems);
    earlier.addAll(unusable);
    return new Instruments(versions(), sources, scorers.with(more), earlier);
  }

  private void read(DefinitionSource source) {
    try (InputStream in = source.content().open()) {
      DefinitionFile file = new DefinitionReader().read(source.name(), in);
      file.errors().stream().limit(5).forEach(problem ->
          problems.add(new ContributionProblem(source.contributor(), source.name(), problem.toString())));
      file.definition().ifPresent(definition ->
          register(new RegisteredInstrument(source.contributor(), file, definition)));
    } catch (IOException | RuntimeException | LinkageError e) {
      problems.add(new ContributionProblem(source.contributor(), source.name(), "cannot be read: " + e.getMessage()));
    }
  }

  private void register(RegisteredInstrument instrument) {
    String id = instrument.definition().id();
    RegisteredInstrument taken = instruments.computeIfAbsent(id, key -> new TreeMap<>(VERSIONS))
        .putIfAbsent(instrument.definition().version(), instrument);
    if (taken != null) {
      problems.add(new ContributionProblem(instrument.contributor(), instrument.file().name(),
          instrument.definition().name() + " is taken by " + taken.contributor() + ", " + taken.file().name()));
    }
  }

  /** The newest version of each instrument, by id. */
  public List<RegisteredInstrument> newest() {
    return instruments.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
  }

  /** All versions of all instruments, by id and from old to new. */
  public List<RegisteredInstrument> versions() {
    return instruments.values().stream().flatMap(versions -> versions.values().stream()).toList();
  }

  /** The newest version of an instrument. */
  public Optional<RegisteredInstrument> find(String id) {
    return Optional.ofNullable(instruments.get(id)).map(versions -> versions.lastEntry().getValue());
  }

  /** One version of an instrument. */
  public Optional<RegisteredInstrument> find(String id, String version) {
    return Optional.ofNullable(instruments.get(id)).map(versions -> versions.get(version));
  }

  /** The scorers that plug-ins bring. */
  public Scorers scorers() {
    return scorers;
  }

  /** What was left out and why; empty when nothing was. */
  public List<ContributionProblem> problems() {
    List<ContributionProblem> all = new ArrayList<>(problems);
    scorers.problems().forEach(problem -> all.add(new ContributionProblem("scorers", "", problem)));
    all.sort(Comparator.comparing(ContributionProblem::contributor));
    return List.copyOf(all);
  }
}
