// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EClass;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;

/**
 * Where each element of the study stands in the dossier. An address follows from kind and key alone, so it can be
 * cited and stays the same in the next dossier; keys that cannot be file names get a short hash.
 */
public final class Addresses {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  /** Names that Windows keeps for devices, and identifiers that the pages themselves use. */
  private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]"
      + "|main|search|hits|contents|evidence|balance|citation|r-script");
  private static final StudyPackage KINDS = StudyPackage.eINSTANCE;
  private static final Map<EClass, String> PAGES = Map.of(KINDS.getFinding(), "finding", KINDS.getQuote(), "quote",
      KINDS.getAnalysisRun(), "result");
  private static final Map<EClass, String> SECTIONS = sections();
  private final Map<String, Integer> names = new HashMap<>();
  private final boolean reflexive;

  /** Addresses of a study. */
  public Addresses(Study study) {
    reflexive = study.getDesign() != null && study.getDesign().isReflexiveMemosShown();
    study.eAllContents().forEachRemaining(e -> {
      if (e instanceof KeyedElement element && PAGES.containsKey(e.eClass())) {
        names.merge(ignoringCase(element), 1, Integer::sum);
      }
    });
  }

  private static Map<EClass, String> sections() {
    Map<EClass, String> map = new HashMap<>();
    map.put(KINDS.getIssue(), "matrix.html");
    map.put(KINDS.getSource(), "matrix.html");
    map.put(KINDS.getParticipantGroup(), "people.html");
    map.put(KINDS.getParticipant(), "people.html");
    map.put(KINDS.getDocument(), "documents.html");
    map.put(KINDS.getRecommendation(), "recommendations.html");
    map.put(KINDS.getStakeholderResponse(), "recommendations.html");
    map.put(KINDS.getReportedFigure(), "results.html");
    map.put(KINDS.getDataset(), "instruments.html");
    map.put(KINDS.getInstrument(), "instruments.html");
    map.put(KINDS.getCode(), "themes.html");
    map.put(KINDS.getCodebook(), "themes.html");
    map.put(KINDS.getJointDisplay(), "displays.html");
    map.put(KINDS.getMetaInference(), "displays.html");
    map.put(KINDS.getExternalStudy(), "displays.html");
    map.put(KINDS.getMemo(), "memos.html");
    map.put(KINDS.getPillarTable(), "pillars.html");
    map.put(KINDS.getFollowedThread(), "threads.html");
    map.put(KINDS.getRelation(), "memos.html");
    return map;
  }

  /** Where the element stands, relative to the dossier's folder; empty for what has no place of its own. */
  public Optional<String> of(StudyElement element) {
    String page = PAGES.get(element.eClass());
    if (page != null) {
      return Optional.of(page + "/" + name(element) + ".html");
    }
    String section = SECTIONS.get(element.eClass());
    boolean hidden = element instanceof Memo memo && !shows(memo);
    return section == null || hidden ? Optional.empty() : Optional.of(section + "#" + anchor(element));
  }

  /** Whether the dossier prints a memo. Reflexive ones are personal: they are printed where the study says so. */
  boolean shows(Memo memo) {
    return memo.getKind() != MemoKind.REFLEXIVE || reflexive;
  }

  /** Where the evidence graph of a finding stands, relative to the dossier's folder. */
  String graph(Finding finding) {
    return "graph/" + name(finding) + ".html";
  }

  /** Identifier of the element inside a page; kinds that share a page keep apart by their kind. */
  public String anchor(StudyElement element) {
    boolean shared = SECTIONS.containsKey(element.eClass()) && element.eClass() != KINDS.getIssue();
    return (shared ? element.eClass().getName().toLowerCase(Locale.ROOT) + "-" : "") + name(element);
  }

  private String name(StudyElement element) {
    String key = key(element);
    boolean alone = names.getOrDefault(element instanceof KeyedElement keyed ? ignoringCase(keyed) : "", 0) <= 1;
    if (PLAIN.matcher(key).matches() && !RESERVED.matcher(key).matches() && alone) {
      return key;
    }
    String readable = key.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+", "");
    return (readable.isEmpty() ? "x" : readable.substring(0, Math.min(48, readable.length()))) + "-" + hash(key);
  }

  /** Key of an element, or its identifier where it has no key. */
  static String key(StudyElement element) {
    String key = element instanceof KeyedElement keyed ? keyed.getKey() : null;
    return key != null && !key.isBlank() ? key : String.valueOf(element.getId());
  }

  private static String ignoringCase(KeyedElement element) {
    return element.eClass().getName() + " " + key(element).toLowerCase(Locale.ROOT);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
