// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.coding.Autocoder;
import org.triangulum.coding.Autocoding;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Turn;
import org.triangulum.ui.qual.CodePreview;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Menus;

/** Codes all turns of somebody, in one document or wherever that person speaks: a code, a preview, one step. */
public final class SpeakerCoding {
  private final StudyDesk desk;
  private final QualDesk shared;
  private final RecentCodes recent = new RecentCodes();

  public SpeakerCoding(StudyDesk desk, QualDesk shared) {
    this.desk = desk;
    this.shared = shared;
  }

  /**
   * Adds an item for each speaker of some documents, and for each person who speaks in others too.
   *
   * @param at where on the display the code is asked for
   */
  public void fill(Menu menu, Collection<Document> documents, Shell over, Point at) {
    Map<String, Set<Speaker>> here = new LinkedHashMap<>();
    Set<Participant> people = new LinkedHashSet<>();
    Map<Speaker, Integer> turns = turns(documents);
    turns.keySet().forEach(speaker -> {
      here.computeIfAbsent(speaker.getKey(), key -> new LinkedHashSet<>()).add(speaker);
      people.add(speaker.getParticipant());
    });
    here.forEach((name, speakers) -> Menus.item(menu,
        NLS.bind(Messages.speaker_here, name, speakers.stream().mapToInt(turns::get).sum()).replace("&", "&&"), true,
        () -> choose(over, at, name, (coder, code) -> coder.speakers(code, speakers))));
    Map<Speaker, Integer> all = turns(desk.open().orElseThrow().study().getDocuments());
    List<Participant> elsewhere = people.stream().filter(p -> p != null && all.keySet().stream()
        .anyMatch(s -> s.getParticipant() == p && !turns.containsKey(s))).toList();
    if (!elsewhere.isEmpty()) {
      Menus.line(menu);
    }
    elsewhere.forEach(person -> Menus.item(menu, NLS.bind(Messages.speaker_everywhere, Words.name(person),
        all.entrySet().stream().filter(e -> e.getKey().getParticipant() == person).mapToInt(Map.Entry::getValue).sum())
        .replace("&", "&&"), true,
        () -> choose(over, at, Words.name(person), (coder, code) -> coder.participants(code, List.of(person)))));
  }

  private static Map<Speaker, Integer> turns(Collection<Document> documents) {
    Map<Speaker, Integer> turns = new LinkedHashMap<>();
    for (Document document : documents) {
      for (Turn turn : document.getTurns()) {
        if (turn.getSpeaker() != null) {
          turns.merge(turn.getSpeaker(), 1, Integer::sum);
        }
      }
    }
    return turns;
  }

  private void choose(Shell over, Point at, String who, BiFunction<Autocoder, Code, Autocoding> proposal) {
    OpenStudy open = desk.open().orElseThrow();
    new CodePalette(over, at, NLS.bind(Messages.speaker_title, who), open.study(), recent.of(open), true,
        new CodePalette.Target() {
          @Override
          public boolean give(Code code) {
            recent.used(code);
            shared.preview(new CodePreview(NLS.bind(Messages.speaker_reason, who), () -> proposal.apply(
                new Autocoder(open.study(), open.view().blobs(), open.researcher()), code)));
            return true;
          }

          @Override
          public boolean giveNew(KeyedElement parent, String name) {
            List<Code> made = new ArrayList<>();
            desk.edit(editor -> made.add(new Codebooks(editor).add(parent, name)));
            made.forEach(this::give);
            return !made.isEmpty();
          }
        });
  }
}
