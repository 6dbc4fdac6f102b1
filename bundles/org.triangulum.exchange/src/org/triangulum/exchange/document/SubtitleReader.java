// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.coding.TurnParser;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;
import org.triangulum.exchange.document.TextEncoding.Decoded;

/**
 * Reads cues with times and joins them to turns: those of one speaker follow each other in a paragraph, and where
 * nobody is named, those between two pauses.
 */
final class SubtitleReader {
  private static final int PAUSE = 2000;
  private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
  private static final Pattern CUE = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
  private static final Pattern VOICE = Pattern.compile("^\\s*<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^>]*>|\\{\\\\[^}]*}");

  private final List<String> lines;
  private final List<Cue> cues = new ArrayList<>();

  private record Cue(int line, int start, int end, String voice, String text) {}

  private SubtitleReader(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param webVtt whether it must begin with the line {@code WEBVTT}, and has blocks that are no cues
   */
  static Reading read(DocumentFile file, ReadOptions options, boolean webVtt) {
    List<String> notes = new ArrayList<>();
    Decoded decoded = TextImporter.decode(file, options, notes);
    SubtitleReader reader = new SubtitleReader(PlainText.clean(decoded.text(), notes).lines().toList());
    if (webVtt && (reader.lines.isEmpty() || !reader.lines.get(0).startsWith("WEBVTT"))) {
      throw new BadText(1, "the first line must begin with WEBVTT");
    }
    reader.parse(webVtt);
    DocumentText text = reader.text();
    List<String> losses = reader.cues.size() > text.times().size() ? List.of("Of " + reader.cues.size()
        + " cues, joined to " + text.times().size() + " paragraphs, only the times at which these begin are kept.")
        : List.of();
    return new Reading(removed -> text, List.of(), "", Optional.of(decoded.charset()), notes, losses);
  }

  private void parse(boolean webVtt) {
    int at = webVtt ? block(0) : 0;
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
      } else if (webVtt && lines.get(at).matches("(NOTE|STYLE|REGION)(\\s.*)?")) {
        at = block(at);
      } else {
        at = cue(at);
      }
    }
    if (cues.isEmpty()) {
      throw new BadText(0, "there is no cue in it, such as 00:00:01.000 --> 00:00:04.000 with words below");
    }
  }

  /** The line behind a block. */
  private int block(int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private int cue(int from) {
    int at = lines.get(from).contains("-->") ? from : from + 1;
    if (at >= lines.size() || !lines.get(at).contains("-->")) {
      throw new BadText(from + 1, "a cue must begin with its times, perhaps under its name: \""
          + Shortened.of(lines.get(from)) + "\"");
    }
    Matcher times = CUE.matcher(lines.get(at));
    if (!times.matches()) {
      throw new BadText(at + 1, "\"" + Shortened.of(lines.get(at))
          + "\" are no times such as 00:00:01.000 --> 00:00:04.000");
    }
    int start = millis(times, 0, at);
    int end = millis(times, 4, at);
    if (end < start) {
      throw new BadText(at + 1, "the cue ends before it begins: " + Shortened.of(lines.get(at)));
    }
    int behind = block(at + 1);
    String said = String.join("\n", lines.subList(at + 1, behind));
    Matcher voice = VOICE.matcher(said);
    String name = voice.find() ? Parser.unescapeEntities(voice.group(1), false).strip() : "";
    String text = Parser.unescapeEntities(TAG.matcher(said).replaceAll(""), false).replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      cues.add(new Cue(at + 1, start, end, name, text));
    }
    return behind;
  }

  private int millis(Matcher times, int group, int line) {
    int hours = times.group(group + 1) == null ? 0 : Integer.parseInt(times.group(group + 1));
    int minutes = Integer.parseInt(times.group(group + 2));
    int seconds = Integer.parseInt(times.group(group + 3));
    if (minutes > 59 && hours > 0 || seconds > 59) {
      throw new BadText(line + 1, "\"" + Shortened.of(lines.get(line)) + "\" holds more than 59 minutes or seconds");
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Integer.parseInt((times.group(group + 4) + "00")
        .substring(0, 3));
  }

  private DocumentText text() {
    List<Cue> named = named();
    TextAssembly assembly = new TextAssembly();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < named.size(); i++) {
      Cue cue = named.get(i);
      Cue before = i == 0 ? null : named.get(i - 1);
      boolean goesOn = before != null && cue.voice.equals(before.voice)
          && (!cue.voice.isEmpty() || cue.start - before.end < PAUSE);
      if (!goesOn) {
        flush(assembly, paragraph);
        assembly.time(cue.start);
        if (!cue.voice.isEmpty()) {
          assembly.voice(cue.voice);
          paragraph.append(cue.voice).append(": ");
        }
      } else {
        paragraph.append(' ');
      }
      paragraph.append(cue.text);
    }
    flush(assembly, paragraph);
    return assembly.build();
  }

  private static void flush(TextAssembly assembly, StringBuilder paragraph) {
    if (paragraph.length() > 0) {
      assembly.paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** Cues whose words begin with a name and a colon, as meeting programs write them, get that voice. */
  private List<Cue> named() {
    String all = cues.stream().map(Cue::text).collect(Collectors.joining("\n"));
    Set<String> names = SpeakerCandidate.in(all, List.of()).stream().filter(SpeakerCandidate::likely)
        .map(SpeakerCandidate::name).collect(Collectors.toSet());
    TurnParser parser = new TurnParser(names);
    List<Cue> named = new ArrayList<>();
    String voice = "";
    for (Cue cue : cues) {
      List<ParsedTurn> turns = cue.voice.isEmpty() ? parser.parse(cue.text) : List.of();
      if (!turns.isEmpty()) {
        voice = turns.get(0).speaker();
        named.add(new Cue(cue.line, cue.start, cue.end, voice, cue.text.substring(turns.get(0).textStart())));
      } else {
        voice = cue.voice.isEmpty() ? voice : cue.voice;
        named.add(new Cue(cue.line, cue.start, cue.end, voice, cue.text));
      }
    }
    return named;
  }
}
