// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts the text of rich text together; what belongs to groups that are not seen in the text is left out. */
final class RtfText extends RtfListenerAdaptor {
  private static final Set<Command> SEEN = EnumSet.of(Command.rtf, Command.fldrslt, Command.shptxt, Command.footnote);

  private final TextAssembly assembly = new TextAssembly();
  private final Deque<State> states = new ArrayDeque<>();
  private final BoldLine line = new BoldLine();
  private final List<StringBuilder> footnotes = new ArrayList<>();
  private State state = new State(false, false, false, false);
  private int deleted;
  private int pictures;
  private int running;
  private boolean rowOpen;

  private record State(boolean skipped, boolean bold, boolean hidden, boolean note) {}

  /** How many groups are open. */
  int open() {
    return states.size();
  }

  DocumentText build() {
    if (!line.isEmpty()) {
      endLine();
    }
    assembly.footnotes(footnotes.stream().map(StringBuilder::toString).toList());
    return assembly.build();
  }

  List<String> notes() {
    return assembly.notes();
  }

  List<String> losses() {
    List<String> losses = new ArrayList<>();
    TextAssembly.tell(losses, "Pieces of text deleted with changes tracked were left out", deleted);
    TextAssembly.tell(losses, "Pictures or drawings were left out", pictures);
    TextAssembly.tell(losses, "Page headers and footers are not part of the text", running);
    return losses;
  }

  @Override
  public void processGroupStart() {
    states.push(state);
  }

  @Override
  public void processGroupEnd() {
    if (!states.isEmpty()) {
      state = states.pop();
    }
  }

  @Override
  public void processString(String string) {
    append(string);
  }

  private void append(String text) {
    if (state.skipped || state.hidden) {
      return;
    }
    if (state.note) {
      footnotes.get(footnotes.size() - 1).append(text);
      return;
    }
    line.append(text, state.bold);
  }

  @Override
  public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
    if (command.getCommandType() == CommandType.Destination || optional) {
      destination(command);
      return;
    }
    switch (command) {
      case par, sect, page -> paragraph();
      case line -> append("\n");
      case tab -> append("\t");
      case cell, nestcell -> {
        rowOpen = true;
        append("\t");
      }
      case row, nestrow -> {
        rowOpen = false;
        endLine();
      }
      case emdash -> append("—");
      case endash -> append("–");
      case lquote -> append("‘");
      case rquote -> append("’");
      case ldblquote -> append("“");
      case rdblquote -> append("”");
      case bullet -> append("•");
      case b -> state = new State(state.skipped, !hasParameter || parameter != 0, state.hidden, state.note);
      case v -> state = new State(state.skipped, state.bold, !hasParameter || parameter != 0, state.note);
      case deleted -> {
        deleted++;
        state = new State(state.skipped, state.bold, !hasParameter || parameter != 0, state.note);
      }
      case plain -> state = new State(state.skipped, false, false, state.note);
      default -> {
        // says how it looks
      }
    }
  }

  private void destination(Command command) {
    switch (command) {
      case pict, shppict -> pictures++;
      case header, headerl, headerr, headerf, footer, footerl, footerr, footerf -> running++;
      case footnote -> {
        append("[" + (footnotes.size() + 1) + "]");
        footnotes.add(new StringBuilder());
        state = new State(state.skipped, state.bold, state.hidden, true);
        return;
      }
      default -> {
        // decided below
      }
    }
    boolean seen = SEEN.contains(command);
    state = new State(state.skipped || !seen, state.bold, state.hidden, state.note);
  }

  private void paragraph() {
    if (state.skipped) {
      return;
    }
    if (rowOpen || state.note) {
      append("\n");
    } else {
      endLine();
    }
  }

  private void endLine() {
    assembly.paragraph(line.toString().replaceAll("\\t+$", "").replaceAll("\\n\\t", "\t"), line.bold());
    line.clear();
  }
}
