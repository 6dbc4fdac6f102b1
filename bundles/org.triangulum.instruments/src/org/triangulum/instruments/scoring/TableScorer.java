// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DecimalValues;

/** Scores a table, a column at a time in blocks that fit the cache. */
final class TableScorer {
  private static final int BLOCK = 4096;

  private final Scoring scoring;
  private final Definition definition;
  private final Forms forms;
  private final ItemColumns items;
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, double[]> scores = new HashMap<>();

  TableScorer(Scoring scoring, Forms forms) {
    this.scoring = scoring;
    this.forms = forms;
    definition = scoring.definition();
    items = new ItemColumns(definition, scoring.rules(), forms);
  }

  TableScores score() {
    Set<String> raters = raters();
    List<TableScores.ScaleScores> result = new ArrayList<>();
    for (ScaleDefinition scale : scoring.scales(raters.size() == 1 ? raters.iterator().next() : "")) {
      double[] total = new double[forms.rows()];
      Arrays.fill(total, DecimalValues.missingValue(MissingKind.NOT_ASKED));
      boolean done = true;
      for (String rater : raters) {
        if (scale.scoredFor(rater)) {
          done &= scale.method() == Method.SCORER ? byScorer(scale, rater, total) : score(scale, rater, total);
        }
      }
      scores.put(scale.id(), total);
      if (done) {
        result.add(result(scale, total));
      }
    }
    ages();
    items.strays().forEach((item, count) -> warnings.add(count + " answers to " + item
        + " are none of its codes or outside its range; they count as unanswered"));
    return new TableScores(result, warnings);
  }

  /** Forms of subjects that the form of their rater is not meant for are scored, and told. */
  private void ages() {
    if (forms.ages().isEmpty()) {
      return;
    }
    int outside = 0;
    for (int row = 0; row < forms.rows(); row++) {
      double age = forms.age(row);
      outside += age == age && definition.rater(forms.rater(row)).filter(r -> !r.ages().contains(age)).isPresent() ? 1
          : 0;
    }
    if (outside > 0) {
      warnings.add(outside + " forms are about somebody of an age that " + definition.name() + " is not meant for");
    }
  }

  private Set<String> raters() {
    if (forms.raters() == null) {
      return Set.of(forms.rater());
    }
    Set<String> raters = new TreeSet<>();
    for (int row = 0; row < forms.rows(); row++) {
      raters.add(forms.rater(row));
    }
    return raters;
  }

  private boolean score(ScaleDefinition scale, String rater, double[] total) {
    ScaleProgram program = new ScaleProgram(definition, scale, rater);
    List<TermColumn> columns = program.terms().stream().map(term -> column(program, term)).toList();
    boolean weighted = program.terms().stream().anyMatch(term -> term.term().weight() != 1);
    int blocks = (forms.rows() + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks).parallel().forEach(block ->
        block(program, columns, weighted, block * BLOCK, Math.min(forms.rows(), (block + 1) * BLOCK), rater, total));
    return true;
  }

  private void block(ScaleProgram program, List<TermColumn> columns, boolean weighted, int from, int to, String rater,
      double[] total) {
    double[] sums = new double[to - from];
    double[] weights = weighted ? new double[to - from] : null;
    int[] answered = new int[to - from];
    columns.forEach(column -> column.addTo(from, to, sums, weights, answered));
    for (int row = from, i = 0; row < to; row++, i++) {
      if (forms.raters() == null || forms.rater(row).equals(rater)) {
        double raw = program.combine(sums[i], weighted ? weights[i] : answered[i], answered[i]);
        total[row] = raw == raw ? program.round(raw) : DecimalValues.missingValue(why(program, row));
      }
    }
  }

  private TermColumn column(ScaleProgram program, TermValues term) {
    if (term.item() == null) {
      return TermColumn.Values.ofScores(scores.get(term.term().name()), program, term);
    }
    if (coded(term)) {
      return TermColumn.Codes.of(items.codes(term), program, term);
    }
    double notApplicable = term.notApplicable();
    double[] values = Arrays.stream(items.numbers(term)).map(number -> number == number ? term.value(number)
        : DecimalValues.of(number).missing(0) == MissingKind.NOT_APPLICABLE ? notApplicable : Double.NaN).toArray();
    return new TermColumn.Values(values, program, term);
  }

