// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.triangulum.instruments.InstrumentCheck;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Choice;
import org.triangulum.instruments.definition.Citation;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.definition.Wording;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;
import org.triangulum.ui.widget.Palette;

/** Who made an instrument, who may use it and how, what is to be chosen, its golden cases and its sources. */
final class About {
  private final StyledText text;
  private final StringBuilder said = new StringBuilder();
  private final List<StyleRange> styles = new ArrayList<>();

  About(StyledText text) {
    this.text = text;
  }

  void show(InstrumentCheck.Report report) {
    Definition definition = report.file().definition().orElseThrow();
    Words words = new Words(definition);
    fact(Messages.about_what, definition.description());
    fact(Messages.about_subject, definition.subject());
    for (Rater rater : definition.raters()) {
      fact(Messages.about_rater, rater.label() + (rater.self() ? Messages.about_self : "")
          + (rater.ages().equals(Ages.ALL) ? "" : NLS.bind(Messages.words_aged, rater.ages())));
    }
    fact(Messages.about_languages, String.join(", ", definition.languages()));
    heading(Messages.about_licence);
    line(definition.licence(), false);
    line(definition.wording() == Wording.NOT_SHIPPED ? Messages.about_not_shipped : definition.wording().word(), false);
    if (!definition.note().isEmpty()) {
      heading(Messages.about_note);
      line(definition.note(), false);
    }
    for (Choice choice : definition.choices()) {
      heading(NLS.bind(Messages.about_choice, choice.title()));
      line(choice.reason(), false);
      choice.options().forEach(option -> line("• " + option.title() + (option.id().equals(choice.preset())
          ? Messages.about_preset : "") + " — " + words.source(option.source()) + " — "
          + Words.verified(option.verified()), !option.verified()));
    }
    heading(Messages.about_golden);
    line(NLS.bind(Messages.about_golden_count, report.golden().size() - report.failed().size(),
        report.golden().size()), !report.failed().isEmpty());
    report.failed().forEach(failed -> line("• " + failed.golden().title() + ": "
        + String.join("; ", failed.differences()), true));
    heading(Messages.about_sources);
    for (Citation citation : definition.citations()) {
      line("• " + citation.text() + (citation.doi().isEmpty() ? "" : ". doi " + citation.doi())
          + (citation.url().isEmpty() ? "" : ". " + citation.url()), false);
    }
    if (!report.file().problems().isEmpty()) {
      heading(Messages.about_warnings);
      report.file().problems().forEach(problem -> line("• " + problem, true));
    }
    text.setText(said.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private void heading(String words) {
    append((said.isEmpty() ? "" : "\n") + words + "\n", false, SWT.BOLD);
  }

  private void fact(String name, String value) {
    if (!value.isBlank()) {
      append(name + "  ", false, SWT.BOLD);
      line(value, false);
    }
  }

  private void line(String words, boolean warning) {
    append(words.strip() + "\n", warning, SWT.NORMAL);
  }

  private void append(String words, boolean warning, int style) {
    Palette palette = Palette.of(text);
    styles.add(new StyleRange(said.length(), words.length(), warning ? palette.warning() : palette.ink(), null, style));
    said.append(words);
  }
}
