// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Codebooks;
import org.triangulum.coding.Codings;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CodingsCsvExporter;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.LinkPopup;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.qual.CodeCandidates;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.segment.SegmentRow.Hit;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.widget.NoticeStrip;

/** What a person does to the segments selected. Each change can be undone. */
final class SegmentActions {
  private final StudyDesk desk;
  private final Supplier<List<Hit>> hits;
  private final NoticeStrip notice;
  private final Shell shell;

  SegmentActions(StudyDesk desk, Supplier<List<Hit>> hits, NoticeStrip notice, Shell shell) {
    this.desk = desk;
    this.hits = hits;
    this.notice = notice;
    this.shell = shell;
  }

  List<Coding> codings() {
    return hits.get().stream().map(Hit::coding).distinct().toList();
  }

  /** Where the segments selected stand; of a stretch that has several codes, the stretch. */
  List<PassagePlace> passages() {
    return hits.get().stream().map(Hit::segment).map(SegmentActions::passage).distinct().toList();
  }

  private static PassagePlace passage(Segment segment) {
    return new PassagePlace(segment.coding().getDocument().getId(), segment.span().start(), segment.span().end());
  }

  /** Goes to the words of a segment. */
  void go(Hit hit) {
    Segment segment = hit.segment();
    desk.navigator().go(w -> w.at(segment.coding().getDocument(), segment.span().start(), segment.span().end()));
  }

  private void edit(Consumer<Codings> change) {
    OpenStudy open = desk.open().orElseThrow();
    desk.edit(editor -> change.accept(new Codings(editor, open.view().blobs(), open.researcher())));
  }

  /** Asks for the code that the segments get instead of their own. */
  void recode(Point at) {
    List<Coding> codings = codings();
    if (!codings.isEmpty() && desk.editable()) {
      new PickPopup<>(shell, at, NLS.bind(Messages.segments_recode_title, codings.size()), Messages.segments_pick_code,
          CodeCandidates.of(desk.open().orElseThrow().study()), code -> {
            edit(engine -> engine.recode(codings, code));
            notice.say(NLS.bind(Messages.segments_recoded, codings.size(), CodeNames.name(code)), Messages.undo,
                desk::undo);
          });
    }
  }

  /** Asks for a code that the words of the segments get besides their own. */
  void codeToo(Point at) {
    List<Segment> segments = hits.get().stream().map(Hit::segment).toList();
    if (!segments.isEmpty() && desk.editable()) {
      new PickPopup<>(shell, at, NLS.bind(Messages.segments_code_too_title, segments.size()),
          Messages.segments_pick_code, CodeCandidates.of(desk.open().orElseThrow().study()), code ->
          segments.stream().map(s -> s.coding().getDocument()).distinct().forEach(document -> edit(engine ->
              engine.add(document, segments.stream().filter(s -> s.coding().getDocument() == document)
                  .map(Segment::span).toList(), code))));
    }
  }

  /** Gives the segments, which have one code, a code of their own behind it. */
  void split() {
    List<Coding> codings = codings();
    if (codings.isEmpty() || codings.stream().map(Coding::getCode).distinct().count() > 1) {
      notice.say(Messages.segments_split_one, Messages.ok, () -> { });
      return;
    }
    Code code = codings.get(0).getCode();
    List<Code> made = new ArrayList<>();
    desk.edit(editor -> made.add(new Codebooks(editor).split(code, codings,
        NLS.bind(Messages.segments_split_name, CodeNames.name(code)))));
    if (!made.isEmpty()) {
      desk.navigator().go(w -> w.at(made.get(0)));
      notice.say(NLS.bind(Messages.segments_split_done, codings.size(), CodeNames.name(made.get(0))), Messages.undo,
          desk::undo);
    }
  }

  /** Takes the codes off; asks first where evidence of findings goes with them. */
  void remove() {
    List<Coding> codings = codings();
    if (codings.isEmpty() || !desk.editable()) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    List<StudyElement> along = new Codings(open.editor(), open.view().blobs(), open.researcher()).removal(codings);
    Runnable perform = () -> {
      edit(engine -> engine.remove(codings));
      notice.say(NLS.bind(Messages.segments_removed, codings.size()), Messages.undo, desk::undo);
    };
    if (along.isEmpty()) {
      perform.run();
    } else {
      notice.ask(NLS.bind(Messages.segments_remove_ask, codings.size(), along.size()), Messages.remove, perform,
          Messages.keep);
    }
  }

  void setStance(Stance stance) {
    edit(engine -> engine.setStance(codings(), stance));
  }

  void setWeight(int weight) {
    edit(engine -> engine.setWeight(codings(), weight));
  }

  /** Asks for the finding that the segments shall speak to. */
  void link(Point at) {
    List<PassagePlace> passages = passages();
    if (passages.isEmpty() || !desk.editable()) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Optional<Finding> current = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
    new LinkPopup<>(shell, at, NLS.bind(Messages.segments_link_title, passages.size()),
        Candidates.findings(open.view(), current), (finding, role) -> link(passages, finding, role));
  }

  private void link(List<PassagePlace> passages, Finding finding, EvidenceRole role) {
    Linking linking = new Linking(desk);
    OpenStudy open = desk.open().orElseThrow();
    for (PassagePlace place : passages) {
      open.element(Document.class, place.document())
          .flatMap(d -> linking.quote(d, place.start(), place.end()))
          .ifPresent(quote -> linking.link(finding, quote, "", role, quote.getGroup()));
    }
    notice.say(NLS.bind(Messages.segments_linked, passages.size(), finding.getKey()), Messages.segments_to_finding,
        () -> desk.navigator().go(w -> w.at(finding)));
  }

  /** Writes segments as a table for a spreadsheet. */
  void export(List<Segment> segments) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.csv"});
    dialog.setFileName(Messages.segments_file);
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      try {
        new CodingsCsvExporter().write(segments, Path.of(chosen));
        notice.say(NLS.bind(Messages.segments_exported, segments.size(), Path.of(chosen).getFileName()), Messages.ok,
            () -> { });
      } catch (ExchangeException e) {
        Failure.show(desk.display(), e);
      }
    }
  }
}
