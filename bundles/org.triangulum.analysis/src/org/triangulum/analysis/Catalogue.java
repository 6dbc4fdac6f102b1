// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The analyses at hand. A contribution that is broken or whose id is taken is left out and reported; it never keeps the
 * others from working.
 */
public final class Catalogue {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Map<String, Analysis> analyses;
  private final List<String> problems;

  /**
   * A catalogue of these analyses, in this order.
   *
   * @param contributions instances; the first of two with one id is kept
   */
  public Catalogue(List<? extends Analysis> contributions) {
    this(contributions, List.of());
  }

  private Catalogue(List<? extends Analysis> contributions, List<String> earlierProblems) {
    Map<String, Analysis> accepted = new LinkedHashMap<>();
    List<String> found = new ArrayList<>(earlierProblems);
    for (Analysis analysis : contributions) {
      String defect = defect(analysis, accepted);
      if (defect.isEmpty()) {
        accepted.put(analysis.id(), analysis);
      } else {
        found.add("Analysis " + analysis.getClass().getName() + " was left out: " + defect);
      }
    }
    analyses = Collections.unmodifiableMap(accepted);
    problems = List.copyOf(found);
  }

  /**
   * The analyses registered in {@code META-INF/services/org.triangulum.analysis.Analysis}, seen from the class loader
   * of this bundle: on the class path all there are, under OSGi those shipped here.
   */
  public static Catalogue discovered() {
    return discovered(Catalogue.class.getClassLoader());
  }

  /** The analyses registered as services that this class loader sees. */
  public static Catalogue discovered(ClassLoader loader) {
    List<Analysis> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Iterator<Analysis> services = ServiceLoader.load(Analysis.class, loader).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          return new Catalogue(found, problems);
        }
        found.add(services.next());
      } catch (ServiceConfigurationError e) {
        problems.add("An analysis could not be loaded: " + e.getMessage());
      }
    }
  }

  /** This catalogue with more analyses, such as those of the extension point. */
  public Catalogue with(List<? extends Analysis> more) {
    List<Analysis> all = new ArrayList<>(analyses.values());
    all.addAll(more);
    return new Catalogue(all, problems);
  }

  /** All analyses. */
  public List<Analysis> analyses() {
    return List.copyOf(analyses.values());
  }

  /** The analysis of that id. */
  public Optional<Analysis> find(String id) {
    return Optional.ofNullable(analyses.get(id));
  }

  /**
   * The analysis of that id.
   *
   * @throws AnalysisException naming the nearest ids when there is none
   */
  public Analysis get(String id) {
    return find(id).orElseThrow(() ->
        new AnalysisException("There is no analysis " + id + Nearest.hint(id, analyses.keySet())));
  }

  /** What was left out and why; empty when nothing was. */
  public List<String> problems() {
    return problems;
  }

  private static String defect(Analysis analysis, Map<String, Analysis> accepted) {
    try {
      if (analysis.id() == null || !KEBAB.matcher(analysis.id()).matches()) {
        return "its id " + analysis.id() + " is not kebab-case";
      }
      Analysis taken = accepted.get(analysis.id());
      if (taken != null) {
        return "the id " + analysis.id() + " is taken by " + taken.getClass().getName();
      }
      if (analysis.title().isBlank() || analysis.description().isBlank() || analysis.category().isBlank()) {
        return "it has no title, description or category";
      }
      if (analysis.references().isEmpty()) {
        return "it cites no reference";
      }
      return analysis.inputs() == null || analysis.parameters() == null ? "it declares no inputs or parameters" : "";
    } catch (RuntimeException | LinkageError e) {
      return e.toString();
    }
  }
}
