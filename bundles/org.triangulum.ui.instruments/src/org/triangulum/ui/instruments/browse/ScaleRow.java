// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.Reference;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;

/**
 * A line about a scale: the scale itself, how it is made, its bands for some raters, or a reference.
 *
 * @param head whether it is the scale
 * @param subject what the line is about
 * @param text what it says
 * @param source where that is from; empty where the line has no source of its own
 * @param verified whether somebody compared it with the source; null where that makes no sense
 */
public record ScaleRow(boolean head, String subject, String text, String source, Boolean verified) {

  static List<ScaleRow> of(Definition definition) {
    Words words = new Words(definition);
    List<ScaleRow> rows = new ArrayList<>();
    for (ScaleDefinition scale : definition.scales()) {
      rows.add(new ScaleRow(true, scale.title(), Words.polarity(scale.polarity()), "", null));
      String made = scale.method() == Method.SCORER ? NLS.bind(Messages.scales_scorer, scale.scorer())
          : NLS.bind(Messages.scales_made, scale.method().word(),
          scale.terms().stream().map(Words::term).collect(Collectors.joining(", ")));
      String needed = scale.method() == Method.SCORER ? "" : NLS.bind(Messages.scales_needed,
          scale.minimumAnswered() == 0 ? scale.terms().size() : scale.minimumAnswered(), scale.terms().size());
      rows.add(new ScaleRow(false, scale.id(), made + needed, words.source(scale.source()), scale.verified()));
      for (Cuts cuts : scale.bands()) {
        rows.add(new ScaleRow(false, words.holdsFor(cuts), Words.bands(cuts) + (cuts.note().isEmpty() ? ""
            : " — " + cuts.note()), words.source(cuts.source()), cuts.verified()));
      }
      for (Reference reference : scale.references()) {
        rows.add(new ScaleRow(false, Messages.scales_reference, words.reference(reference),
            words.source(reference.source()), reference.verified()));
      }
      if (!scale.note().isEmpty()) {
        rows.add(new ScaleRow(false, Messages.scales_note, scale.note(), "", null));
      }
    }
    return rows;
  }
}
