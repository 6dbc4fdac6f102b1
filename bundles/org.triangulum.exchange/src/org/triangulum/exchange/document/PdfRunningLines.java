// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.triangulum.exchange.document.RunningLine.Place;

/**
 * Finds lines that are repeated at the head or foot of pages: the same words, numbers aside, at the same height on at
 * least half of the pages, and on two at least.
 */
final class PdfRunningLines {
  private static final int OUTERMOST = 3;
  private static final float SAME_HEIGHT = 2;
  private static final int EXAMPLES = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[\\p{P}\\s|]*(\\p{L}{1,10}\\.?\\s+)?#"
      + "(\\s*(/|\\||\\p{L}{1,4})\\s*#)?[\\p{P}\\s|]*");

  private record Slot(boolean head, String text, int height) {}

  private final Map<PdfLine, RunningLine> found = new LinkedHashMap<>();

  PdfRunningLines(List<PdfLine> lines, int pages) {
    Map<Integer, List<PdfLine>> byPage = new TreeMap<>();
    lines.forEach(line -> byPage.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
    Map<Slot, List<PdfLine>> slots = new LinkedHashMap<>();
    Map<PdfLine, Slot> slotOf = new HashMap<>();
    for (List<PdfLine> page : byPage.values()) {
      page.sort((a, b) -> Float.compare(a.y(), b.y()));
      for (int i = 0; i < page.size(); i++) {
        boolean head = i < OUTERMOST && i < (page.size() + 1) / 2;
        if (head || i >= page.size() - OUTERMOST) {
          Slot slot = slot(head, page.get(i), slots);
          slots.computeIfAbsent(slot, s -> new ArrayList<>()).add(page.get(i));
          slotOf.put(page.get(i), slot);
        }
      }
    }
    slots.values().removeIf(members -> members.size() < Math.max(2, (pages + 1) / 2));
    Map<Slot, RunningLine> running = running(slots);
    for (List<PdfLine> page : byPage.values()) {
      outermost(page, slotOf, running);
      Collections.reverse(page);
      outermost(page, slotOf, running);
    }
  }

  private static Map<Slot, RunningLine> running(Map<Slot, List<PdfLine>> slots) {
    Map<Slot, RunningLine> running = new HashMap<>();
    Map<String, RunningLine> same = new HashMap<>();
    slots.forEach((slot, members) -> {
      Place place = PAGE_NUMBER.matcher(slot.text).matches() ? Place.PAGE_NUMBER
          : slot.head ? Place.HEADER : Place.FOOTER;
      running.put(slot, same.computeIfAbsent(place + slot.text, k -> new RunningLine(place, slot.text, members.size(),
          members.stream().limit(EXAMPLES).map(PdfLine::text).toList())));
    });
    return running;
  }

  /** Only what nothing else stands beyond is head or foot. */
  private void outermost(List<PdfLine> page, Map<PdfLine, Slot> slotOf, Map<Slot, RunningLine> running) {
    for (PdfLine line : page) {
      RunningLine part = slotOf.containsKey(line) ? running.get(slotOf.get(line)) : null;
      if (part == null) {
        return;
      }
      found.put(line, part);
    }
  }

  private static Slot slot(boolean head, PdfLine line, Map<Slot, List<PdfLine>> slots) {
    String text = NUMBER.matcher(line.text()).replaceAll("#");
    for (Slot slot : slots.keySet()) {
      if (slot.head == head && slot.text.equals(text)
          && Math.abs(slots.get(slot).get(0).y() - line.y()) <= SAME_HEIGHT) {
        return slot;
      }
    }
    return new Slot(head, text, Math.round(line.y()));
  }

  /** What was found, each once. */
  List<RunningLine> all() {
    return found.values().stream().distinct().toList();
  }

  /** What a line is part of; null for a line of the text. */
  RunningLine of(PdfLine line) {
    return found.get(line);
  }
}
