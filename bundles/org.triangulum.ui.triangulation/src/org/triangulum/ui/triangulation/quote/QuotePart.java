// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.quote;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.triangulation.quote.DisplayedQuote;
import org.triangulum.triangulation.quote.QuoteEdits;
import org.triangulum.triangulation.quote.QuoteReuse;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/**
 * The quote looked at, as it was said and as the report shows it. Words are marked and left out, emphasised or
 * explained by the buttons; each edit is logged and can be taken back.
 */
public final class QuotePart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Label title;
  private StyledText said;
  private Text inserted;
  private Button omit;
  private Button emphasise;
  private Button insert;
  private Button undo;
  private QuoteRules rules;
  private StyledText shown;
  private Label remarks;
  private Quote quote;

  @Inject
  public QuotePart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 8;
    layout.verticalSpacing = 4;
    content.setLayout(layout);
    Fonts fonts = new Fonts(content);
    title = new Label(content, SWT.WRAP);
    title.setFont(fonts.bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    said = text();
    said.setToolTipText(Messages.quote_said_tip);
    said.addListener(SWT.Selection, e -> enable());
    said.addListener(SWT.MouseUp, e -> enable());
    said.addListener(SWT.KeyUp, e -> enable());
    ButtonRow row = new ButtonRow(content, 1);
    omit = row.push(Messages.quote_omit, Messages.quote_omit_tip, () -> edit(edits -> {
      Point span = said.getSelection();
      edits.omit(quote, span.x, span.y, "");
    }));
    emphasise = row.push(Messages.quote_emphasise, Messages.quote_emphasise_tip, () -> edit(edits -> {
      Point span = said.getSelection();
      edits.emphasise(quote, span.x, span.y, "");
    }));
    inserted = new Text(row.composite(), SWT.BORDER);
    inserted.setMessage(Messages.quote_insert_what);
    inserted.addListener(SWT.Modify, e -> enable());
    inserted.addListener(SWT.DefaultSelection, e -> insert());
    insert = row.push(Messages.quote_insert, Messages.quote_insert_tip, this::insert);
    undo = row.push(Messages.quote_back, Messages.quote_back_tip, this::takeBack);
    Label heading = new Label(content, SWT.NONE);
    heading.setText(Messages.quote_shown);
    heading.setFont(fonts.bold());
    rules = new QuoteRules(content, desk);
    shown = text();
    remarks = new Label(content, SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 120;
    remarks.setLayoutData(data);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    desk.listenToWhere(parent, where -> seen.request());
    refresh();
  }

  private StyledText text() {
    StyledText text = new StyledText(content, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(6, 4, 6, 4);
    text.setLineSpacing(2);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = 120;
    data.heightHint = 70;
    text.setLayoutData(data);
    return text;
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    Optional<PassagePlace> place = open.flatMap(o -> desk.navigator().where().passage());
    Optional<Quote> found = place.flatMap(p -> open.get().study().getQuotes().stream()
        .filter(q -> q.getDocument() != null && p.document().equals(q.getDocument().getId())
            && q.getStart() == p.start() && q.getEnd() == p.end()).findFirst());
    if (found.isEmpty()) {
      quote = null;
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.quote_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.quote_none_advice, "", null);
      return;
    }
    boolean same = quote == found.get();
    quote = found.get();
    pages.show(content);
    title.setText(quote.getKey());
    if (!same || !said.getText().equals(quote.getText())) {
      said.setText(quote.getText() == null ? "" : quote.getText());
    }
    mark();
    show(open.get());
    enable();
    content.layout(true, true);
  }

  /** Edits in the words as they were said: left out words are struck, emphasised ones bold. */
  private void mark() {
    Palette palette = Palette.of(said);
    List<StyleRange> styles = new ArrayList<>();
    for (QuoteEdit edit : quote.getEdits()) {
      int length = Math.min(edit.getEnd(), said.getCharCount()) - edit.getStart();
      if (edit.getKind() != QuoteEditKind.INSERTION && length > 0) {
        StyleRange range = new StyleRange(edit.getStart(), length, palette.muted(), null);
        range.strikeout = edit.getKind() == QuoteEditKind.OMISSION;
        range.fontStyle = edit.getKind() == QuoteEditKind.EMPHASIS ? SWT.BOLD : SWT.NORMAL;
        range.foreground = range.strikeout ? palette.muted() : palette.ink();
        styles.add(range);
      }
    }
    styles.sort((a, b) -> Integer.compare(a.start, b.start));
    said.setStyleRanges(new StyleRange[0]);
    styles.forEach(said::setStyleRange);
  }

  private void show(OpenStudy open) {
    StringBuilder all = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    Palette palette = Palette.of(shown);
    for (DisplayedQuote display : DisplayedQuote.all(open.study(), quote)) {
      all.append(all.length() == 0 ? "" : "\n\n");
      if (!display.place().isEmpty()) {
        int start = all.length();
        String limit = display.limit().isPresent() ? NLS.bind(Messages.quote_limit, display.words(),
            display.limit().getAsInt()) : "";
        all.append(display.place()).append(' ').append(display.reference()).append("  ").append(limit).append('\n');
        styles.add(new StyleRange(start, all.length() - start, display.tooLong() ? palette.warning() : palette.muted(),
            null, SWT.BOLD));
      }
      all.append(display.line());
    }
    shown.setText(all.toString());
    shown.setStyleRanges(styles.toArray(StyleRange[]::new));
    QuoteReuse.Row reuse = QuoteReuse.of(open.view()).rows().stream().filter(r -> r.quote() == quote).findFirst()
        .orElseThrow();
    String findings = reuse.findings().isEmpty() ? Messages.quote_unused
        : NLS.bind(Messages.quote_used, String.join(", ", reuse.findings().stream().map(f -> f.getKey()).toList()));
    List<String> lines = new ArrayList<>(List.of(findings));
    lines.addAll(reuse.remarks());
    remarks.setText(String.join("\n", lines).replace("&", "&&"));
    remarks.setForeground(palette.muted());
  }

  private void enable() {
    rules.show(quote);
    boolean editable = desk.editable() && quote != null;
    boolean marked = said.getSelectionCount() > 0;
    omit.setEnabled(editable && marked);
    emphasise.setEnabled(editable && marked);
    insert.setEnabled(editable && !inserted.getText().isBlank());
    undo.setEnabled(editable && !quote.getEdits().isEmpty());
  }

  private void edit(Consumer<QuoteEdits> work) {
    desk.edit(editor -> work.accept(new QuoteEdits(editor, desk.open().orElseThrow().authorship())));
  }

  private void insert() {
    String words = inserted.getText();
    int at = said.getCaretOffset();
    if (quote != null && desk.editable() && !words.isBlank()) {
      edit(edits -> {
        edits.insert(quote, at, words, "");
        inserted.setText("");
      });
    }
  }

  /** Offers the edits, the newest first, each to be taken back by itself. */
  private void takeBack() {
    Menu menu = new Menu(undo);
    List<QuoteEdit> edits = new ArrayList<>(quote.getEdits());
    for (int i = edits.size() - 1; i >= 0; i--) {
      QuoteEdit edit = edits.get(i);
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(name(edit).replace("&", "&&"));
      item.addListener(SWT.Selection, e -> edit(all -> all.remove(edit, "")));
    }
    menu.setLocation(undo.toDisplay(0, undo.getSize().y));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private String name(QuoteEdit edit) {
    String text = quote.getText() == null ? "" : quote.getText();
    int end = Math.min(edit.getEnd(), text.length());
    String words = edit.getKind() == QuoteEditKind.INSERTION ? "[" + edit.getText() + "]"
        : "“" + text.substring(Math.min(edit.getStart(), end), end) + "”";
    String author = edit.getAuthor() == null ? "" : "  " + edit.getAuthor().getKey();
    return edit.getKind().getLiteral() + "  " + words + "  " + (edit.getDate() == null ? "" : edit.getDate()) + author;
  }

  /** The words as they were said, for those who test what is marked. */
  public StyledText said() {
    return said;
  }

  /** The quote as the report shows it, likewise. */
  public StyledText shown() {
    return shown;
  }

  @Focus
  void focus() {
    (content.isVisible() ? said : pages.composite()).setFocus();
  }
}