  private boolean coded(TermValues term) {
    return definition.responses(term.item()).map(set -> TermColumn.Codes.suit(term, set.options())).orElse(false);
  }

  /** The kind that all items of the scale share; plainly missing where they do not, and for scales of scales. */
  private MissingKind why(ScaleProgram program, int row) {
    MissingKind shared = null;
    for (TermValues term : program.terms()) {
      MissingKind kind = term.item() == null
          ? DecimalValues.of(scores.get(term.term().name())[row]).missing(0)
          : coded(term) ? CodeValues.of(items.codes(term)[row]).missing(0)
          : DecimalValues.of(items.numbers(term)[row]).missing(0);
      if (kind == MissingKind.NONE || shared != null && kind != shared) {
        return MissingKind.MISSING;
      }
      shared = kind;
    }
    return shared == null ? MissingKind.MISSING : shared;
  }

  private boolean byScorer(ScaleDefinition scale, String rater, double[] total) {
    Scorer scorer = scoring.scorers().find(scale.scorer()).orElseThrow();
    try {
      double[] own = TimeLimit.call(Duration.ofSeconds(10 + forms.rows() / 1000), () -> {
        double[] computed = new double[forms.rows()];
        for (int row = 0; row < computed.length && !Thread.currentThread().isInterrupted(); row++) {
          computed[row] = forms.rater(row).equals(rater) ? Scoring.finite(scorer.score(forms.form(row))) : 0;
        }
        return computed;
      });
      for (int row = 0; row < total.length; row++) {
        total[row] = forms.rater(row).equals(rater) ? own[row] : total[row];
      }
      return true;
    } catch (TimeLimit.FailedException e) {
      warnings.add("The scale " + scale.id() + " was left out: its scorer " + scale.scorer() + " failed, "
          + e.getMessage());
      return false;
    }
  }

  private TableScores.ScaleScores result(ScaleDefinition scale, double[] total) {
    BandScheme scheme = scoring.bands(scale);
    Optional<CodeValues> bands = scheme.isEmpty() ? Optional.empty() : Optional.of(bands(scheme, total));
    int scored = (int) Arrays.stream(total).filter(score -> score == score).count();
    if (!scale.verified()) {
      warnings.add("The scoring of " + scale.id() + " is not verified against its source");
    }
    if (!scheme.isEmpty() && scheme.unverified(forms.raters() == null ? Set.of(forms.rater()) : raters())) {
      warnings.add("Cut-offs of " + scale.id() + " are not verified against their source");
    }
    int without = bands.map(codes -> scored - (int) IntStream.range(0, total.length)
        .filter(row -> codes.missing(row) == MissingKind.NONE).count()).orElse(0);
    if (without > 0) {
      warnings.add(without + " scores of " + scale.id() + " have no band: no cut-offs hold for their rater and age");
    }
    return new TableScores.ScaleScores(scale, DecimalValues.of(total), bands, scheme.labels(), scored);
  }

  private CodeValues bands(BandScheme scheme, double[] total) {
    byte[] codes = new byte[total.length];
    boolean alike = forms.raters() == null && !scheme.dependsOnAge();
    Optional<Cuts> common = alike ? scheme.cuts(forms.rater(), Double.NaN) : Optional.empty();
    for (int row = 0; row < codes.length; row++) {
      double score = total[row];
      int code = -1;
      if (score == score) {
        Optional<Cuts> cuts = alike ? common : scheme.cuts(forms.rater(row), forms.age(row));
        code = cuts.isPresent() ? scheme.code(cuts.get(), score) : -1;
      }
      codes[row] = code >= 0 ? (byte) code : CodeValues.missingCode(
          score == score ? MissingKind.MISSING : DecimalValues.of(score).missing(0));
    }
    return CodeValues.of(codes);
  }
}
