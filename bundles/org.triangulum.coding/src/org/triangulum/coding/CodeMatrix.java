// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.ParticipantGroup;

/**
 * Codes by participant groups: how many segments, from how many participants, in how many documents.
 *
 * <p>A segment is a coding; the same words coded by two coders are two. Participants and documents are counted once per
 * cell; a participant is counted under each group for which there are segments of theirs. {@link CodingTable} says to
 * whom a segment belongs.
 */
public final class CodeMatrix {
  private final CodingTable table;
  private final int width;
  private final int[] segments;
  private final int[] participants;
  private final int[] documents;

  private CodeMatrix(CodingTable table) {
    this.table = table;
    this.width = table.groups().size() + 2; // the groups, none, all
    int cells = table.codes().size() * width;
    segments = new int[cells];
    participants = new int[cells];
    documents = new int[cells];
  }

  /**
   * Counts.
   *
   * @param withSubcodes whether a code's counts include those of all codes below it
   */
  public static CodeMatrix of(CodingTable table, boolean withSubcodes) {
    CodeMatrix matrix = new CodeMatrix(table);
    matrix.count(withSubcodes);
    return matrix;
  }

  /** The rows: all codes, parents before children. */
  public List<Code> codes() {
    return table.codes();
  }

  /** The columns. */
  public List<ParticipantGroup> groups() {
    return table.groups();
  }

  /** Segments of a code in a group; null asks for those of no group. */
  public int segments(Code code, ParticipantGroup group) {
    return segments[cell(code, group)];
  }

  /** Segments of a code in all. */
  public int segments(Code code) {
    return segments[total(code)];
  }

  /** Participants of a group with segments of a code; null asks for those of no group. */
  public int participants(Code code, ParticipantGroup group) {
    return participants[cell(code, group)];
  }

  /** Participants with segments of a code in all. */
  public int participants(Code code) {
    return participants[total(code)];
  }

  /** Documents with segments of a code in a group; null asks for those of no group. */
  public int documents(Code code, ParticipantGroup group) {
    return documents[cell(code, group)];
  }

  /** Documents with segments of a code in all. */
  public int documents(Code code) {
    return documents[total(code)];
  }

  private int cell(Code code, ParticipantGroup group) {
    int column = group == null ? width - 2 : table.groups().indexOf(group);
    if (column < 0) {
      throw new IllegalArgumentException("The group " + group.getKey() + " is not in the study");
    }
    return row(code) + column;
  }

  private int total(Code code) {
    return row(code) + width - 1;
  }

  private int row(Code code) {
    return table.number(code).orElseThrow(() ->
        new IllegalArgumentException("The code " + code.getKey() + " is not in the study")) * width;
  }

  /** The codings of a code and of all below it stand together in the order by code; marks tell what was seen there. */
  private void count(boolean withSubcodes) {
    int[] offsets = table.offsets();
    long[] codings = table.byCode(offsets);
    Voices voices = table.voices();
    int[] seenParticipants = new int[table.participants() * width];
    int[] seenDocuments = new int[table.documents() * width];
    int all = width - 1;
    for (int c = 0; c < table.codes().size(); c++) {
      int row = c * width;
      int mark = c + 1;
      int end = offsets[withSubcodes ? table.familyEnd(c) : c + 1];
      for (int k = offsets[c]; k < end; k++) {
        int voice = (int) codings[k];
        int group = voices.group(voice);
        segments[row + group]++;
        int document = (int) (codings[k] >>> Integer.SIZE) * width;
        see(seenDocuments, document + group, mark, documents, row + group);
        see(seenDocuments, document + all, mark, documents, row + all);
        int participant = voices.participant(voice) * width;
        if (participant >= 0) {
          see(seenParticipants, participant + group, mark, participants, row + group);
          see(seenParticipants, participant + all, mark, participants, row + all);
        }
      }
      segments[row + all] = end - offsets[c];
    }
  }

  private static void see(int[] seen, int what, int mark, int[] counts, int cell) {
    if (seen[what] != mark) {
      seen[what] = mark;
      counts[cell]++;
    }
  }
}
