// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.XmlStreams;
import org.triangulum.exchange.codebook.CodebookImporter.Findings;

/**
 * Reads a REFI-QDA codebook, once. Elements are known by their local names in any case, since real files use older
 * namespaces and misspell the root. Document types are refused: no entity is ever expanded.
 */
final class QdcReader {
  static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> CODE_ATTRIBUTES = Set.of("guid", "name", "iscodable", "color");
  /** Deeper than any codebook; keeps hostile files from filling the stack. */
  private static final int DEEPEST = 100;

  private final Findings findings;
  private final List<CodeDraft> top = new ArrayList<>();
  private final Deque<CodeDraft> open = new ArrayDeque<>();
  private final List<QdcSet> sets = new ArrayList<>();
  private final Set<String> guids = new HashSet<>();
  /** Elements of other parts of the file, by name. */
  private final Map<String, Integer> others = new LinkedHashMap<>();
  private String origin = "";
  private boolean codebook;

  QdcReader(Findings findings) {
    this.findings = findings;
  }

  /** The codebooks of a file; what is wrong with it is noted as problems. */
  List<BookDraft> read(InputStream in) {
    try {
      XMLStreamReader xml = XmlStreams.of(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> {
            problem(xml, "a document type is not taken; no REFI-QDA file needs one");
            return List.of();
          }
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> {
            if (named(xml, "code") && codebook && !open.isEmpty()) {
              open.pop();
            }
            codebook &= !named(xml, "codebook");
          }
          default -> { }
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      findings.problems().add(findings.file(), XmlStreams.line(e), "is no well-formed XML: " + XmlStreams.cause(e));
    }
    if (findings.problems().isEmpty() && top.isEmpty()) {
      findings.problems().add(findings.file(), 0, "holds no code of a REFI-QDA codebook");
    }
    others.forEach((name, count) -> findings.losses().add(count + (count == 1 ? " element " : " elements ") + name
        + ", which belong to no codebook"));
    return new QdcSets(findings.file().replaceFirst("\\.[^.]*$", ""), origin, findings.losses()).books(top, sets);
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    if (named(xml, "codebook") || named(xml, "project")) {
      origin = origin.isEmpty() ? attribute(xml, "origin") : origin;
      codebook |= named(xml, "codebook");
    } else if (codebook && named(xml, "code")) {
      code(xml);
    } else if (codebook && named(xml, "description") && !open.isEmpty()) {
      String text = TextFiles.unixLines(xml.getElementText());
      open.peek().fields.putAll(QdcDescription.split(text.strip()));
    } else if (codebook && named(xml, "noteref") && !open.isEmpty()) {
      findings.losses().add("code " + open.peek().name() + ": its link to a note (line " + line(xml) + ")");
    } else if (named(xml, "set")) {
      sets.add(QdcSet.read(xml));
    } else if (!codebook && !named(xml, "sets")) {
      others.merge(xml.getLocalName(), 1, Integer::sum);
      skip(xml);
    }
  }

  private void code(XMLStreamReader xml) {
    String name = attribute(xml, "name").strip();
    String guid = guid(attribute(xml, "guid"));
    if (name.isEmpty()) {
      problem(xml, "the code " + attribute(xml, "guid") + " has no name");
    }
    if (guid.isEmpty()) {
      findings.warnings().add("Line " + line(xml) + ": the code " + name + " has no valid GUID; a later file"
          + " cannot meet it by one");
    } else if (!guids.add(guid)) {
      problem(xml, "the GUID " + guid + " stands at two codes");
    }
    String codable = attribute(xml, "isCodable").strip().toLowerCase(Locale.ROOT);
    CodeDraft code = new CodeDraft(line(xml), "", guid,
        codable.isEmpty() ? Optional.empty() : Optional.of(!codable.equals("false") && !codable.equals("0")));
    code.fields.put(CodeField.NAME, name);
    color(attribute(xml, "color").strip(), code);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      if (!CODE_ATTRIBUTES.contains(attribute.toLowerCase(Locale.ROOT))) {
        findings.losses().add("code " + name + ": its attribute " + attribute + " \""
            + xml.getAttributeValue(i) + "\"");
      }
    }
    (open.isEmpty() ? top : open.peek().codes).add(code);
    open.push(code);
    if (open.size() == DEEPEST) {
      problem(xml, "codes stand more than " + DEEPEST + " levels deep");
    }
  }

  private void color(String color, CodeDraft code) {
    String normal = CodeField.COLOR.normal(color);
    if (CodeField.COLOR.defect(normal).isPresent()) {
      findings.losses().add("code " + code.name() + ": its colour " + color + ", which is not written as #rrggbb");
    } else if (!color.isEmpty()) {
      code.fields.put(CodeField.COLOR, normal);
    }
  }

  static String guid(String text) {
    String bare = text.strip().replaceAll("^\\{|\\}$", "");
    return GUID.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : "";
  }

  static boolean named(XMLStreamReader xml, String name) {
    return xml.getLocalName().equalsIgnoreCase(name);
  }

  /** An attribute by its name in any case; empty where there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0;) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(0, xml.getLocation().getLineNumber());
  }

  private void problem(XMLStreamReader xml, String cause) {
    findings.problems().add(findings.file(), line(xml), cause);
  }
}
