// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.figure.People;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TableShares;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.text.ReportLanguage;
import org.triangulum.audit.text.ReportTable;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;
import org.triangulum.triangulation.StudyView;

/** What report rules look at: the text, its tables as figures, its tests of significance; read once for all rules. */
public final class ReportReading {
  private static final int NEAR_BLOCKS = 14;

  private final ReportText text;
  private final Optional<StudyView> study;
  private final List<String> wordRules;
  private final Optional<String> language;
  private final List<TableGrid> grids;
  private final Map<String, List<TableGrid>> byNumber = new HashMap<>();
  private final List<TestMention> tests;
  private final List<People> people;
  /** Worked out when first asked for, the same whenever it is. */
  private final Map<TableGrid, List<ShareSet>> shares = new ConcurrentHashMap<>();

  /**
   * Reads the figures of a report.
   *
   * @param study whose report it is; empty where no study is given
   */
  public ReportReading(ReportText text, Optional<StudyView> study) {
    this(text, study, List.of());
  }

  /** The same, with the identifiers of the rules that are left out where the report is not in English. */
  ReportReading(ReportText text, Optional<StudyView> study, List<String> wordRules) {
    this.text = text;
    this.study = study;
    this.wordRules = List.copyOf(wordRules);
    this.language = ReportLanguage.other(text);
    this.grids = text.tables().stream().map(TableGrid::new).toList();
    grids.forEach(g -> g.table().caption().ifPresent(c -> byNumber.computeIfAbsent(c.number().toLowerCase(Locale.ROOT),
        n -> new ArrayList<>()).add(g)));
    this.tests = text.sentences().stream().flatMap(s -> TestMention.in(s).stream()).toList();
    this.people = text.sentences().stream().flatMap(s -> People.in(s).stream()).toList();
  }

  /** The text. */
  public ReportText text() {
    return text;
  }

  /** The study whose report it is. */
  public Optional<StudyView> study() {
    return study;
  }

  /** The language of the report, as people call it; empty for English and where there are too few words to tell. */
  public Optional<String> language() {
    return language;
  }

  /** Identifiers of the rules that are left out since they read English words and the report has none. */
  public List<String> leftOut() {
    return language.isEmpty() ? List.of() : wordRules;
  }

  /** The tables, in order. */
  public List<TableGrid> grids() {
    return grids;
  }

  /** Tests of significance and correlations that are reported in the text, in order. */
  public List<TestMention> tests() {
    return tests;
  }

  /** Counts of people and other units in the text, in order. */
  public List<People> people() {
    return people;
  }

  /** The tables that a sentence names by number: of those so numbered the nearest one. */
  public List<TableGrid> tablesNamedIn(Sentence sentence) {
    Set<TableGrid> named = new LinkedHashSet<>();
    Matcher m = TABLE.matcher(sentence.text());
    while (m.find()) {
      byNumber.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), List.of()).stream()
          .min(Comparator.comparingInt(g -> Math.abs(g.table().start() - sentence.start()))).ifPresent(named::add);
    }
    return List.copyOf(named);
  }

  private static final Pattern TABLE = Pattern.compile("(?i)\\btable\\s+(\\d+(?:\\.\\d+)*[a-z]?|[A-Z])\\b");

  /** The shares of a table with what their base may be, also by what is printed near it. */
  public List<ShareSet> shares(TableGrid grid) {
    return shares.computeIfAbsent(grid, g -> new TableShares(g, statedNear(g.table())).sets());
  }

  /** Numbers of cases that are printed in the caption of a table or in sentences near it. */
  private List<Base> statedNear(ReportTable table) {
    List<Base> stated = new ArrayList<>();
    table.caption().ifPresent(c -> {
      Matcher n = People.N.matcher(c.title());
      while (n.find()) {
        stated.add(new Base(Long.parseLong(n.group(1).replace(",", "")), "n of the caption"));
      }
    });
    people.stream().filter(p -> table.block() - p.block() <= NEAR_BLOCKS && p.block() - table.block() <= 2)
        .sorted(Comparator.comparingInt(p -> Math.abs(p.start() - table.start())))
        .forEach(p -> stated.add(new Base(p.count(), "\"" + p.words() + "\"")));
    grids.stream().filter(g -> g.table().block() < table.block() && table.block() - g.table().block() <= NEAR_BLOCKS)
        .forEach(g -> g.rowSum().ifPresent(n -> stated.add(new Base(n, "\"sum of " + g.table().name() + "\""))));
    return stated;
  }
}
