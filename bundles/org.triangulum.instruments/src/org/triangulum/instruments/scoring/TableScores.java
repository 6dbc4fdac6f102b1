// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DecimalValues;

/**
 * The scores of a table of forms.
 *
 * @param scales in the order of the definition
 * @param warnings answers that are no codes, scorers that failed, what is not verified
 */
public record TableScores(List<ScaleScores> scales, List<String> warnings) {

  public TableScores {
    scales = List.copyOf(scales);
    warnings = List.copyOf(warnings);
  }

  /** The scores of one scale. */
  public Optional<ScaleScores> scale(String id) {
    return scales.stream().filter(one -> one.scale().id().equals(id)).findFirst();
  }

  /**
   * The scores of one scale.
   *
   * @param scale what was scored
   * @param scores one a form; missing where too little is answered, with the kind that all its items share, if they do
   * @param bands codes of bands, see {@link BandScheme}; empty where the scale has none
   * @param labels of bands by code
   * @param scored number of forms with a score
   */
  public record ScaleScores(ScaleDefinition scale, DecimalValues scores, Optional<CodeValues> bands,
      NavigableMap<Double, String> labels, int scored) {

    /** What a high band code says; of a scale on which high is better the bands count the other way. */
    public Polarity bandPolarity() {
      return scale.polarity() == Polarity.HIGH_IS_BETTER ? Polarity.HIGH_IS_WORSE : scale.polarity();
    }
  }
}
