// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.XmlStreams;

/**
 * The tables in a survey structure of LimeSurvey ({@code .lss}): a section a table, a {@code row} a row, an element a
 * field. Files before LimeSurvey 4 have the texts in the tables of questions and answers, later ones in tables of
 * their own.
 */
final class LssRows {
  /** The largest file that is read, in bytes. */
  private static final long LARGEST = 64 << 20;
  private static final Set<String> SECTIONS = Set.of("surveys", "questions", "subquestions", "answers",
      "question_l10ns", "answer_l10ns");

  private final Map<String, List<Map<String, String>>> sections = new HashMap<>();

  private LssRows() {
  }

  /**
   * Reads a file.
   *
   * @throws ExchangeException naming the file and the cause when it is no such structure
   */
  static LssRows read(Path file) throws ExchangeException {
    Problems problems = new Problems();
    String name = String.valueOf(file.getFileName());
    LssRows rows = new LssRows();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (Files.size(file) > LARGEST) {
        problems.add(name, 0, "is larger than any survey structure, " + (LARGEST >> 20) + " MB");
      } else {
        rows.read(in);
        if (rows.of("questions").isEmpty()) {
          problems.add(name, 0, "holds no question of a survey structure of LimeSurvey");
        }
      }
    } catch (XMLStreamException e) {
      problems.add(name, XmlStreams.line(e), "is no survey structure that can be read: " + XmlStreams.cause(e));
    } catch (NoSuchFileException e) {
      problems.add(name, 0, "is not there; structure names a file beside the export");
    } catch (IOException e) {
      throw new ExchangeException(file + " cannot be read: " + e, e);
    }
    problems.refuse("Nothing was imported");
    return rows;
  }

  /** The rows of a section by the names of their fields; none where there is no such section. */
  List<Map<String, String>> of(String section) {
    return sections.getOrDefault(section, List.of());
  }

  private void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XmlStreams.of(in);
    String section = "";
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not taken; no survey structure"
            + " needs one", xml.getLocation());
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          section = depth == 2 ? xml.getLocalName() : section;
          if (depth > 2 && xml.getLocalName().equals("row") && SECTIONS.contains(section)) {
            sections.computeIfAbsent(section, s -> new ArrayList<>()).add(row(xml));
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> { }
      }
    }
    xml.close();
  }

  private static Map<String, String> row(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> row = new HashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = xml.getLocalName();
      row.put(name, xml.getElementText().strip());
    }
    return row;
  }
}
