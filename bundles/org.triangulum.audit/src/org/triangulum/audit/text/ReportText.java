// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.triangulum.audit.ReportPlace;
import org.triangulum.audit.text.Block.Kind;
import org.triangulum.exchange.document.DocumentText.PageStart;

/** A report as it is read: its text and the parts of it. Immutable. All offsets are UTF-16 units of {@link #text}. */
public final class ReportText {
  private static final int LONGEST_PASSAGE = 400;

  private final String name;
  private final String text;
  private final List<Block> blocks;
  private final List<Sentence> sentences;
  private final List<Caption> captions;
  private final List<ReportTable> tables;
  private final int[] starts;
  private final int[] sections;
  private final int[] lines;
  private final List<PageStart> pages;

  /**
   * A report.
   *
   * @param name of the file
   * @param lines where each line begins
   * @param pages where each page begins; empty where the format has none
   */
  ReportText(String name, String text, List<Block> blocks, List<Sentence> sentences, List<Caption> captions,
      List<ReportTable> tables, int[] lines, List<PageStart> pages) {
    this.name = name;
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.sentences = List.copyOf(sentences);
    this.captions = List.copyOf(captions);
    this.tables = List.copyOf(tables);
    this.starts = blocks.stream().mapToInt(Block::start).toArray();
    this.sections = new int[blocks.size()];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = blocks.get(i).kind() == Kind.HEADING ? i : i == 0 ? -1 : sections[i - 1];
    }
    this.lines = lines.clone();
    this.pages = List.copyOf(pages);
  }

  /** The name of the file, without folder. */
  public String name() {
    return name;
  }

  /** The whole text, lines ended by LF. */
  public String text() {
    return text;
  }

  /** All parts in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The sentences of paragraphs and lists, in order; not what participants said. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** Captions in order. */
  public List<Caption> captions() {
    return captions;
  }

  /** Tables in order. */
  public List<ReportTable> tables() {
    return tables;
  }

  /** The headings, in order. */
  public List<Block> headings() {
    return blocks.stream().filter(b -> b.kind() == Kind.HEADING).toList();
  }

  /** The words of a part. */
  public String words(Block block) {
    return text.substring(block.start(), block.end());
  }

  /** The line a position stands on, from 1. */
  public int lineAt(int offset) {
    return rank(lines, offset);
  }

  /**
   * The page a position stands on, from 1; 0 where the format has none, {@link ReportPlace#PAGE_NOT_RECORDED} where
   * the file does not tell.
   */
  public int pageAt(int offset) {
    int page = 0;
    for (int i = 0; i < pages.size() && pages.get(i).offset() <= offset; i++) {
      page = pages.get(i).number() == 0 ? ReportPlace.PAGE_NOT_RECORDED : pages.get(i).number();
    }
    return page;
  }

  /** The number of the last page that is known; 0 where none is. */
  public int pages() {
    return pages.stream().mapToInt(PageStart::number).max().orElse(0);
  }

  private static int rank(int[] starts, int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The index of the heading that a position stands under; -1 before the first. */
  public int section(int offset) {
    int block = rank(starts, offset) - 1;
    return block < 0 ? -1 : sections[block];
  }

  /** The part that holds a position; empty between parts. */
  public Optional<Block> blockAt(int offset) {
    int block = rank(starts, offset) - 1;
    return block < 0 ? Optional.empty() : Optional.of(blocks.get(block)).filter(b -> b.holds(offset));
  }

  /** A place, with its passage shortened where it is long. */
  public ReportPlace place(int start, int end) {
    String passage = text.substring(start, end).strip();
    return new ReportPlace(name, lineAt(start), pageAt(start), start, end, passage.length() > LONGEST_PASSAGE
        ? passage.substring(0, LONGEST_PASSAGE - 1) + "…" : passage);
  }
}
